/// A value behind one reference, so that what holds it is small to hand on; copies share it until one changes.
struct Shared<Value: Sendable>: Sendable {
    private var box: Box

    private final class Box: Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    init(_ value: Value) { box = Box(value) }

    var value: Value {
        get { box.value }
        set { box = Box(newValue) }
    }
}

extension Shared: Equatable where Value: Equatable {
    static func == (a: Self, b: Self) -> Bool { a.box === b.box || a.value == b.value }
}

extension Shared: Hashable where Value: Hashable {
    func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
