import Bitrix24
import CCurl
import Foundation

/// A request as options of an easy handle. Every option that differs between requests is set each time.
struct RequestOptions {
    let request: HTTPRequest
    let source: BodySource
    let headers: HeaderList
    let settings: CurlSettings
    let proxy: String?

    func apply(
        to easy: UnsafeMutableRawPointer, context: UnsafeMutableRawPointer,
        notes: UnsafeMutablePointer<b24_stream_notes>
    ) -> Bool {
        guard b24_set_text(easy, CURLOPT_URL, request.url.absoluteString) == CURLE_OK else { return false }
        b24_set_context(easy, context)
        _ = b24_set_list(easy, CURLOPT_HTTPHEADER, headers.list)
        setMethod(easy)
        let (seconds, attoseconds) = request.connectTimeout.components
        let milliseconds = min(max(1, Double(seconds) * 1000 + Double(attoseconds) * 1e-15), 1e9)
        _ = b24_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, Int(milliseconds))
        // A file is wanted as the server has it, byte for byte; what is held in memory is decompressed.
        _ = b24_set_text(easy, CURLOPT_ACCEPT_ENCODING, request.answer == .stream ? nil : "")
        let mayUseHTTP2 = Self.mayUseHTTP2(request, settings)
        _ = b24_set_long(easy, CURLOPT_PIPEWAIT, mayUseHTTP2 ? 1 : 0)
        b24_take_notes(easy, mayUseHTTP2 && !request.isRepeatable ? notes : nil)
        _ = b24_set_long(easy, CURLOPT_FRESH_CONNECT, 0)
        // The empty text is for none, whatever the environment says.
        _ = b24_set_text(easy, CURLOPT_PROXY, proxy ?? "")
        return true
    }

    static func mayUseHTTP2(_ request: HTTPRequest, _ settings: CurlSettings) -> Bool {
        settings.version == .negotiated && request.url.scheme?.lowercased() == "https"
    }

    private func setMethod(_ easy: UnsafeMutableRawPointer) {
        _ = b24_set_text(easy, CURLOPT_CUSTOMREQUEST, nil)
        _ = b24_set_long(easy, CURLOPT_NOBODY, 0)
        _ = b24_set_text(easy, CURLOPT_POSTFIELDS, nil)
        if request.method == "HEAD" {
            _ = b24_set_long(easy, CURLOPT_NOBODY, 1)
        } else if source.isEmpty, request.method != "POST" {
            _ = b24_set_long(easy, CURLOPT_HTTPGET, 1)
        } else {
            _ = b24_set_long(easy, CURLOPT_POST, 1)
            _ = b24_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, numericCast(source.length ?? -1))
            if let bytes = source.small {
                // Sent together with the head.
                bytes.withUnsafeBytes {
                    _ = b24_set_pointer(easy, CURLOPT_COPYPOSTFIELDS, .init(mutating: $0.baseAddress))
                }
            }
        }
        if !["GET", "POST", "HEAD"].contains(request.method) {
            _ = b24_set_text(easy, CURLOPT_CUSTOMREQUEST, request.method)
        }
    }
}

/// The lines of a request's head, for as long as libcurl needs them.
final class HeaderList {
    private(set) var list: UnsafeMutablePointer<curl_slist>?

    init(_ request: HTTPRequest) {
        var hasType = false
        for (name, value) in request.headers {
            // libcurl takes a header without a value for one that is not to be sent.
            add(value.isEmpty ? "\(name);" : "\(name): \(value)")
            hasType = hasType || name.lowercased() == "content-type"
        }
        // Those that libcurl would add by itself.
        add("Expect:")
        if !hasType { add("Content-Type:") }
    }

    private func add(_ line: String) { list = curl_slist_append(list, line) }

    deinit { curl_slist_free_all(list) }
}
