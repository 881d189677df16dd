import Bitrix24
import CCurl

extension HTTPTraffic {
    /// What a handle knows of its exchange.
    init(_ easy: UnsafeMutableRawPointer) {
        let isReused = b24_get_long(easy, CURLINFO_NUM_CONNECTS) == 0
        var address: UnsafePointer<CChar>?
        _ = b24_get_text(easy, CURLINFO_PRIMARY_IP, &address)
        let connected = max(
            b24_get_size(easy, CURLINFO_CONNECT_TIME_T), b24_get_size(easy, CURLINFO_APPCONNECT_TIME_T))
        self.init(
            version: Self.version(b24_get_long(easy, CURLINFO_HTTP_VERSION)),
            address: address.map { String(cString: $0) },
            isReused: isReused, connecting: isReused ? .zero : .microseconds(Int64(connected)),
            firstByte: .microseconds(Int64(b24_get_size(easy, CURLINFO_STARTTRANSFER_TIME_T))),
            bytesSent: b24_get_long(easy, CURLINFO_REQUEST_SIZE) + Int(b24_get_size(easy, CURLINFO_SIZE_UPLOAD_T)),
            bytesReceived: b24_get_long(easy, CURLINFO_HEADER_SIZE)
                + Int(b24_get_size(easy, CURLINFO_SIZE_DOWNLOAD_T)))
    }

    private static func version(_ code: Int) -> String? {
        switch code {
        case Int(CURL_HTTP_VERSION_1_0): "1.0"
        case Int(CURL_HTTP_VERSION_1_1): "1.1"
        case Int(CURL_HTTP_VERSION_2_0): "2"
        default: nil
        }
    }
}
