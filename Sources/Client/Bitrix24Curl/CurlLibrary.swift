import CCurl
import Foundation

/// What libcurl needs once a process, and once a thread.
enum CurlLibrary {
    private static let isStarted: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    static func start() { precondition(isStarted, "libcurl could not be initialised") }

    /// A TLS library may write to a connection that the peer has closed. The signal goes to the thread that writes.
    static func ignoreBrokenPipes() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }
}

/// Easy handles with everything set that is the same for all requests, used again and again.
final class EasyHandles {
    private let settings: CurlSettings
    private let share: UnsafeMutableRawPointer?
    private var free: [UnsafeMutableRawPointer] = []
    private static let limit = 256

    init(_ settings: CurlSettings) {
        self.settings = settings
        share = b24_share_sessions()
    }

    func take() -> UnsafeMutableRawPointer {
        if let easy = free.popLast() { return easy }
        let easy = curl_easy_init()!
        prepare(easy)
        return easy
    }

    func giveBack(_ easy: UnsafeMutableRawPointer) {
        if free.count < Self.limit { free.append(easy) } else { curl_easy_cleanup(easy) }
    }

    func close() {
        for easy in free { curl_easy_cleanup(easy) }
        free = []
    }

    func closeShare() { if let share { curl_share_cleanup(share) } }

    private func prepare(_ easy: UnsafeMutableRawPointer) {
        b24_set_callbacks(
            easy, Callbacks.head, Callbacks.write, Callbacks.read, Callbacks.seek, Callbacks.prerequest,
            Callbacks.open)
        if let share { _ = b24_set_pointer(easy, CURLOPT_SHARE, share) }
        for (option, value) in [
            (CURLOPT_NOSIGNAL, 1), (CURLOPT_PATH_AS_IS, 1), (CURLOPT_TCP_KEEPALIVE, 1), (CURLOPT_FOLLOWLOCATION, 0),
            (CURLOPT_DISALLOW_USERNAME_IN_URL, 1), (CURLOPT_HTTP09_ALLOWED, 0), (CURLOPT_BUFFERSIZE, 65_536),
            (CURLOPT_UPLOAD_BUFFERSIZE, 65_536), (CURLOPT_SUPPRESS_CONNECT_HEADERS, 1), (CURLOPT_NETRC, 0),
            (CURLOPT_PROTOCOLS, Int(CURLPROTO_HTTP | CURLPROTO_HTTPS)),
        ] { _ = b24_set_long(easy, option, value) }
        let version = settings.version == .http1 ? CURL_HTTP_VERSION_1_1 : CURL_HTTP_VERSION_2TLS
        _ = b24_set_long(easy, CURLOPT_HTTP_VERSION, Int(version))
        trust(easy)
    }

    private func trust(_ easy: UnsafeMutableRawPointer) {
        switch settings.authorities {
        case .system: break
        case .file(let path):
            _ = b24_set_text(easy, CURLOPT_CAINFO, path)
            _ = b24_set_text(easy, CURLOPT_PROXY_CAINFO, path)
        case .pem(let text):
            var text = text
            text.withUTF8 { bytes in
                _ = b24_set_blob(easy, CURLOPT_CAINFO_BLOB, bytes.baseAddress, bytes.count)
                _ = b24_set_blob(easy, CURLOPT_PROXY_CAINFO_BLOB, bytes.baseAddress, bytes.count)
            }
        }
        guard let certificate = settings.certificate else { return }
        _ = b24_set_text(easy, CURLOPT_SSLCERT, certificate.file)
        _ = b24_set_text(easy, CURLOPT_SSLKEY, certificate.key)
        if let password = certificate.password { _ = b24_set_text(easy, CURLOPT_KEYPASSWD, password.reveal()) }
    }
}
