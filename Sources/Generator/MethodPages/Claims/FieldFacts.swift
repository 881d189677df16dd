import APIModel

/// What the claims about one field come to: the facts that rules of later strata and the builder of the model see.
struct FieldFacts {
    /// What the page wrote, and what that means.
    var declared: String?
    var declaredType: ValueType = .any
    var facets = TypeFacets()
    var nullable = false
    var required: Bool?
    var requiredWhen: [Field.Condition] = []
    var values: [Field.NamedValue] = []
    var openValues = false
    var defaultValue: String?
    var bounds = Field.Bounds()
    var operators: [String] = []
    var open = false
    var pattern = false
    var traits: Field.Traits = []
    var description = LocalizedText()
    var gone: String?

    /// How many fields below it are known so far.
    var fieldCount = 0

    var type: ValueType { facets.type }

    /// The type as far as the declaration and what names the container tell: what lists are read by.
    var shape: ValueType {
        var facets = facets
        let declared = TypeFacets(declaredType)
        facets.scalar = declared.scalar
        facets.wire = declared.wire
        return facets.type
    }

    /// Whether a value of this type has fields of its own.
    var hasFields: Bool { ListPurpose.hasFields(type) }

    /// Whether no table declares a type; `unknown` declares none.
    var isUndeclared: Bool { declared == nil || folded(declared!) == "unknown" }
}
