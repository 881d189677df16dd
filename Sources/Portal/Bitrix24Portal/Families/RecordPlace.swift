import APIModel
import Bitrix24JSON

/// Where the object, or the list of objects, stands in a method's answer.
struct RecordPlace: Sendable {
    /// The indices of the fields from the result down.
    let path: [Int]
    let type: ValueType
    let fields: [Field]

    var isList: Bool { type.listElement != nil }
    var isMap: Bool {
        if case .map = type.plain { true } else { false }
    }

    /// - Parameter near: columns that are known of the objects; nil where a method says all that is known.
    init?(_ method: Method, near columns: Set<String>) {
        guard let result = method.response.first(where: { $0.name == "result" }) else { return nil }
        var best: (score: Double, path: [Int], field: Field)?
        Self.visit(result, [], columns) { score, path, field in
            if best == nil || score > best!.score { best = (score, path, field) }
        }
        guard let best else { return nil }
        path = best.path
        type = best.field.type
        fields = best.field.fields
    }

    /// More known names are better; of as many, the one nearer to the result.
    private static func visit(
        _ field: Field, _ path: [Int], _ columns: Set<String>, _ found: (Double, [Int], Field) -> Void
    ) {
        guard !field.fields.isEmpty else {
            if path.isEmpty, field.type.listElement != nil || field.type.mayBeObject { found(0, path, field) }
            return
        }
        guard path.count < 4 else { return }
        let names = field.fields.map { WireName.key($0.name) }
        let known = names.filter { columns.contains($0) || $0 == "id" }.count
        let isWrapper = field.fields.count == 1 && !field.fields[0].fields.isEmpty && known == 0
        if !isWrapper { found(Double(known) + 0.5 - Double(path.count) * 0.4, path, field) }
        for (index, inner) in field.fields.enumerated() where !inner.pattern && !inner.fields.isEmpty {
            visit(inner, path + [index], columns, found)
        }
    }
}

extension ValueType {
    /// Without the names of things.
    var plain: ValueType {
        if case .reference(_, let base) = self { base.plain } else { self }
    }

    var listElement: ValueType? {
        switch plain {
        case .array(let element): element
        case .union(let parts): parts.lazy.compactMap(\.listElement).first
        default: nil
        }
    }

    var mayBeObject: Bool {
        switch plain {
        case .object, .map, .any: true
        case .union(let parts): parts.contains { $0.mayBeObject }
        default: false
        }
    }
}
