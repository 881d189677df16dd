/// What the process ends with: to take a model apart, value by value, right before would only take time.
final class KeptToTheEnd<Value> {
    private let value: Value

    private init(_ value: Value) { self.value = value }

    static func keep(_ value: Value) { _ = Unmanaged.passRetained(KeptToTheEnd(value)) }
}
