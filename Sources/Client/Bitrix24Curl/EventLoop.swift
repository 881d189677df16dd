import Bitrix24
import CCurl
import Foundation

/// One thread that carries all transfers: it waits for sockets and lets libcurl do what they are ready for.
///
/// Everything but ``submit(_:)``, ``stop()`` and ``activeCount()`` belongs to that thread.
final class EventLoop: @unchecked Sendable {
    enum Command: Sendable {
        case start(Transfer)
        case abort(Transfer)
        /// The other side of a stream has room again, or bytes.
        case goOn(Transfer)
        case count(CheckedContinuation<Int, Never>)
    }

    private struct Inbox: Sendable {
        var commands: [Command] = []
        var isAsleep = false
        var isStopped = false
    }

    let settings: CurlSettings
    private let inbox = Locked(Inbox())
    private let poller: any Poller
    private let multi: UnsafeMutableRawPointer
    private let handles: EasyHandles
    private var queues = HostQueues()
    private var running: [ObjectIdentifier: Transfer] = [:]
    /// When libcurl wants to be called again.
    private var timer: UInt64?
    /// No transfer is late before that.
    private var nextCheck = UInt64.max
    private var ready: [(socket: Int32, interest: Interest)] = []

    init(_ settings: CurlSettings, poller: any Poller = Pollers.system()) {
        CurlLibrary.start()
        self.settings = settings
        self.poller = poller
        multi = curl_multi_init()
        handles = EasyHandles(settings)
        b24_multi_set_long(multi, CURLMOPT_MAXCONNECTS, max(1, settings.keptConnections))
        // The loop outlives the callbacks: it holds the handle.
        let context = Unmanaged.passUnretained(self).toOpaque()
        b24_multi_set_callbacks(
            multi,
            { _, socket, wish, context, _ in
                EventLoop.of(context).watch(socket, wish)
                return 0
            },
            { _, milliseconds, context in
                EventLoop.of(context).timer = milliseconds < 0 ? nil : Clock.now + UInt64(milliseconds) * 1_000_000
                return 0
            }, context)
        let thread = Thread { self.run() }
        thread.name = "Bitrix24Curl"
        thread.stackSize = 1 << 20
        thread.start()
    }

    deinit {
        handles.close()
        curl_multi_cleanup(multi)
        handles.closeShare()
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> EventLoop {
        Unmanaged<EventLoop>.fromOpaque(context!).takeUnretainedValue()
    }

    // MARK: From any thread

    func submit(_ command: Command) {
        let wasAsleep = inbox.withLock { inbox in
            inbox.commands.append(command)
            defer { inbox.isAsleep = false }
            return inbox.isAsleep
        }
        if wasAsleep { poller.wake() }
    }

    /// Ends the thread as soon as the last transfer has ended.
    func stop() {
        inbox.withLock { $0.isStopped = true }
        poller.wake()
    }

    func activeCount() async -> Int { await withCheckedContinuation { submit(.count($0)) } }

    // MARK: The loop

    private func run() {
        CurlLibrary.ignoreBrokenPipes()
        var commands: [Command] = []
        while true {
            let isStopped = inbox.withLock { inbox in
                swap(&inbox.commands, &commands)
                return inbox.isStopped
            }
            for command in commands { obey(command) }
            commands.removeAll(keepingCapacity: true)
            startWaiting()
            if let due = timer, due <= Clock.now {
                timer = nil
                act(on: CURL_SOCKET_TIMEOUT, 0)
            }
            collect()
            if Clock.now >= nextCheck { checkTimes() }
            if isStopped, running.isEmpty, queues.isEmpty, inbox.withLock({ $0.commands.isEmpty }) { return }
            wait()
            for (socket, interest) in ready { act(on: socket, interest.mask) }
            ready.removeAll(keepingCapacity: true)
            collect()
        }
    }

    private func wait() {
        let mayWait = inbox.withLock { inbox in
            guard inbox.commands.isEmpty, !queues.canStart else { return false }
            inbox.isAsleep = true
            return true
        }
        let due = min(timer ?? .max, nextCheck)
        let now = Clock.now
        // Rounded up: waking too early would mean to turn in circles for the rest of the millisecond.
        let milliseconds: Int32 =
            !mayWait || due <= now ? 0 : due == .max ? -1 : Int32(min((due - now) / 1_000_000 + 1, 60_000))
        poller.wait(milliseconds: milliseconds, into: &ready)
        if mayWait { inbox.withLock { $0.isAsleep = false } }
    }

    private func act(on socket: Int32, _ mask: Int32) {
        var count: Int32 = 0
        curl_multi_socket_action(multi, socket, mask, &count)
    }

    private func watch(_ socket: Int32, _ wish: Int32) {
        switch wish {
        case CURL_POLL_IN: poller.watch(socket, for: .read)
        case CURL_POLL_OUT: poller.watch(socket, for: .write)
        case CURL_POLL_INOUT: poller.watch(socket, for: [.read, .write])
        default: poller.watch(socket, for: [])
        }
    }

    private func obey(_ command: Command) {
        switch command {
        case .start(let transfer): queues.add(transfer)
        case .abort(let transfer):
            if running[ObjectIdentifier(transfer)] != nil {
                end(transfer, CURLE_ABORTED_BY_CALLBACK)
            } else {
                queues.remove(transfer)
            }
        case .goOn(let transfer):
            if running[ObjectIdentifier(transfer)] != nil { transfer.unpause() }
        case .count(let continuation): continuation.resume(returning: running.count + queues.count)
        }
    }

    // MARK: Transfers

    private func startWaiting() {
        while let transfer = queues.next(settings.requestsPerHost) {
            let easy = handles.take()
            guard transfer.start(easy, settings) else {
                queues.ended(transfer, settings.requestsPerHost)
                transfer.finish(CURLE_OUT_OF_MEMORY)
                handles.giveBack(easy)
                continue
            }
            running[ObjectIdentifier(transfer)] = transfer
            nextCheck = min(nextCheck, transfer.due)
            curl_multi_add_handle(multi, easy)
        }
    }

    /// Takes those that libcurl has done with.
    private func collect() {
        var rest: Int32 = 0
        while let message = curl_multi_info_read(multi, &rest) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
            let result = b24_message_result(message)
            var context: UnsafeMutableRawPointer?
            _ = b24_get_pointer(easy, CURLINFO_PRIVATE, &context)
            if let context { end(Transfer.of(context), result) }
        }
    }

    private func end(_ transfer: Transfer, _ result: CURLcode) {
        guard let easy = transfer.easy else { return }
        if transfer.beginsAgain(after: result) {
            curl_multi_remove_handle(multi, easy)
            curl_multi_add_handle(multi, easy)
            return
        }
        transfer.finish(result)
        curl_multi_remove_handle(multi, easy)
        handles.giveBack(easy)
        running[ObjectIdentifier(transfer)] = nil
        queues.ended(transfer, settings.requestsPerHost)
    }

    /// Ends the transfers that take too long, or in which nothing moves.
    private func checkTimes() {
        let now = Clock.now
        nextCheck = .max
        for transfer in Array(running.values) {
            if transfer.isLate(now) {
                end(transfer, CURLE_OPERATION_TIMEDOUT)
            } else {
                nextCheck = min(nextCheck, transfer.due)
            }
        }
    }
}

enum Clock {
    /// Nanoseconds since some fixed moment.
    static var now: UInt64 { DispatchTime.now().uptimeNanoseconds }
}
