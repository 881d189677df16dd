import Bitrix24
import CCurl
import Foundation

/// One request on its way through the event loop.
///
/// `begin` and `cancel` come from the caller's task; everything else belongs to the loop's thread.
final class Transfer: @unchecked Sendable {
    private struct Caller: Sendable {
        var continuation: CheckedContinuation<HTTPResponse, any Error>?
        var isCancelled = false
    }

    let request: HTTPRequest
    /// Host and port.
    let place: String
    private let loop: EventLoop
    private let caller = Locked(Caller())

    private(set) var easy: UnsafeMutableRawPointer?
    private var headers: HeaderList?
    private let head = HeadReader()
    private var body: [UInt8] = []
    let source: BodySource
    private var stream: AnswerStream?
    /// Why a callback ended the transfer.
    private var refusal: (any Error)?
    /// How many times libcurl was about to send the request.
    private var attempts = 0
    private var hasBegunAgain = false
    /// Whether connections go to a proxy, whose address says nothing of where the host's name leads.
    private var usesProxy = false
    /// Set from libcurl's log; see the shim.
    private let notes = UnsafeMutablePointer<b24_stream_notes>.allocate(capacity: 1)

    private var clock: TransferClock
    /// The first moment at which it can be late.
    var due: UInt64 { clock.due }

    init(_ request: HTTPRequest, _ loop: EventLoop) {
        self.request = request
        self.loop = loop
        place = request.place
        source = BodySource(request)
        clock = TransferClock(request)
        notes.initialize(to: b24_stream_notes())
    }

    deinit { notes.deallocate() }

    static func of(_ context: UnsafeMutableRawPointer?) -> Transfer {
        Unmanaged<Transfer>.fromOpaque(context!).takeUnretainedValue()
    }

    // MARK: From the caller's task

    func begin(_ continuation: CheckedContinuation<HTTPResponse, any Error>) {
        let isCancelled = caller.withLock { caller in
            if !caller.isCancelled { caller.continuation = continuation }
            return caller.isCancelled
        }
        if isCancelled { return continuation.resume(throwing: CancellationError()) }
        loop.submit(.start(self))
    }

    /// Ends the exchange at once, whenever the loop gets round to it.
    func cancel() {
        let continuation = caller.withLock { caller in
            caller.isCancelled = true
            defer { caller.continuation = nil }
            return caller.continuation
        }
        guard let continuation else { return }
        continuation.resume(throwing: CancellationError())
        loop.submit(.abort(self))
    }

    /// The reader of the answer lost interest.
    func abandon() { loop.submit(.abort(self)) }
    func wake() { loop.submit(.goOn(self)) }

    private func answer(_ result: Result<HTTPResponse, any Error>) {
        let continuation = caller.withLock { caller in
            defer { caller.continuation = nil }
            return caller.continuation
        }
        continuation?.resume(with: result)
    }

    // MARK: The loop's thread

    /// Sets up a handle; says false where libcurl refuses.
    func start(_ easy: UnsafeMutableRawPointer, _ settings: CurlSettings) -> Bool {
        self.easy = easy
        clock.begin()
        let list = HeaderList(request)
        headers = list
        source.begin(self)
        let proxy = ProxyChoice(settings: settings.proxy).proxy(for: request.url)
        usesProxy = proxy != nil
        return RequestOptions(request: request, source: source, headers: list, settings: settings, proxy: proxy).apply(
            to: easy, context: Unmanaged.passUnretained(self).toOpaque(), notes: notes)
    }

    /// Where libcurl goes on after a pause.
    func unpause() {
        guard let easy else { return }
        clock.moved()
        curl_easy_pause(easy, CURLPAUSE_CONT)
    }

    func received(headerLine line: UnsafeRawBufferPointer) -> Bool {
        moved()
        guard head.add(line) else {
            refusal = TransportError(.connectionLost, reason: "\(place): the head of the answer is too long")
            return false
        }
        guard head.isComplete, request.answer == .stream, stream == nil else { return true }
        let stream = AnswerStream(self)
        self.stream = stream
        let length = (source.isHead ? nil : head.contentLength)
        answer(
            .success(
                HTTPResponse(
                    status: head.status, headers: head.headers, body: stream.body(length: length), traffic: traffic())))
        return true
    }

    /// - Returns: how many bytes were taken, or libcurl's sign for a pause.
    func received(_ bytes: UnsafeRawBufferPointer) -> Int {
        moved()
        if let stream { return stream.offer(bytes) ? bytes.count : Int(CURL_WRITEFUNC_PAUSE) }
        guard case .inMemory(let limit) = request.answer else { return bytes.count }
        guard bytes.count <= limit - body.count else {
            refusal = TransportError(.tooLarge, reason: "\(place): the answer has more than \(limit) bytes")
            return -1
        }
        if body.isEmpty { body.reserveCapacity(min(limit, max(head.contentLength ?? 0, bytes.count), 1 << 20)) }
        body.append(contentsOf: bytes)
        return bytes.count
    }

    func moved() { clock.moved() }

    func mayConnect(to address: IPAddress?) -> Bool {
        if usesProxy || request.addresses.isUnrestricted { return true }
        do throws(AddressRefusal) {
            guard let address else { throw AddressRefusal(reason: "the address is not one of the Internet Protocol") }
            try request.addresses.check(address, of: request.url.host ?? "", port: request.port)
            return true
        } catch {
            refusal = error
            return false
        }
    }

    /// Asked when everything is ready to be sent, the first time and before each repeat by libcurl.
    func maySend(to address: String) -> Bool {
        // What was refused on the way is a thing of the past: another address of the host is open.
        refusal = nil
        attempts += 1
        moved()
        if !mayConnect(to: IPAddress(address)) { return false }
        guard attempts > 1 else { return true }
        let isSafe = request.isRepeatable || !wasSent || notes.pointee.is_refused || isUnseen
        notes.pointee = b24_stream_notes()
        guard isSafe else {
            refusal = TransportError(.connectionLost, reason: "\(place): the connection broke before the answer")
            return false
        }
        return true
    }

    func isLate(_ now: UInt64) -> Bool {
        // Who reads or writes slowly is not a peer that is silent.
        if stream?.isPaused == true || source.isPaused { clock.moved() }
        return clock.isLate(now)
    }

    // MARK: The end

    /// Whether the request is sent once more on a new connection: a kept one died before a byte of the answer was there,
    /// and libcurl did not repeat it by itself, as it does for HTTP/1.1 alone. A request that must not be executed twice
    /// is one that the server says it has not looked at.
    func beginsAgain(after result: CURLcode) -> Bool {
        let isBreak = [
            CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_HTTP2, CURLE_HTTP2_STREAM,
        ]
        .contains(result)
        guard isBreak, request.isRepeatable || isUnseen, !hasBegunAgain, head.isEmpty, refusal == nil, let easy,
            b24_get_long(easy, CURLINFO_NUM_CONNECTS) == 0, !isCancelled, source.rewind()
        else { return false }
        hasBegunAgain = true
        _ = b24_set_long(easy, CURLOPT_FRESH_CONNECT, 1)
        return true
    }

    /// Whether the server said goodbye before it looked at the stream.
    private var isUnseen: Bool {
        let notes = notes.pointee
        return notes.has_goodbye && notes.stream > notes.last_stream
    }

    private var isCancelled: Bool { caller.withLock { $0.isCancelled } }

    func finish(_ result: CURLcode) {
        let failure = self.failure(result)
        source.end()
        if let stream {
            stream.end(failure)
        } else if let failure {
            answer(.failure(failure))
        } else {
            answer(
                .success(
                    HTTPResponse(
                        status: head.status, headers: head.headers, body: HTTPBody(body), traffic: traffic())))
        }
        // The handle outlives what it would write to.
        if let easy { b24_take_notes(easy, nil) }
        easy = nil
        headers = nil
        body = []
    }

    private func failure(_ result: CURLcode) -> (any Error)? {
        if let refusal { return refusal }
        if result == CURLE_OK {
            return head.isComplete
                ? nil : TransportError(.connectionLost, reason: "\(place): the answer ended within its head")
        }
        if let error = source.error { return error }
        return CurlFailure(result: result, place: place, wasSent: wasSent).error
    }

    /// Whether the server may have seen anything of the request.
    private var wasSent: Bool {
        // Of HTTP/2 libcurl counts what it has prepared, and not always that.
        guard attempts > 0, let easy, !RequestOptions.mayUseHTTP2(request, loop.settings) else { return attempts > 0 }
        return b24_get_long(easy, CURLINFO_REQUEST_SIZE) > 0
    }

    private func traffic() -> HTTPTraffic? { easy.map { HTTPTraffic($0) } }
}
