import Bitrix24JSON

/// What the portal answered to one call: the envelope, read.
public struct Answer: Hashable, Sendable {
    /// What the call was made for; `null` where the envelope has none.
    public var result: JSON
    /// How many rows there are, of a REST 2 list that counted them.
    public var total: Int?
    /// The `start` of the next page, of a REST 2 list that has one.
    public var next: Int?
    /// How long the portal worked on it.
    public var time: CallTime?
    /// The whole envelope as it came. A command of a batch has no envelope of its own: it is put together.
    public var envelope: JSON
    /// The HTTP status.
    public var status: Int
    /// The id of the call, as in its events; a command of a batch has that of the batch.
    public var callID: String?

    public init(
        result: JSON, total: Int? = nil, next: Int? = nil, time: CallTime? = nil, envelope: JSON? = nil,
        status: Int = 200
    ) {
        self.result = result
        self.total = total
        self.next = next
        self.time = time
        self.envelope = envelope ?? .object(JSON.Object([.init(key: "result", value: result)]))
        self.status = status
    }
}

/// The `time` of an answer.
public struct CallTime: Hashable, Sendable {
    /// Seconds since 1970.
    public var start: Double?
    public var finish: Double?
    /// Seconds from start to finish.
    public var duration: Double?
    /// Seconds of work on the request itself.
    public var processing: Double?
    /// Seconds of the last ten minutes that this method has used up; a portal allows 480.
    public var operating: Double?
    /// Seconds since 1970: when a part of `operating` is released.
    public var operatingResetAt: Double?

    public init(
        start: Double? = nil, finish: Double? = nil, duration: Double? = nil, processing: Double? = nil,
        operating: Double? = nil, operatingResetAt: Double? = nil
    ) {
        self.start = start
        self.finish = finish
        self.duration = duration
        self.processing = processing
        self.operating = operating
        self.operatingResetAt = operatingResetAt
    }
}
