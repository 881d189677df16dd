/// The rate of requests to a portal, agreed between processes.
///
/// A portal counts all requests that come from one address of the internet, whichever process sends them. Without a word
/// between them, each process finds out only by refusals that it is not alone. With one, none is refused:
///
///     settings.sharedRate = PostgresRate(database)
///
/// The product Bitrix24Postgres has one. A process asks for each request, in the order in which its own calls are to be
/// sent, and waits as long as it is told to before it asks again. Where asking fails, the process goes on by its own count.
public protocol SharedRate: Sendable {
    /// Takes a place for one request, if there is one.
    /// - Parameters:
    ///   - portal: the portal's host, with its port where it has an unusual one.
    ///   - limit: how many requests the portal takes.
    /// - Returns: zero where a place was taken; else how long it takes until one may be free. Nothing is reserved then.
    func take(_ portal: String, _ limit: RateLimit) async throws -> Duration

    /// The portal has refused a request for its rate: the bucket is full, whoever filled it.
    func refused(_ portal: String, _ limit: RateLimit) async throws
}
