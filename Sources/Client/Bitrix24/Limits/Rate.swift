/// How many requests a portal takes, and who else counts them.
struct Rate: Sendable {
    var limit: RateLimit?
    var shared: (any SharedRate)?
}

extension BitrixSettings {
    var rate: Rate { Rate(limit: rateLimit, shared: sharedRate) }
}
