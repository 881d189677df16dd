import CMicroHTTPD
import Foundation

/// Hands an answer to libmicrohttpd, in the way in which it is to be delivered.
func queue(_ response: HTTPResponse, to connection: OpaquePointer, core: HTTPCore) -> MHD_Result {
    let made: OpaquePointer?
    switch response.delivery {
    case .reset:
        let descriptor = b24_connection_info(connection, .CONNECTION_INFO_CONNECTION_FD)?.pointee.connect_fd
        if let descriptor {
            var reset = linger(l_onoff: 1, l_linger: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &reset, socklen_t(MemoryLayout<linger>.size))
        }
        return .NO
    case .whole:
        made = response.body.withUnsafeBytes {
            MHD_create_response_from_buffer(
                $0.count, UnsafeMutableRawPointer(mutating: $0.baseAddress), .RESPMEM_MUST_COPY)
        }
    case .truncated(let count):
        let body = BadDelivery(response.body, end: min(count, response.body.count), connection, core.pauses)
        made = body.response()
    case .dripping(let bytes, let milliseconds):
        let body = BadDelivery(response.body, end: response.body.count, connection, core.pauses)
        body.step = max(1, bytes)
        body.pause = milliseconds
        made = body.response()
    }
    guard let made else { return .NO }
    defer { MHD_destroy_response(made) }
    for (name, value) in response.headers {
        name.withUTF8Buffer { bytes in
            _ = bytes.withMemoryRebound(to: CChar.self) { MHD_add_response_header(made, $0.baseAddress, value) }
        }
    }
    return MHD_queue_response(connection, UInt32(response.status), made)
}

/// A body that ends early or comes drop by drop.
private final class BadDelivery {
    let body: [UInt8]
    let end: Int
    let connection: OpaquePointer
    let pauses: Pauses
    var step = Int.max
    var pause = 0
    var rested = true

    init(_ body: [UInt8], end: Int, _ connection: OpaquePointer, _ pauses: Pauses) {
        self.body = body
        self.end = end
        self.connection = connection
        self.pauses = pauses
    }

    func response() -> OpaquePointer? {
        MHD_create_response_from_callback(
            UInt64(body.count), 4096,
            { closure, position, buffer, capacity in
                guard let closure, let buffer else { return -2 }
                let delivery = Unmanaged<BadDelivery>.fromOpaque(closure).takeUnretainedValue()
                return delivery.write(from: Int(position), to: buffer, capacity: capacity)
            },
            Unmanaged.passRetained(self).toOpaque(),
            { if let closure = $0 { Unmanaged<BadDelivery>.fromOpaque(closure).release() } })
    }

    private func write(from position: Int, to buffer: UnsafeMutablePointer<CChar>, capacity: Int) -> Int {
        // MHD_CONTENT_READER_END_WITH_ERROR: the connection is closed, the announced length notwithstanding.
        guard position < end else { return -2 }
        if !rested, pauses.pause(connection, milliseconds: pause) {
            rested = true
            return 0
        }
        rested = pause == 0
        let count = min(step, capacity, end - position)
        body.withUnsafeBytes { _ = memcpy(buffer, $0.baseAddress! + position, count) }
        return count
    }
}
