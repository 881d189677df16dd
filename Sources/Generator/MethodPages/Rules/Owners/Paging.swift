import APIModel

/// How a method pages through a list.
enum Paging {
    /// Parameters that page.
    static let names: Set<String> = ["start", "pagination", "limit", "cursor", "nav_params"]

    static func list(of method: Method) -> Method.List? {
        guard let style = style(of: method) else { return nil }
        guard let (path, row) = items(in: method.response) else { return nil }
        var list = Method.List(items: path, style: style)
        list.pageSize = pageSize(of: method, style: style)
        list.key = key(of: method, row: row)
        list.keyset = list.key != nil && isOrdered(method) && style != .navParams
        return list
    }

    private static func style(of method: Method) -> Method.List.Style? {
        let names = Set(method.parameters.map { folded($0.name) })
        if names.contains("nav_params")
            || method.parameters.contains(where: { $0.fields.contains { $0.name == "NAV_PARAMS" } })
        {
            return .navParams
        }
        if names.contains("cursor"), method.rest == 3 { return .cursor }
        if names.contains("pagination") { return .pagination }
        if names.contains("start") || method.response.contains(where: { $0.name == "next" }) { return .start }
        return nil
    }

    /// The first array of objects below the result.
    private static func items(in response: [Field]) -> (String, [Field])? {
        guard let result = response.first(where: { $0.name == "result" }) else { return nil }
        if isList(result.type) { return ("result", result.fields) }
        var level = result.fields.map { ("result." + $0.name, $0) }
        for _ in 0..<2 {
            if let (path, field) = level.first(where: { isList($0.1.type) }) { return (path, field.fields) }
            level = level.flatMap { path, field in field.fields.map { (path + "." + $0.name, $0) } }
        }
        return nil
    }

    private static func isList(_ type: ValueType) -> Bool {
        if case .array = type { return true }
        return false
    }

    private static func pageSize(of method: Method, style: Method.List.Style) -> Int? {
        let texts = method.parameters.flatMap { [$0] + $0.fields }.filter {
            names.contains(folded($0.name))
        }
        for field in texts {
            if folded(field.name) == "limit", let value = field.defaultValue.flatMap({ Int($0) }) { return value }
            let text = folded([field.description.en, field.description.ru].compactMap { $0 }.joined(separator: "\n"))
            for phrase in PagingWords.sizes.words {
                guard let at = text.find(phrase) else { continue }
                let digits = text[at...].dropFirst(phrase.count).prefix(60).drop { !$0.isNumber }.prefix { $0.isNumber }
                if let size = Int(digits), size > 0 { return size }
            }
        }
        return style == .start ? 50 : nil
    }

    private static func key(of method: Method, row: [Field]) -> Method.List.Key? {
        guard let id = row.first(where: { $0.name == "ID" || $0.name == "id" })?.name else { return nil }
        guard
            let filter = method.parameters.first(where: { folded($0.name) == "filter" || folded($0.name) == "filter_" })
        else { return nil }
        let documented = filter.fields.first { $0.name == id } ?? filter.fields.first { folded($0.name) == "id" }
        if documented == nil, !filter.fields.isEmpty { return nil }
        return .init(filter: documented?.name ?? id, row: id)
    }

    private static func isOrdered(_ method: Method) -> Bool {
        method.parameters.contains { ["order", "sort"].contains(folded($0.name)) }
    }
}
