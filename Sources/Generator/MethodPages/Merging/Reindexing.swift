import APIModel

// Evidence of a page counts the page's own files; in the model it counts the model's pages.

extension Evidence {
    mutating func reindex(_ map: [Int]) {
        if page < map.count { page = map[page] }
    }
}

extension Array where Element == Evidence {
    mutating func reindex(_ map: [Int]) {
        for index in indices { self[index].reindex(map) }
    }
}

extension Array where Element == Field {
    mutating func reindex(_ map: [Int]) {
        for index in indices { self[index].reindex(map) }
    }
}

extension Field {
    mutating func reindex(_ map: [Int]) {
        evidence.reindex(map)
        fields.reindex(map)
        for index in variants.indices { variants[index].fields.reindex(map) }
    }
}

extension APIError {
    mutating func reindex(_ map: [Int]) { evidence.reindex(map) }
}

extension Method {
    mutating func reindex(_ map: [Int]) {
        evidence.reindex(map)
        parameters.reindex(map)
        response.reindex(map)
        for index in errors.indices { errors[index].reindex(map) }
    }
}

extension Event {
    mutating func reindex(_ map: [Int]) {
        evidence.reindex(map)
        payload.reindex(map)
    }
}

extension NamedType {
    mutating func reindex(_ map: [Int]) {
        evidence.reindex(map)
        fields.reindex(map)
    }
}
