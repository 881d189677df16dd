import APIModel

/// What is to be written, in the terms of Swift: everything is named and typed, nothing is laid out yet.
struct GroupPlan {
    var group: APIGroup
    /// The modules that it hands on, because they have what it had.
    var reexports: [String] = []
    var namespaces: [NamespacePlan] = []
    var events: [ObjectPlan] = []
    /// Types that the documentation describes once, where this group alone uses them.
    var types: [ObjectPlan] = []

    var methodCount: Int { namespaces.reduce(0) { $0 + $1.methods.count } }
}

/// What stands between two dots.
struct NamespacePlan {
    /// The segments on the wire, `v3` before those of REST 3; empty: the client itself.
    var path: [String]
    /// `Bitrix.IM.Message`
    var type: String
    /// `message`
    var property: String
    /// `Bitrix.IM`
    var parent: String
    /// Whether it is declared elsewhere: the client, and `v3`, which several groups extend.
    var isGiven = false
    var methods: [MethodPlan] = []
}

struct MethodPlan {
    var method: Method
    /// By which the ledger knows it: `im.message.like/2`, in the spelling that people call.
    var id = ""
    var function: String
    /// The type in which the method's own types stand: `Like`.
    var container: String
    /// In the order of the call.
    var arguments: [ArgumentPlan]
    /// Which arguments each way of calling takes: one, or several where one of several parameters is needed.
    var signatures: [[SignatureArgument]]
    var types: [TypePlan]
    var output: Shape
    /// Members of `ErrorCode`.
    var errors: [String]
    /// Whether it has a list of them, be it empty by now.
    var hasErrorList = false
    var failures: FailuresPlan?
    /// How it could be called before, where that is no call of today.
    var formerCalls: [FormerCall] = []
    var replacement: Replacement?

    /// What a deprecated method is replaced by.
    struct Replacement {
        /// As people call them: `bitrix.im.message.like`.
        var calls: [String]
        /// The only one, where it stands in the same namespace, and how it can be called.
        var sibling: String?
        var labels: [[String]] = []
    }

    struct SignatureArgument {
        var index: Int
        var isRequired: Bool
    }
}

struct ArgumentPlan {
    var field: Field
    var name: String
    var shape: Shape
    /// Whether every call has to give it, as far as choices leave it to be said.
    var isRequired: Bool
}

indirect enum TypePlan {
    case object(ObjectPlan)
    case values(EnumPlan)
    case filter(FilterPlan)
    case fieldNames(FieldNamesPlan)
    /// Another name of a type that is declared elsewhere.
    case alias(String, of: String)
}

struct ObjectPlan {
    var name: String
    /// By which the ledger knows its initializers.
    var id = ""
    /// What people write (with an initializer), or what they only read.
    var isInput: Bool
    /// The name on the wire, where the object is an event's payload.
    var event: Event?
    var properties: [PropertyPlan] = []
    var types: [TypePlan] = []
    /// Fields whose names are made up of a pattern.
    var patterns: [String] = []
    /// The type of the items, where the object is the answer of a list.
    var listedItem: String?
    var summary = ""
    /// Since when no page describes it any more.
    var gone: String?
    /// How it could be made before.
    var formerInits: [FormerCall] = []
}

struct PropertyPlan {
    var field: Field
    var name: String
    var shape: Shape
    var isRequired: Bool
}

struct EnumPlan {
    var name: String
    var raw: Raw
    var members: [(name: String, value: Field.NamedValue)]
    enum Raw: String { case string = "String", integer = "Int" }
}

struct FilterPlan {
    var name: String
    var fields: [(name: String, wire: String, shape: Shape)]
}

struct FieldNamesPlan {
    var name: String
    var fields: [(name: String, wire: String)]
}
