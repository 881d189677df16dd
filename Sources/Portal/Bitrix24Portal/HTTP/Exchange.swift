import CMicroHTTPD
import Foundation

/// One request and its answer, from the first line to the last byte. libmicrohttpd drives it, on one thread at a time.
///
/// (Unchecked: while a worker makes the answer, libmicrohttpd holds the connection back, and the other way round.)
final class Exchange: @unchecked Sendable {
    enum State {
        case new, receiving, working, refused
        /// The answer is known and waits for its time.
        case waiting(HTTPResponse)
    }

    let target: [UInt8]
    var state = State.new
    var request: HTTPRequest?
    var dropped = 0

    init(target: [UInt8]) { self.target = target }
}

/// A request's first line has come.
let exchangeBegins:
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?) -> UnsafeMutableRawPointer? = {
        _, uri, _ in
        let length = uri.map { strlen($0) } ?? 0
        let target = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            if let uri, length > 0 { memcpy(buffer.baseAddress!, uri, length) }
            count = length
        }
        return Unmanaged.passRetained(Exchange(target: target)).toOpaque()
    }

/// A request is over, well or not.
let exchangeEnds:
    @convention(c) (
        UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
        MHD_RequestTerminationCode
    ) -> Void = { closure, connection, slot, _ in
        if let closure, let connection {
            Unmanaged<HTTPCore>.fromOpaque(closure).takeUnretainedValue()
                .connections.note(connection, isAnswering: false)
        }
        guard let slot, let pointer = slot.pointee else { return }
        slot.pointee = nil
        Unmanaged<Exchange>.fromOpaque(pointer).release()
    }

/// Called with the headers, then with each part of the body, then to answer, and again after a pause.
let exchangeContinues: MHD_AccessHandlerCallback = { closure, connection, _, method, _, upload, uploadSize, slot in
    guard let closure, let connection, let method, let uploadSize, let pointer = slot?.pointee else { return .NO }
    let core = Unmanaged<HTTPCore>.fromOpaque(closure).takeUnretainedValue()
    let exchange = Unmanaged<Exchange>.fromOpaque(pointer).takeUnretainedValue()

    switch exchange.state {
    case .new:
        let request = HTTPRequest(connection: connection, method: String(cString: method), target: exchange.target)
        if let announced = header("Content-Length", of: connection).flatMap({ Int($0) }), announced > core.bodyLimit {
            exchange.state = .refused
            return queue(tooLong(core.bodyLimit), to: connection, core: core)
        }
        exchange.request = request
        exchange.state = .receiving
        return .YES
    case .receiving:
        let size = uploadSize.pointee
        if size > 0, let upload {
            uploadSize.pointee = 0
            guard let received = exchange.request?.body.count, received + size <= core.bodyLimit else {
                // The rest is read and thrown away, so that the refusal can be read; but not for ever.
                exchange.dropped += size
                return exchange.dropped > core.bodyLimit ? .NO : .YES
            }
            exchange.request?.body.append(contentsOf: UnsafeRawBufferPointer(start: upload, count: size))
            return .YES
        }
        guard exchange.dropped == 0, let request = exchange.request else {
            return queue(tooLong(core.bodyLimit), to: connection, core: core)
        }
        exchange.request = nil
        core.connections.note(connection, isAnswering: true)
        if core.isHeavy(request) { return work(request, exchange, connection, core) }
        let response = core.handler(request)
        if response.delayMilliseconds > 0 {
            exchange.state = .waiting(response)
            core.pauses.pause(connection, milliseconds: response.delayMilliseconds)
            return .YES
        }
        return queue(response, to: connection, core: core)
    case .waiting(let response):
        exchange.state = .refused
        return queue(response, to: connection, core: core)
    case .working, .refused:
        return .NO
    }
}

/// Has a worker make the answer, so that the connections of this thread need not wait for it.
private func work(
    _ request: HTTPRequest, _ exchange: Exchange, _ connection: OpaquePointer, _ core: HTTPCore
) -> MHD_Result {
    exchange.state = .working
    guard let ticket = core.pauses.hold(connection) else { return .NO }
    core.workers.async(group: core.working) {
        let response = core.handler(request)
        guard response.delayMilliseconds == 0 else {
            core.pauses.whileHeld(ticket) { exchange.state = .waiting(response) }
            return core.pauses.resume(ticket, after: response.delayMilliseconds)
        }
        core.pauses.resume(ticket) { exchange.state = .waiting(response) }
    }
    return .YES
}

private func tooLong(_ limit: Int) -> HTTPResponse {
    .text(413, "The body is longer than this portal takes: \(limit) bytes. Start it with a higher limit.\n")
}

private func header(_ name: StaticString, of connection: OpaquePointer) -> String? {
    name.withUTF8Buffer { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
            MHD_lookup_connection_value(connection, .HEADER_KIND, $0.baseAddress).map { String(cString: $0) }
        }
    }
}

extension HTTPRequest {
    fileprivate init(connection: OpaquePointer, method: String, target: [UInt8]) {
        self.init(method: method, target: target, peer: peerAddress(of: connection))
        contentType = header("Content-Type", of: connection)
        host = header("X-Forwarded-Host", of: connection) ?? header("Host", of: connection)
        forwardedScheme = header("X-Forwarded-Proto", of: connection)
        requestedHeaders = header("Access-Control-Request-Headers", of: connection)
        authorization = header("Authorization", of: connection)
        origin = header("Origin", of: connection)
        portalKey = header("X-Portal-Key", of: connection)
    }
}

private func peerAddress(of connection: OpaquePointer) -> String {
    guard let address = b24_connection_info(connection, .CONNECTION_INFO_CLIENT_ADDRESS)?.pointee.client_addr else {
        return ""
    }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { text in
        text[0] = 0
        switch CInt(address.pointee.sa_family) {
        case AF_INET:
            address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                _ = inet_ntop(AF_INET, &$0.pointee.sin_addr, text.baseAddress, socklen_t(text.count))
            }
        case AF_INET6:
            address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
                _ = inet_ntop(AF_INET6, &$0.pointee.sin6_addr, text.baseAddress, socklen_t(text.count))
            }
        default: break
        }
        return String(cString: text.baseAddress!)
    }
}
