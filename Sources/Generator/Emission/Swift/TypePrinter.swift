import APIModel

/// Writes the types of fields.
struct TypePrinter {
    let comments: CommentWriter

    func type(_ plan: TypePlan, into text: inout SourceText) {
        switch plan {
        case .object(let plan): object(plan, into: &text)
        case .values(let plan): values(plan, into: &text)
        case .filter(let plan): filter(plan, into: &text)
        case .fieldNames(let plan): fieldNames(plan, into: &text)
        case .alias(let name, let path): text.line("public typealias \(name) = \(path)")
        }
    }

    func object(_ plan: ObjectPlan, into text: inout SourceText) {
        comments.object(plan, into: &text)
        gone(plan.gone, into: &text)
        var protocols = [plan.event == nil ? "BitrixObject" : "BitrixEvent", "Equatable"]
        if plan.listedItem != nil { protocols.append("ItemList") }
        if plan.isInput { protocols.append("ExpressibleByDictionaryLiteral") }
        text.block("public struct \(plan.name): \(protocols.joined(separator: ", "))") { text in
            if let event = plan.event {
                text.line("public static var name: String { \(SwiftLiteral.string(event.name)) }")
            }
            if let item = plan.listedItem { text.line("public typealias ListedItem = \(item)") }
            text.line("public let rawObject: RawObject")
            text.line("public init(rawObject: RawObject) { self.rawObject = rawObject }")
            if plan.isInput { initializers(plan, into: &text) }
            for property in plan.properties {
                self.property(property, settable: plan.isInput, into: &text)
            }
            for type in plan.types {
                text.line("")
                self.type(type, into: &text)
            }
        }
    }

    /// Since when no page has it any more, where that is so.
    private func gone(_ since: String?, into text: inout SourceText) {
        guard let since else { return }
        let message = SwiftLiteral.string("Gone from the documentation since \(since).")
        text.line("@available(*, deprecated, message: \(message))")
    }

    private func initializers(_ plan: ObjectPlan, into text: inout SourceText) {
        text.line("")
        let current = plan.properties.filter { $0.field.gone == nil || plan.gone != nil }
        initializer(
            current.map { property in
                let type = property.shape.swift + (property.isRequired ? "" : "?")
                let sent = property.shape.sent(SwiftName.escaped(property.name), optional: !property.isRequired)
                return Member(name: property.name, type: type, wire: property.field.name, sent: sent)
            }, into: &text)
        for former in plan.formerInits {
            text.line("@available(*, deprecated, message: \"The documentation has another way to make it.\")")
            text.line("@_disfavoredOverload")
            initializer(
                former.arguments.map { argument in
                    let property = plan.properties[argument.index]
                    let name = SwiftName.escaped(property.name)
                    let sent = argument.isPlain ? name : property.shape.sent(name, optional: argument.isOptional)
                    return Member(name: property.name, type: argument.type, wire: property.field.name, sent: sent)
                }, into: &text)
        }
    }

    private struct Member {
        var name: String
        var type: String
        var wire: String
        var sent: String
    }

    private func initializer(_ members: [Member], into text: inout SourceText) {
        guard !members.isEmpty else {
            return text.line("public init() { self.init(rawObject: RawObject(Arguments())) }")
        }
        text.line("public init(")
        text.indented { text in
            for (index, member) in members.enumerated() {
                let comma = index + 1 < members.count ? "," : ""
                text.line("\(member.name): \(member.type)\(member.type.hasSuffix("?") ? " = nil" : "")\(comma)")
            }
        }
        text.line(") {")
        text.indented { text in
            text.line("var raw = Arguments()")
            for member in members { text.line("raw.set(\(SwiftLiteral.string(member.wire)), \(member.sent))") }
            text.line("self.init(rawObject: RawObject(raw))")
        }
        text.line("}")
        text.line("")
    }

    private func property(_ property: PropertyPlan, settable: Bool, into text: inout SourceText) {
        comments.property(property, into: &text)
        gone(property.field.gone, into: &text)
        let wire = SwiftLiteral.string(property.field.name)
        let head = "public var \(SwiftName.escaped(property.name)): \(property.shape.swift)?"
        let form = property.shape.wireForm.map { ", \($0).self" } ?? ""
        guard settable else { return text.line("\(head) { rawObject.get(\(wire)\(form)) }") }
        let sent = property.shape.sent("newValue", optional: true)
        let line = "\(head) { get { rawObject.get(\(wire)\(form)) } set { set(\(wire), \(sent)) } }"
        if line.utf8.count <= text.room { return text.line(line) }
        text.block(head) { text in
            text.line("get { rawObject.get(\(wire)\(form)) }")
            text.line("set { set(\(wire), \(sent)) }")
        }
    }

    private func values(_ plan: EnumPlan, into text: inout SourceText) {
        text.block("public struct \(plan.name): \(plan.raw == .string ? "TextEnum" : "NumberEnum")") { text in
            text.line("public let rawValue: \(plan.raw.rawValue)")
            text.line("public init(rawValue: \(plan.raw.rawValue)) { self.rawValue = rawValue }")
            text.line("")
            for member in plan.members {
                comments.value(member.value, into: &text)
                gone(member.value.gone, into: &text)
                let value = plan.raw == .string ? SwiftLiteral.string(member.value.value) : member.value.value
                text.line("public static var \(SwiftName.escaped(member.name)): Self { \(value) }")
            }
            text.line("")
            let names = plan.members.filter { $0.value.gone == nil }.map { "." + SwiftName.escaped($0.name) }
            wrapped(names, from: "public static var knownValues: [Self] { [", to: "] }", into: &text)
        }
    }

    private func filter(_ plan: FilterPlan, into text: inout SourceText) {
        text.line("/// A condition: `.id(.greater(than: 100))`; any other by `.field` or `.raw`.")
        text.block("public struct \(plan.name): FilterCondition") { text in
            text.line("public let condition: RawCondition")
            text.line("public init(_ condition: RawCondition) { self.condition = condition }")
            text.line("")
            for field in plan.fields {
                let head = "public static func \(SwiftName.escaped(field.name))"
                text.line("\(head)(_ comparison: Comparison<\(field.shape.filterOperand)>) -> Self {")
                text.indented { $0.line("field(\(SwiftLiteral.string(field.wire)), comparison)") }
                text.line("}")
            }
        }
    }

    private func fieldNames(_ plan: FieldNamesPlan, into text: inout SourceText) {
        text.line("/// A field to select or to order by; any other as a string.")
        text.block("public struct \(plan.name): FieldName, ExpressibleByStringLiteral") { text in
            text.line("public let wireName: String")
            text.line("public init(_ wireName: String) { self.wireName = wireName }")
            text.line("")
            for field in plan.fields {
                text.line(
                    "public static var \(SwiftName.escaped(field.name)): Self { \(SwiftLiteral.string(field.wire)) }")
            }
        }
    }

    /// As many items a line as fit.
    private func wrapped(_ items: [String], from head: String, to tail: String, into text: inout SourceText) {
        let line = head + items.joined(separator: ", ") + tail
        if line.utf8.count <= text.room { return text.line(line) }
        text.line(head)
        text.indented { text in
            var line = ""
            for item in items {
                if !line.isEmpty, line.utf8.count + item.utf8.count + 3 > text.room {
                    text.line(line)
                    line = ""
                }
                line += (line.isEmpty ? "" : " ") + item + ","
            }
            text.line(line)
        }
        text.line(tail)
    }
}

extension Shape {
    /// The type that a field is compared with, in its form on the wire.
    fileprivate var filterOperand: String { wireForm ?? swift }
}
