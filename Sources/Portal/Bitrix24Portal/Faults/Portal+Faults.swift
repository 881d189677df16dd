import Bitrix24JSON

extension Portal {
    /// Faults that happen before the call can have an effect.
    func answerBeforeTheCall(_ faults: [Fault], _ request: HTTPRequest) -> HTTPResponse? {
        for fault in faults {
            switch fault {
            case .resetBefore:
                var response = HTTPResponse.text(500, "")
                response.delivery = .reset
                return response
            case .status(let status):
                return HTTPResponse(
                    status: status, body: Array("<html><body><h1>\(status)</h1></body></html>".utf8),
                    contentType: "text/html; charset=utf-8")
            case .redirect(let origin):
                var response = HTTPResponse.text(302, "")
                let query = request.query.isEmpty ? "" : "?" + String(decoding: request.query, as: UTF8.self)
                response.headers.append(("Location", origin + String(decoding: request.path, as: UTF8.self) + query))
                return response
            default: continue
            }
        }
        return nil
    }

    /// Faults that happen to the answer, or to the rows after it.
    func spoil(_ response: inout HTTPResponse, _ faults: [Fault]) {
        guard !faults.isEmpty else { return }
        for fault in faults {
            switch fault {
            case .latency(let milliseconds): response.delayMilliseconds += milliseconds
            case .resetAfter: response.delivery = .reset
            case .truncated(let bytes): response.delivery = .truncated(after: bytes)
            case .malformed: response.body = Array(response.body.dropLast()) + Array(",,".utf8)
            case .slow(let bytes, let milliseconds):
                response.delivery = .dripping(bytes: bytes, milliseconds: milliseconds)
            default: continue
            }
        }
        world.withLock { changeRows(faults, in: &$0) }
    }

    func changeRows(_ faults: [Fault], in world: inout World) {
        for fault in faults {
            switch fault {
            case .rowsCreated(let name, let count):
                if let schema = Catalog.schema(named: name) { world.populate(schema, count: count, at: clock.now) }
            case .rowsDeleted(let name, let count):
                if let schema = Catalog.schema(named: name) { world.depopulate(schema, count: count) }
            default: continue
            }
        }
    }
}

extension Answer {
    /// A result that nobody expects.
    var withWrongType: Answer {
        var answer = self
        answer.result = result.scalar == nil ? "unexpected" : [["unexpected": true]]
        return answer
    }
}
