/// A part of a model's JSON text that can be written by itself: most of it are the methods.
enum ModelPiece {
    case head
    /// Not all of them, but some.
    case methods(Range<Int>)
    case tail(afterMethods: Bool)

    static func all(of model: Model) -> [ModelPiece] {
        let starts = stride(from: 0, to: model.methods.count, by: length)
        return [.head] + starts.map { .methods($0..<min($0 + length, model.methods.count)) } + [
            .tail(afterMethods: !model.methods.isEmpty)
        ]
    }

    private static let length = 16

    /// How many containers the pieces before it leave open.
    var openContainers: Int {
        switch self {
        case .head: 0
        case .methods, .tail(afterMethods: true): 2
        case .tail(afterMethods: false): 1
        }
    }

    /// Whether nothing stands before it in the innermost of them.
    var isFirst: Bool {
        switch self {
        case .head: true
        case .methods(let range): range.lowerBound == 0
        case .tail: false
        }
    }
}
