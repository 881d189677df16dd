extension Arguments {
    /// Adds an argument; one without a value is not sent.
    public mutating func set(_ name: String, _ value: (some BitrixValue)?) {
        if let value { send(name, value.json) }
    }

    /// Internal, so that the optimizer does not make a copy of its caller for each type in each module.
    private mutating func send(_ name: String, _ value: JSON) { append(name, value) }
}
