import APIModel

/// A type taken apart into the facts that are claimed and resolved one by one, and put together again.
struct TypeFacets {
    /// `.object`, `.array(.any)`, `.map(key, .any)`, `.tuple`, or a union as a whole; nil of a plain value.
    var container: ValueType?
    /// The type of the elements of an array, or of the values of a map.
    var element: ValueType?
    /// `.string`, `.boolean(.json)`, `.file(nil)`, a reference: everything that is no container.
    var scalar: ValueType?
    /// How a boolean, a file or a timestamp goes over the wire, as that type.
    var wire: ValueType?

    init() {}

    init(_ type: ValueType) {
        switch type {
        case .any: break
        case .object: container = .object
        case .array(let inner):
            container = .array(.any)
            if inner != .any { element = inner }
        case .map(let key, let value):
            container = .map(key: key, value: .any)
            if value != .any { element = value }
        case .union(let members) where !members.contains(where: TypeFacets.isContainer): scalar = type
        case .tuple, .union: container = type
        case .reference(_, let base):
            scalar = type
            if TypeFacets.isContainer(base) { container = TypeFacets(base).container }
        case .boolean(let wire):
            scalar = .boolean(.json)
            if wire != .json { self.wire = type }
        case .file(let wire):
            scalar = .file(nil)
            if wire != nil { self.wire = type }
        case .timestamp:
            scalar = type
        default: scalar = type
        }
    }

    static func isContainer(_ type: ValueType) -> Bool {
        switch type {
        case .object, .array, .map, .tuple: true
        default: false
        }
    }

    /// The type that the facts give together.
    var type: ValueType {
        // A file is a file, whether the page calls it a string, an array or an object.
        if case .file? = wire { return wire! }
        switch container {
        case .array?: return .array(elementType)
        case .map(let key, _)?: return .map(key: key, value: element ?? .any)
        case .object?:
            if case .reference(_, let base)? = scalar, base == .object || base == .any { return scalar! }
            return .object
        case let whole?: return whole
        case nil: return plain ?? .any
        }
    }

    /// The elements of an array: a declared thing, where the elements are objects or nothing says more.
    private var elementType: ValueType {
        if case .reference(let name, let base)? = scalar, element.map(TypeFacets.isContainer) ?? true {
            return .reference(to: name, base: base)
        }
        return element ?? .any
    }

    /// The scalar with its wire form: `Y` and `N` make a boolean of what the page calls a string.
    private var plain: ValueType? {
        switch (scalar, wire) {
        case (.boolean?, .boolean?), (.string?, .boolean?), (.integer?, .boolean?), (nil, .boolean?): wire
        default: scalar
        }
    }
}

extension ValueType {
    var isArray: Bool {
        if case .array = self { return true }
        return false
    }
}
