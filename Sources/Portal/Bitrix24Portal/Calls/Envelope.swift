import Bitrix24JSON

/// The shape of answers: what stands around a result or an error in each version of REST.
enum Envelope {
    static func success(_ answer: Answer, rest: Int, time: CallTime) -> [UInt8] {
        if answer.isBare { return answer.result.bytes() }
        var bytes: [UInt8] = []
        bytes.reserveCapacity((answer.written?.count ?? 256) + 320)
        bytes += #"{"result":"#.utf8
        bytes += answer.written ?? answer.result.bytes()
        if rest == 2, let next = answer.next { bytes += ",\"next\":\(next)".utf8 }
        if rest == 2, let total = answer.total { bytes += ",\"total\":\(total)".utf8 }
        bytes += #","time":"#.utf8
        time.write(into: &bytes)
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    static func failure(_ refusal: Refusal, rest: Int) -> [UInt8] {
        (rest == 2 ? plain(refusal) : record(["error": structured(refusal)])).bytes()
    }

    static func plain(_ refusal: Refusal) -> JSON {
        record(["error": refusal.code, "error_description": refusal.message])
    }

    private static func structured(_ refusal: Refusal) -> JSON {
        guard !refusal.validation.isEmpty else { return record(["code": refusal.code, "message": refusal.message]) }
        return record([
            "code": refusal.code, "message": refusal.message,
            "validation": refusal.validation.map { record(["message": $0.message, "field": $0.field]) },
        ])
    }
}

/// The `time` of an answer.
struct CallTime: Sendable {
    var start: Double
    var duration: Double
    var operating: Double
    var operatingResetAt: Int

    func write(into bytes: inout [UInt8]) {
        let finish = start + duration
        bytes += #"{"start":\#(start.shortest),"finish":\#(finish.shortest),"duration":\#(duration.shortest)"#.utf8
        bytes += #","processing":\#(duration.shortest),"date_start":""#.utf8
        bytes += Timestamp.text(start).utf8
        bytes += #"","date_finish":""#.utf8
        bytes += Timestamp.text(finish).utf8
        bytes += #"","operating_reset_at":\#(operatingResetAt),"operating":\#(operating.shortest)}"#.utf8
    }

    var json: JSON {
        record([
            "start": start, "finish": start + duration, "duration": duration, "processing": duration,
            "date_start": Timestamp.text(start), "date_finish": Timestamp.text(start + duration),
            "operating_reset_at": operatingResetAt, "operating": operating,
        ])
    }
}

extension Double {
    /// Whole seconds without a point, as PHP writes them.
    fileprivate var shortest: String { Int(exactly: self).map(String.init) ?? description }
}
