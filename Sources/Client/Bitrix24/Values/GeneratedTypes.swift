/// What a list method answers: an array of items, or an object that holds them.
public protocol ItemList: BitrixValue {
    associatedtype ListedItem: BitrixValue
}

extension Array: ItemList where Element: BitrixValue {
    public typealias ListedItem = Element
}

/// An event of the portal: its payload is what stands under `data`.
public protocol BitrixEvent: BitrixObject {
    /// As the portal writes it: `ONIMBOTMESSAGEADD`.
    static var name: String { get }
}

/// Generated code refers to this type, so that code which does not fit this version of the client fails to compile.
/// If it does: generate it again with the `b24gen` of the same version.
public enum GeneratedCodeVersion2 {}
