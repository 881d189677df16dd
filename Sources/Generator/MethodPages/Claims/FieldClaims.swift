import APIModel

/// A field with everything that is claimed of it and of the fields below: a `Subject` that nobody changes any more. The
/// claims of several pages are joined in it, and nothing is decided.
struct FieldClaims: Sendable {
    var name: String
    var claims: [Claim]
    var fields: [FieldClaims] = []
    var variants: [Variant] = []

    struct Variant: Sendable {
        var when: Field.Condition?
        var caption: LocalizedText
        var fields: [FieldClaims]
    }
}

extension Subject {
    var frozen: FieldClaims {
        FieldClaims(
            name: name, claims: claims, fields: children.map(\.frozen),
            variants: variants.map {
                .init(when: $0.when, caption: $0.caption, fields: $0.subjects.map(\.frozen))
            })
    }
}

// MARK: The same field on several pages

extension [FieldClaims] {
    /// Moves the claims of one source behind the pages of the owner that are there.
    mutating func place(behind pages: UInt16) {
        for index in indices {
            for claim in self[index].claims.indices { self[index].claims[claim].page += pages }
            self[index].fields.place(behind: pages)
            for variant in self[index].variants.indices { self[index].variants[variant].fields.place(behind: pages) }
        }
    }

    /// Joins what another page says: fields of one name are the same field, and so are placeholders that were translated,
    /// `<selector>` and `<селектор>`, by their order.
    mutating func join(_ others: [FieldClaims]) {
        let unmatched = indices.filter { index in
            self[index].isPlaceholder && !others.contains { $0.name == self[index].name }
        }
        var placeholders = unmatched[...]
        var places: [String: Int] = [:]
        if others.count > 8 { for index in indices.reversed() { places[self[index].name] = index } }
        for other in others {
            var index = others.count > 8 ? places[other.name] : firstIndex { $0.name == other.name }
            if index == nil, other.isPlaceholder { index = placeholders.popFirst() }
            if let index {
                self[index].join(other)
            } else {
                append(other)
            }
        }
    }
}

extension FieldClaims {
    /// Its name says in words what stands there: `<selector>`.
    fileprivate var isPlaceholder: Bool { name.has("<") && name.has(">") }

    mutating func join(_ other: FieldClaims) {
        claims += other.claims
        fields.join(other.fields)
        // Variants are the same by their condition, or by their place where only captions tell.
        for (index, variant) in other.variants.enumerated() {
            let same =
                variants.firstIndex { $0.when != nil && $0.when == variant.when }
                ?? (variants.count == other.variants.count && variants[index].when == variant.when ? index : nil)
            guard let same else {
                variants.append(variant)
                continue
            }
            variants[same].fields.join(variant.fields)
            for language in Language.allCases where variants[same].caption[language] == nil {
                variants[same].caption[language] = variant.caption[language]
            }
        }
    }
}
