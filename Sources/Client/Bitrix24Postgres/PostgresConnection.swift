import Bitrix24
import CPostgres
import Foundation

/// A connection to the database, used by one thread at a time.
///
/// `@unchecked`: everything that changes is behind a lock or happens on `queue`.
final class PostgresConnection: @unchecked Sendable {
    /// libpq waits for the database, which the threads of tasks must not.
    private let queue = DispatchQueue(label: "Bitrix24Postgres")
    private let parameters: Secret
    private let timeout: Duration
    private let count = Mutable(0)
    private var connection: OpaquePointer?

    init(parameters: Secret, timeout: Duration) {
        self.parameters = parameters
        self.timeout = timeout
    }

    deinit { PQfinish(connection) }

    /// How many statements are under way or wait for their turn.
    var waiting: Int { count.withLock { $0 } }

    func rows(_ sql: String, _ parameters: [String?]) async throws -> [[String?]] {
        count.withLock { $0 += 1 }
        defer { count.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try self.run(sql, parameters) }) }
        }
    }

    // MARK: On the queue

    private func run(_ sql: String, _ parameters: [String?]) throws -> [[String?]] {
        // A connection that the database has closed meanwhile is noticed before anything is sent by it.
        if let connection, !isAlive(connection) { close() }
        let connection = try connection ?? connect()
        let isSent = Self.withStrings(parameters) { values in
            PQsendQueryParams(connection, sql, Int32(parameters.count), nil, values, nil, nil, 0) == 1
        }
        guard isSent else { throw lost(connection) }
        return try rows(of: connection)
    }

    /// Reads what came while nobody asked: first the database's farewell, then the end of the connection.
    private func isAlive(_ connection: OpaquePointer) -> Bool {
        var descriptor = pollfd(fd: PQsocket(connection), events: Int16(POLLIN), revents: 0)
        for _ in 0..<3 where poll(&descriptor, 1, 0) > 0 {
            if PQconsumeInput(connection) == 0 { return false }
        }
        return PQstatus(connection) == CONNECTION_OK
    }

    private func connect() throws -> OpaquePointer {
        let seconds = String(max(2, timeout.components.seconds))
        // What the application's own parameters say comes last, and wins.
        let names = ["connect_timeout", "fallback_application_name", "dbname"]
        let values = [seconds, "Bitrix24", parameters.reveal()]
        let opened = Self.withStrings(names) { names in
            Self.withStrings(values) { values in PQconnectdbParams(names, values, 1) }
        }
        guard let opened else { throw StoreUnavailable(reason: "libpq is out of memory") }
        connection = opened
        guard PQstatus(opened) == CONNECTION_OK else { throw lost(opened) }
        // Notices, such as that of a table that exists, would be printed.
        PQsetNoticeProcessor(opened, { _, _ in }, nil)
        guard PQsetnonblocking(opened, 1) == 0 else { throw lost(opened) }
        try createTables(opened)
        return opened
    }

    private func createTables(_ connection: OpaquePointer) throws {
        let names = ["bitrix24_tokens", "bitrix24_values", "bitrix24_rates"]
        let check = names.map { "to_regclass('\($0)') IS NOT NULL" }.joined(separator: " AND ")
        guard PQsendQuery(connection, "SELECT \(check)") == 1 else { throw lost(connection) }
        if try rows(of: connection).first?.first == "t" { return }
        // Two processes that create the same table at a time fail, in spite of IF NOT EXISTS.
        let sql = "BEGIN; SELECT pg_advisory_xact_lock(2424242424); \(PostgresDatabase.schema) COMMIT;"
        guard PQsendQuery(connection, sql) == 1 else { throw lost(connection) }
        do {
            _ = try rows(of: connection)
        } catch {
            // It would stay in a transaction that has failed.
            close()
            throw error
        }
    }

    /// The rows of the last result that is to come.
    private func rows(of connection: OpaquePointer) throws -> [[String?]] {
        let end = DispatchTime.now() + .milliseconds(Int(timeout.components.seconds) * 1000)
        var rows: [[String?]] = []
        var failure: (any Error)?
        while true {
            try wait(for: connection, until: end)
            guard let result = PQgetResult(connection) else { break }
            defer { PQclear(result) }
            switch PQresultStatus(result) {
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK:
                rows = (0..<PQntuples(result)).map { row in
                    (0..<PQnfields(result)).map { column in
                        PQgetisnull(result, row, column) == 1
                            ? nil : String(cString: PQgetvalue(result, row, column))
                    }
                }
            default: failure = failure ?? Self.failure(of: result)
            }
        }
        if PQstatus(connection) != CONNECTION_OK { throw lost(connection) }
        if let failure { throw failure }
        return rows
    }

    /// Waits until a result can be taken without waiting. A database that says nothing more is given up.
    private func wait(for connection: OpaquePointer, until end: DispatchTime) throws {
        while true {
            let unsent = PQflush(connection)
            guard unsent >= 0, PQconsumeInput(connection) == 1 else { throw lost(connection) }
            if unsent == 0, PQisBusy(connection) == 0 { return }
            let now = DispatchTime.now()
            guard now < end else {
                close()
                throw StoreUnavailable(reason: "the database does not answer")
            }
            let events = Int16(POLLIN) | (unsent > 0 ? Int16(POLLOUT) : 0)
            var descriptor = pollfd(fd: PQsocket(connection), events: events, revents: 0)
            let milliseconds = (end.uptimeNanoseconds - now.uptimeNanoseconds) / 1_000_000 + 1
            _ = poll(&descriptor, 1, Int32(clamping: milliseconds))
        }
    }

    private func lost(_ connection: OpaquePointer) -> StoreUnavailable {
        let message = String(cString: PQerrorMessage(connection)).trimmingCharacters(in: .whitespacesAndNewlines)
        close()
        return StoreUnavailable(reason: message.isEmpty ? "the connection to the database is lost" : message)
    }

    private func close() {
        PQfinish(connection)
        connection = nil
    }

    /// The primary message alone: the details can hold what was to be stored.
    private static func failure(of result: OpaquePointer) -> any Error {
        func field(_ code: Int32) -> String { PQresultErrorField(result, code).map { String(cString: $0) } ?? "" }
        let state = field(Int32(UInt8(ascii: "C")))
        let message = "\(field(Int32(UInt8(ascii: "M")))) (SQLSTATE \(state))"
        // Connection, resources, operator's intervention, and transactions that another one thwarted.
        let passing = ["08", "53", "57", "40"].contains { state.hasPrefix($0) } || state == "55P03" || state.isEmpty
        return passing ? StoreUnavailable(reason: message) : BitrixError(.storage, message: message)
    }

    /// Calls a function with an array of C strings that ends in a null.
    private static func withStrings<Result>(
        _ strings: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
    ) -> Result {
        let copies = strings.map { $0.flatMap { strdup($0) } }
        defer { for copy in copies { free(copy) } }
        let pointers = copies.map { $0.map { UnsafePointer($0) } } + [nil]
        return pointers.withUnsafeBufferPointer { body($0.baseAddress!) }
    }
}
