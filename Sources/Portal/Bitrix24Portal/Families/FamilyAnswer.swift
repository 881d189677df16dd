import APIModel
import Bitrix24JSON

/// The answer of a method around the rows that it is about.
struct FamilyAnswer {
    private let family: Family
    private let verb: Verb
    private let place: RecordPlace?
    private var isList = false

    init(_ family: Family, _ verb: Verb, _ place: RecordPlace?, isList: Bool = false) {
        self.isList = isList
        self.family = family
        self.verb = verb
        self.place = place
    }

    /// What a list or a get answers.
    /// - Parameter isOne: the call names a single object.
    func read(_ method: Method, _ rows: [Table.Row], select: Set<String>?, isOne: Bool) -> JSON {
        guard let result = method.response.first(where: { $0.name == "result" }) else {
            if isOne { return rows.first.map { FamilyRow.shown($0.fields, family, [], select: select) } ?? .null }
            return .array(rows.map { FamilyRow.shown($0.fields, family, [], select: select) })
        }
        if let scalars = names(rows, result.type) { return scalars }
        if isOne, let place, place.fields.isEmpty, let row = rows.first, !place.isMap {
            return FamilyRow.shown(row.fields, family, [], select: select)
        }
        guard let place else {
            return method.name.lowercased().hasSuffix("list")
                ? .array(rows.map { FamilyRow.shown($0.fields, family, [], select: select) })
                : single(rows.first, result)
        }
        return along(result, place.path[...], rows, select, place)
    }

    /// What a write answers: the object, its number, or that it was done.
    func written(_ result: Field, _ rows: [Table.Row]) -> JSON {
        guard let row = rows.first else { return done(result) }
        if let place, verb != .delete, holdsObject(place) { return along(result, place.path[...], rows, nil, place) }
        switch result.type.plain {
        case .boolean: return done(result)
        case .integer, .double, .string, .decimal:
            return verb == .delete ? true : TypedValue.shown(family.identifier(of: row.fields), as: result.type)
        case .object, .map, .any:
            guard verb != .delete else { return done(result) }
            guard !result.fields.isEmpty else { return verb == .add ? family.identifier(of: row.fields) : true }
            return .object(
                .init(
                    result.fields.filter { !$0.pattern }.map { field in
                        let key = WireName.key(field.name)
                        let isNumber = key == "id" || key.hasSuffix("id")
                        return .init(
                            key: field.name,
                            value: isNumber
                                ? TypedValue.shown(family.identifier(of: row.fields), as: field.type) : done(field))
                    }))
        case .union(let parts) where verb == .add && parts.contains { $0.plain == .integer }:
            return family.identifier(of: row.fields)
        default: return done(result)
        }
    }

    /// More than an `id` stands there.
    private func holdsObject(_ place: RecordPlace) -> Bool {
        place.fields.contains { field in
            let key = family.key(field.name)
            return key != "id" && (family.columns[key]?.isGivenByAdd == true || family.inputs.contains(key))
        }
    }

    /// A value alone: the one that a `set` has set.
    private func single(_ row: Table.Row?, _ result: Field) -> JSON {
        let given = (row?.fields.members ?? []).filter { member in
            member.key != "id" && family.columns[member.key]?.isGivenByAdd == true && !family.isKey(member.key)
                || member.key == family.ownerID
        }
        let value = given.first { $0.key != family.ownerID } ?? given.first
        return value.map { TypedValue.shown($0.value, as: result.type) } ?? TypedValue.empty(result)
    }

    private func along(
        _ field: Field, _ path: ArraySlice<Int>, _ rows: [Table.Row], _ select: Set<String>?, _ place: RecordPlace
    ) -> JSON {
        guard let next = path.first else { return records(rows, select, place) }
        let object = JSON.object(
            .init(
                field.fields.enumerated().filter { !$0.element.pattern }.map { index, inner in
                    .init(
                        key: index == next
                            ? family.notes.keyedBy.flatMap { rows.first?.fields[$0]?.string } ?? inner.name
                            : inner.name,
                        value: index == next
                            ? along(inner, path.dropFirst(), rows, select, place) : TypedValue.empty(inner))
                }))
        return field.type.listElement == nil ? object : [object]
    }

    private func records(_ rows: [Table.Row], _ select: Set<String>?, _ place: RecordPlace) -> JSON {
        func shown(_ row: Table.Row) -> JSON { FamilyRow.shown(row.fields, family, place.fields, select: select) }
        if place.isList || (isList && place.path.isEmpty) { return .array(rows.map(shown)) }
        if place.isMap {
            return phpMap(rows.map { .init(key: family.identifier(of: $0.fields).scalar ?? "", value: shown($0)) })
        }
        if verb == .read, place.path.isEmpty, rows.count != 1 || place.fields.isEmpty && rows.isEmpty {
            return .array(rows.map(shown))
        }
        return rows.first.map(shown) ?? .null
    }

    /// Lists that only name their objects: `["code1", "code2"]`, `{"code": "name"}`.
    private func names(_ rows: [Table.Row], _ type: ValueType) -> JSON? {
        if case .map(_, .string) = type.plain {
            return phpMap(
                rows.map { .init(key: family.identifier(of: $0.fields).scalar ?? "", value: $0.fields["name"] ?? "") })
        }
        guard case .array(let element) = type.plain, place?.fields.isEmpty ?? true else { return nil }
        switch element.plain {
        case .string, .integer: return .array(rows.map { family.identifier(of: $0.fields) })
        default: return nil
        }
    }

    /// That it was done, in whatever words the method has for it.
    private func done(_ field: Field) -> JSON {
        switch field.type.plain {
        case .boolean(.json): true
        case .boolean(.yesNo): "Y"
        case .boolean(.zeroOne): "1"
        case .integer: 1
        case .object, .any:
            field.fields.isEmpty
                ? true
                : .object(.init(field.fields.filter { !$0.pattern }.map { .init(key: $0.name, value: done($0)) }))
        default: TypedValue.empty(field)
        }
    }
}

extension Family {
    /// Whether a column says what an object belongs to, and is not of its own.
    func isKey(_ column: String) -> Bool { keys.contains(column) }
}
