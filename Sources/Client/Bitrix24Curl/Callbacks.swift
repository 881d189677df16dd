import Bitrix24
import CCurl
import Foundation

/// What libcurl calls, each with the transfer as its context.
enum Callbacks {
    static let head: b24_data_callback = { bytes, size, count, context in
        let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
        return Transfer.of(context).received(headerLine: line) ? line.count : 0
    }

    static let write: b24_data_callback = { bytes, size, count, context in
        Transfer.of(context).received(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }

    static let read: b24_data_callback = { buffer, size, count, context in
        let transfer = Transfer.of(context)
        transfer.moved()
        switch transfer.source.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count)) {
        case .bytes(let count): return count
        case .wait: return size_t(CURL_READFUNC_PAUSE)
        case .failed: return size_t(CURL_READFUNC_ABORT)
        }
    }

    static let seek: b24_seek_callback = { context, offset, origin in
        guard origin == SEEK_SET, offset == 0, Transfer.of(context).source.rewind() else {
            return Int32(CURL_SEEKFUNC_FAIL)
        }
        return Int32(CURL_SEEKFUNC_OK)
    }

    static let prerequest: b24_prerequest_callback = { context, address, _, _, _ in
        let address = address.map { String(cString: $0) } ?? ""
        return Transfer.of(context).maySend(to: address) ? Int32(CURL_PREREQFUNC_OK) : Int32(CURL_PREREQFUNC_ABORT)
    }

    static let open: b24_open_callback = { context, _, place in
        guard let place else { return CURL_SOCKET_BAD }
        let isAllowed = withUnsafePointer(to: &place.pointee.addr) {
            Transfer.of(context).mayConnect(to: IPAddress($0))
        }
        guard isAllowed else { return CURL_SOCKET_BAD }
        let kind = place.pointee.socktype
        #if os(Linux)
            return socket(place.pointee.family, kind | Int32(SOCK_CLOEXEC.rawValue), place.pointee.protocol)
        #else
            let result = socket(place.pointee.family, kind, place.pointee.protocol)
            if result >= 0 { _ = fcntl(result, F_SETFD, FD_CLOEXEC) }
            return result
        #endif
    }
}
