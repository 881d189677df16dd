import APIModel

/// Makes the fields of the model from resolved claims.
struct FieldBuilder {
    let resolver: Resolver
    /// The index in the model of each file of each page.
    let files: [[Int]]

    /// One page, whose files count as they are.
    init(page: PageContext) {
        resolver = page.resolver
        files = [Array(page.document.files.indices)]
    }

    init(resolver: Resolver, files: [[Int]]) {
        self.resolver = resolver
        self.files = files
    }

    func fields(_ claims: [FieldClaims]) -> [Field] { claims.map(field) }

    func field(_ claimed: FieldClaims) -> Field {
        let facts = resolver.field(claimed.claims)
        var field = Field(name: claimed.name)
        field.pattern = facts.pattern
        field.declared = facts.declared
        field.required = facts.required
        field.requiredWhen = facts.requiredWhen
        field.nullable = facts.nullable
        field.values = facts.values
        field.openValues = facts.openValues
        field.defaultValue = facts.defaultValue
        field.bounds = facts.bounds
        field.operators = facts.operators
        field.open = facts.open
        field.traits = facts.traits
        field.description = facts.description
        field.gone = facts.gone
        field.variants = claimed.variants.map {
            .init(when: $0.when, caption: $0.caption, fields: fields($0.fields))
        }
        let hasChildren = !claimed.fields.isEmpty || !claimed.variants.isEmpty
        field.type = Subject.finished(claimed.name, facts, hasChildren: hasChildren, claimed.fields.count)
        if ListPurpose.holdsPlainValues(field.type) {
            field.fields = []
        } else {
            field.fields = fields(claimed.fields)
        }
        field.evidence = evidence(claimed.claims)
        return field
    }

    // MARK: Evidence

    /// Every place that names the field, then the places of facts that do not stand in its row.
    private func evidence(_ claims: [Claim]) -> [Evidence] {
        var found: [Evidence] = []
        var told: Set<Fact> = []
        for claim in claims where claim.fact == .itself { found.append(evidence(claim, "itself")) }
        for claim in claims {
            guard let name = Self.names[claim.fact], claim.origin != .table, told.insert(claim.fact).inserted else {
                continue
            }
            let inferred = evidence(claim, name)
            if !found.contains(inferred) { found.append(inferred) }
        }
        return found
    }

    /// Facts that are told with their place where they were inferred, by their names in the model.
    private static let names: [Fact: String] = [
        .container: "type", .element: "type", .scalar: "type", .wire: "type", .nullable: "nullable",
        .required: "required", .requiredWhen: "requiredWhen", .value: "values", .defaultValue: "default",
    ]

    private func evidence(_ claim: Claim, _ fact: String) -> Evidence {
        let files = files[Int(claim.page)]
        let file = files.isEmpty ? 0 : files[min(Int(claim.file), files.count - 1)]
        return Evidence(page: file, line: Int(claim.line), column: Int(claim.column), fact: fact, from: claim.origin)
    }
}
