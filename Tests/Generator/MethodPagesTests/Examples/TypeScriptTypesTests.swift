import MethodPages
import Testing

@Suite struct TypeScriptTypesTests {
    /// The tree in a notation of its own, short enough to compare.
    private func show(_ type: TypeScriptType) -> String {
        switch type {
        case .name(let name, let arguments):
            name + (arguments.isEmpty ? "" : "<" + arguments.map(show).joined(separator: ",") + ">")
        case .literal(let text): "'\(text)'"
        case .array(let element): "[\(show(element))]"
        case .tuple(let elements): "(" + elements.map(show).joined(separator: ",") + ")"
        case .union(let members): members.map(show).joined(separator: "|")
        case .other(let text): "other:" + text
        case .object(let object):
            "{"
                + (object.members.map {
                    "\($0.name)\($0.isOptional ? "?" : "")\($0.isNullable ? "!" : ""):\(show($0.type))"
                }
                + (object.others.map { ["*:" + show($0)] } ?? [])).joined(separator: " ") + "}"
        }
    }

    @Test(arguments: [
        ("type A = boolean", "boolean"),
        (
            "type A = { id: string; deadline?: ISODate | null, items: Y[] }",
            "{id:string deadline?!:ISODate|null items:[Y]}"
        ),
        (
            "export interface A {\n  id: number\n  'x-y': string // why\n  readonly z: 1 | -2.5\n}",
            "{id:number x-y:string z:'1'|'-2.5'}"
        ),
        ("type A = Record<string, { a: Array<number> }>", "{*:{a:[number]}}"),
        ("type A = {\n  task: { id: string }\n  [key: string]: unknown\n}", "{task:{id:string} *:unknown}"),
        ("type A =\n  | 'Y'\n  | 'N'\n  | null", "'Y'|'N'|null"),
        ("type A = (string | number)[]", "[string|number]"),
        ("type A = [number, string[]]", "(number,[string])"),
        ("type A = { a: 1 } & { b: 2 }", "{a:'1' b:'2'}"),
        ("type A = Partial<{ a: 1 }>", "{a?:'1'}"),
        (
            "interface A extends B<C> { on(x: number): void; f: (a: string) => void; g: 1 }",
            "{f:other:(a: string) => void g:'1'}"
        ),
        ("type A<T> = { a: Map<string, T> }", "{a:Map<string,T>}"),
    ])
    func declaration(text: String, shown: String) {
        let types = TypeScriptTypes.read(Array(text.utf8))
        #expect(types.declarations.map(\.name) == ["A"])
        #expect(types.declarations.map { show($0.type) } == [shown])
    }

    @Test func theResultOfACall() throws {
        let text = """
            import { Text } from '@bitrix24/b24jssdk'
            // type No = 1
            type Task = { id: number; parent: Task | null; user: User }
            type User = { name: string }
            const x = 'type Y = 1'
            const r = await $b24.actions.v2.call.make<{ tasks: Task[], total: number } | null>({ method: 'a' })
            """
        let types = TypeScriptTypes.read(Array(text.utf8))
        #expect(types.declarations.map(\.name) == ["Task", "User"])
        #expect(Array(text.utf8)[types.declarations[0].offset...].starts(with: "Task".utf8))
        let result = try #require(types.result)
        #expect(result.allowsNull)
        #expect(show(result.withoutNull) == "{tasks:[Task] total:number}")
        #expect(
            show(types.resolved(result.withoutNull))
                == "{tasks:[{id:number parent!:Task|null user:{name:string}}] total:number}")
    }

    @Test(arguments: [
        "type A = {", "type A = (", "type A = B<", "interface ", "type A = 'x", "type A = [", "make<", "/*",
        "type A = A | ",
    ])
    func hostileTextEnds(text: String) {
        let types = TypeScriptTypes.read(Array(String(repeating: text, count: 20_000).utf8))
        #expect(types.declarations.count <= 20_000)
        for declaration in types.declarations.prefix(3) { #expect(!types.resolved(declaration.type).allowsNull) }
    }
}
