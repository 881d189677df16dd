extension CatalogReader {
    func field(_ line: FactLine) throws(CatalogFormError) -> Field {
        var field = Field(name: try line.subject(), type: try type(line))
        field.declared = field.type.kind
        for token in line.tokens.dropFirst(2) {
            guard let equals = token.utf8.firstIndex(of: UInt8(ascii: "=")) else {
                switch token {
                case "undeclared": field.declared = nil
                case "required": field.required = true
                case "optional": field.required = false
                case "pattern": field.pattern = true
                case "nullable": field.nullable = true
                case "open": field.open = true
                case "open-values": field.openValues = true
                default:
                    guard let index = Field.Traits.names.firstIndex(where: { $0.description == token }) else {
                        throw CatalogFormError(line: line.number, "\(token) is no word of a field")
                    }
                    field.traits.insert(Field.Traits.allCases[index])
                }
                continue
            }
            let value = String(token[token.utf8.index(after: equals)...])
            switch token[..<equals] {
            case "declared": field.declared = value
            case "default": field.defaultValue = value
            case "min": field.bounds.min = value
            case "max": field.bounds.max = value
            case "max-length": field.bounds.maxLength = Int(value)
            case "max-items": field.bounds.maxItems = Int(value)
            case "gone": field.gone = value
            default: throw CatalogFormError(line: line.number, "\(token) is no word of a field")
            }
        }
        for child in line.children {
            switch child.keyword {
            case "when": field.requiredWhen.append(try condition(child))
            case "value":
                var value = Field.NamedValue(value: try child.subject())
                value.gone = child.value("gone")
                field.values.append(value)
            case "operator": field.operators.append(try child.subject())
            case "field": field.fields.append(try self.field(child))
            case "variant":
                var variant = Field.Variant(when: child.tokens.isEmpty ? nil : try condition(child))
                for inner in child.children { variant.fields.append(try self.field(inner)) }
                field.variants.append(variant)
            default: throw unknown(child, in: "a field")
            }
        }
        return field
    }

    func error(_ line: FactLine) throws(CatalogFormError) -> APIError {
        var error = APIError(code: line.keyword == "error" ? try line.subject() : nil)
        let tokens = FactLine(
            number: line.number, keyword: "", tokens: line.keyword == "error" ? line.tokens : [""] + line.tokens)
        error.pattern = tokens.has("pattern")
        error.status = tokens.value("status").flatMap { Int($0) }
        error.gone = tokens.value("gone")
        return error
    }

    func condition(_ line: FactLine) throws(CatalogFormError) -> Field.Condition {
        Field.Condition(field: try line.subject(), equals: line.has("absent") ? nil : line.value("equals") ?? "")
    }

    func type(_ line: FactLine) throws(CatalogFormError) -> ValueType {
        guard line.tokens.count > 1, let type = ValueType(text: line.tokens[1]) else {
            throw CatalogFormError(line: line.number, "\(line.tokens.dropFirst().first ?? "nothing") is no type")
        }
        return type
    }

    func word<Word: RawRepresentable<String>>(_ line: FactLine) throws(CatalogFormError) -> Word {
        guard let word = Word(rawValue: try line.subject()) else {
            throw CatalogFormError(line: line.number, "\(line.tokens[0]) is no \(line.keyword)")
        }
        return word
    }

    func number(_ line: FactLine) throws(CatalogFormError) -> Int {
        guard let number = Int(try line.subject()) else {
            throw CatalogFormError(line: line.number, "\(line.tokens[0]) is no number")
        }
        return number
    }

    func unknown(_ line: FactLine, in what: String) -> CatalogFormError {
        CatalogFormError(line: line.number, "\(line.keyword) is no word of \(what)")
    }
}
