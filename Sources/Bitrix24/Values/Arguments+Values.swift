extension Arguments {
    /// Adds an argument; one without a value is not sent.
    public mutating func set(_ name: String, _ value: (some BitrixValue)?) {
        if let value { append(name, value.json) }
    }
}
