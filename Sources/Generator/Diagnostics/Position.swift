/// A place in a source file. Lines and columns count from 1, columns in bytes; 0 means "not known".
public struct Position: Hashable, Sendable, Comparable {
    public var path: String
    public var line: Int
    public var column: Int

    public init(path: String, line: Int = 0, column: Int = 0) {
        self.path = path
        self.line = line
        self.column = column
    }

    public static func < (a: Position, b: Position) -> Bool {
        (a.path, a.line, a.column) < (b.path, b.line, b.column)
    }
}
