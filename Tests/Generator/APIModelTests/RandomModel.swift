import APIModel
import Bitrix24JSON

/// Models in which every property takes every kind of value sooner or later.
struct RandomModel {
    var random: SeededRandom

    init(seed: Int) { random = SeededRandom(seed: UInt64(seed)) }

    mutating func model() -> Model {
        var model = Model()
        model.sources = list { $0.source() }
        model.pages = list { Page(source: $0.name(), path: $0.name(), url: $0.maybe { $0.name() }) }
        model.methods = list { $0.method() }
        model.events = list { $0.event() }
        model.types = list { $0.namedType() }
        model.systemErrors = list { $0.error() }
        return model
    }

    private mutating func source() -> Source {
        Source(id: name(), kind: word(), language: word(), digest: name())
    }

    private mutating func method() -> Method {
        var method = Method(name: name(), rest: Bool.random(using: &random) ? 2 : 3)
        method.scopes = list { $0.name() }
        method.deprecated = maybe { .init(replacements: $0.list { $0.name() }) }
        method.effect = word()
        method.callers = .init(webhook: maybe { $0.flag() }, application: maybe { $0.flag() }, administrator: nil)
        method.batchable = flag()
        method.parameters = list { $0.field(depth: 3) }
        method.positional = flag()
        method.choices = list { .init(of: [$0.name(), $0.name()], rule: $0.word()) }
        method.list = maybe {
            .init(
                items: $0.name(), key: $0.maybe { .init(filter: $0.name(), row: $0.name()) },
                pageSize: $0.maybe { $0.int() }, style: $0.word(), keyset: $0.flag())
        }
        method.response = list { $0.field(depth: 2) }
        method.success = list { $0.status() }
        method.failure = list { $0.status() }
        method.errors = list { $0.error() }
        method.examples.requests = list { .init(auth: $0.word(), rest: 2, body: ["a": [.null, .string($0.name())]]) }
        method.examples.responses = list { .init(status: $0.maybe { $0.status() }, body: .null) }
        method.examples.errors = list { .init(status: $0.status(), body: 1.50) }
        method.title = text()
        method.summary = text()
        method.audience = text()
        method.pages = list { $0.int() }
        method.evidence = list { $0.evidence() }
        return method
    }

    private mutating func event() -> Event {
        var event = Event(name: name())
        event.scopes = list { $0.name() }
        event.payload = list { $0.field(depth: 2) }
        event.auth = maybe { $0.flag() }
        event.deprecated = maybe { .init(replacements: $0.list { $0.name() }) }
        event.title = text()
        event.summary = text()
        event.examples = list { ["b": .string($0.name())] }
        event.pages = list { $0.int() }
        event.evidence = list { $0.evidence() }
        return event
    }

    private mutating func field(depth: Int) -> Field {
        var field = Field(name: name(), type: type(depth: depth))
        field.pattern = flag()
        field.declared = maybe { $0.name() }
        field.required = maybe { $0.flag() }
        field.requiredWhen = list { $0.condition() }
        field.nullable = flag()
        field.values = list { .init(value: $0.name(), meaning: $0.text()) }
        field.openValues = flag()
        field.defaultValue = maybe { $0.name() }
        field.bounds.min = maybe { $0.pick(["1", "-2.50", "2024-01-01", "01"]) }
        field.bounds.max = maybe { $0.pick(["9", "1e3", "∞"]) }
        field.bounds.maxLength = maybe { $0.int() }
        field.bounds.maxItems = maybe { $0.int() }
        field.operators = list { $0.name() }
        field.fields = depth > 0 ? list { $0.field(depth: depth - 1) } : []
        field.open = flag()
        field.variants =
            depth > 0
            ? list {
                .init(
                    when: $0.maybe { $0.condition() }, caption: $0.text(),
                    fields: $0.list { $0.field(depth: depth - 1) })
            } : []
        field.description = text()
        field.evidence = list { $0.evidence() }
        return field
    }

    private mutating func condition() -> Field.Condition {
        .init(field: name(), equals: maybe { $0.pick(["webhook", "1", "01", "-7", "true", ""]) })
    }

    private mutating func type(depth: Int) -> ValueType {
        let simple: [ValueType] = [
            .string, .integer, .double, .decimal, .date, .datetime, .object, .any, .boolean(.json), .boolean(.yesNo),
            .boolean(.zeroOne), .timestamp(.seconds), .timestamp(.milliseconds), .file(nil), .file(.driveID),
        ]
        guard depth > 0, flag() else { return pick(simple) }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return .array(type(depth: depth - 1))
        case 1: return .map(key: type(depth: depth - 1), value: type(depth: depth - 1))
        case 2: return .tuple(list { $0.type(depth: depth - 1) })
        case 3: return .union(list { $0.type(depth: depth - 1) })
        default: return .reference(to: name(), base: type(depth: depth - 1))
        }
    }

    private mutating func namedType() -> NamedType {
        var named = NamedType(name: name(), base: type(depth: 2))
        named.fields = list { $0.field(depth: 1) }
        named.pages = list { $0.int() }
        named.evidence = list { $0.evidence() }
        return named
    }

    private mutating func error() -> APIError {
        var error = APIError(code: maybe { $0.pick(["", "X", "1"]) })
        error.pattern = flag()
        error.message = maybe { $0.name() }
        error.description = text()
        error.status = maybe { $0.status() }
        error.evidence = list { $0.evidence() }
        return error
    }

    private mutating func evidence() -> Evidence {
        Evidence(page: int(), line: int(), column: int(), fact: name(), from: word())
    }

    private mutating func text() -> LocalizedText { LocalizedText(en: maybe { $0.name() }, ru: maybe { $0.name() }) }

    // MARK: Draws

    private mutating func list<T>(_ make: (inout RandomModel) -> T) -> [T] {
        (0..<Int.random(in: 0...2, using: &random)).map { _ in make(&self) }
    }

    private mutating func maybe<T>(_ make: (inout RandomModel) -> T) -> T? { flag() ? make(&self) : nil }

    private mutating func word<T: CaseIterable>() -> T { T.allCases.randomElement(using: &random)! }

    private mutating func pick<T>(_ values: [T]) -> T { values.randomElement(using: &random)! }

    private mutating func flag() -> Bool { .random(using: &random) }

    private mutating func int() -> Int { .random(in: 0...500, using: &random) }

    private mutating func status() -> Int { .random(in: 200...503, using: &random) }

    private mutating func name() -> String { pick(["im.message", "ID", "\"x\"\n", "Имя", "a b", "{}"]) }
}
