import Bitrix24
import CCurl

/// A result of libcurl as an error. Its own messages are not used: they can quote the address.
struct CurlFailure {
    let result: CURLcode
    let place: String
    /// Whether anything of the request was sent.
    let wasSent: Bool

    var error: TransportError {
        switch result {
        case CURLE_COULDNT_RESOLVE_HOST: unreachable("the host is not known")
        case CURLE_COULDNT_RESOLVE_PROXY: unreachable("the proxy is not known")
        case CURLE_COULDNT_CONNECT: unreachable("no connection could be made")
        case CURLE_PEER_FAILED_VERIFICATION: unreachable("the certificate of the server is not trusted")
        case CURLE_SSL_CONNECT_ERROR where !wasSent: unreachable("no secure connection could be made")
        case CURLE_SSL_CERTPROBLEM, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CIPHER, CURLE_SSL_ENGINE_INITFAILED:
            unreachable("the certificate files could not be used")
        case CURLE_URL_MALFORMAT,
            CURLE_OUT_OF_MEMORY where !wasSent:
            TransportError(.invalidRequest, reason: "\(place): the address can't be used")
        case CURLE_OPERATION_TIMEDOUT where !wasSent: unreachable("no connection in time")
        case CURLE_OPERATION_TIMEDOUT: TransportError(.timeout, reason: "\(place): no answer in time")
        default:
            wasSent
                ? TransportError(.connectionLost, reason: "\(place): \(reason)")
                : unreachable("no connection could be made (\(result.rawValue))")
        }
    }

    private var reason: String {
        switch result {
        case CURLE_GOT_NOTHING: "the connection was closed without an answer"
        case CURLE_PARTIAL_FILE: "the connection was closed within the answer"
        case CURLE_BAD_CONTENT_ENCODING: "the answer can't be decompressed"
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL: "the answer is not HTTP"
        case CURLE_HTTP2, CURLE_HTTP2_STREAM: "the server broke off the HTTP/2 stream"
        case CURLE_SEND_FAIL_REWIND: "the connection broke while the body was sent"
        default: "the connection broke (\(result.rawValue))"
        }
    }

    private func unreachable(_ reason: String) -> TransportError {
        TransportError(.unreachable, reason: "\(place): \(reason)")
    }
}
