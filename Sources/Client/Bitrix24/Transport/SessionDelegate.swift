import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The exchanges of a transport by their tasks.
final class RunningExchanges: Sendable {
    private struct Key: Hashable, Sendable {
        var session: ObjectIdentifier
        var task: Int
    }

    private let entries = Locked<[Key: RunningExchange]>([:])

    func add(_ exchange: RunningExchange, in session: URLSession) {
        let key = Key(session: ObjectIdentifier(session), task: exchange.task.taskIdentifier)
        entries.withLock { $0[key] = exchange }
    }

    func of(_ task: URLSessionTask, in session: URLSession) -> RunningExchange? {
        entries.withLock { $0[Key(session: ObjectIdentifier(session), task: task.taskIdentifier)] }
    }

    func remove(_ task: URLSessionTask, in session: URLSession) {
        let key = Key(session: ObjectIdentifier(session), task: task.taskIdentifier)
        _ = entries.withLock { $0.removeValue(forKey: key) }
    }
}

/// Hands what happens to a session's tasks on to their exchanges.
final class SessionDelegate: NSObject, URLSessionDataDelegate, URLSessionDownloadDelegate, Sendable {
    private let exchanges: RunningExchanges

    init(_ exchanges: RunningExchanges) { self.exchanges = exchanges }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) { completionHandler(nil) }

    /// There are no credentials to answer a `WWW-Authenticate` with: the answer itself is what is wanted.
    func urlSession(
        _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        #if canImport(FoundationNetworking)
            // Foundation hands the answer on in no case here: all there is of it is its head.
            exchanges.of(task, in: session)?.challenged(challenge.failureResponse)
            completionHandler(.cancelAuthenticationChallenge, nil)
        #else
            let isServerTrust =
                challenge.protectionSpace.authenticationMethod == NSURLAuthenticationMethodServerTrust
            completionHandler(isServerTrust ? .performDefaultHandling : .rejectProtectionSpace, nil)
        #endif
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        exchanges.of(dataTask, in: session)?.received(data)
    }

    func urlSession(_ session: URLSession, downloadTask: URLSessionDownloadTask, didFinishDownloadingTo location: URL) {
        exchanges.of(downloadTask, in: session)?.received(fileAt: location)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        exchanges.of(task, in: session)?.completed(task.response, error)
    }
}
