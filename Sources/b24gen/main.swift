import APIModel
import Documents
import Foundation
import MethodPages

// Scratch driver until the command line lands.
let root = CommandLine.arguments[1]
let lang = Language(rawValue: CommandLine.arguments[2])!
let out = CommandLine.arguments[3]
let manager = FileManager.default
let tree = try! SourceTree(root: root)
let out3 = CommandLine.arguments[3]
let kind: Source.Kind = out3.hasSuffix("html.json") ? .html : out3.hasSuffix("text.json") ? .text : .yfm
let ending = [Source.Kind.html: ".html", .text: ".txt", .yfm: ".md"][kind]!
let source = Source(id: "x", kind: kind, language: lang, digest: "")
let paths = tree.paths.filter { $0.hasSuffix(ending) && !$0.contains("_include") }
let clock = ContinuousClock()
var extraction: Extraction!
let time = clock.measure { 
    var inputs = [Extraction.Input(tree: tree, source: source, paths: paths)]
    if lang == .en, CommandLine.arguments[3].contains("both") {
        let ru = try! SourceTree(root: "../shared/docs/ru")
        inputs.append(.init(tree: ru, source: Source(id: "y", kind: .yfm, language: .ru, digest: ""), paths: ru.paths.filter { $0.hasSuffix(".md") && !$0.contains("_include") }))
    }
    extraction = Extraction.run(inputs) }
let model = extraction.model
print(time, "pages", extraction.pageCount, "methods", model.methods.count, "events", model.events.count, "types", model.types.count)

func field(_ f: Field) -> [String: Any] {
    var o: [String: Any] = ["name": f.name, "declared": f.declared as Any? ?? NSNull(), "required": f.required as Any? ?? NSNull(), "type": ["kind": "\(f.type)"]]
    if !f.values.isEmpty { o["values"] = f.values.map { ["value": $0.value] } }
    if !f.fields.isEmpty { o["fields"] = f.fields.map(field) }
    if let d = f.defaultValue { o["default"] = d }
    if !f.variants.isEmpty { o["variants"] = f.variants.map { ["fields": $0.fields.map(field), "caption": $0.caption.en ?? $0.caption.ru ?? ""] } }
    return o
}
let json: [String: Any] = ["methods": model.methods.map { m in
    ["name": m.name, "rest": m.rest, "scopes": m.scopes, "deprecated": m.deprecated.map { ["replacements": $0.replacements] } as Any? ?? NSNull(),
     "parameters": m.parameters.map(field), "response": m.response.map(field), "effect": m.effect.rawValue,
     "list": m.list.map { "\($0)" } ?? "", "choices": m.choices.map { "\($0)" },
     "errors": m.errors.map { ["code": $0.code as Any? ?? NSNull(), "message": $0.message ?? ""] }] as [String: Any]
}, "events": model.events.map { ["name": $0.name, "payload": $0.payload.map(field)] as [String: Any] },
   "types": model.types.map { ["name": $0.name, "base": "\($0.base)", "fields": $0.fields.map(\.name)] as [String: Any] }]
_ = manager.createFile(atPath: out, contents: try! JSONSerialization.data(withJSONObject: json, options: [.prettyPrinted, .sortedKeys]))
var counts: [String: Int] = [:]
for d in extraction.diagnostics { counts[d.rule, default: 0] += 1 }
for (rule, n) in counts.sorted(by: { $0.value > $1.value }) { print(n, rule) }
var outcomes: [String: Int] = [:]
for r in extraction.rows where !r.isFact { outcomes[r.outcome, default: 0] += 1 }
print(outcomes)
let wanted = CommandLine.arguments.dropFirst(4).first
for d in extraction.diagnostics.filter({ $0.rule == wanted }).prefix(4000) { print(d.position.path, d.position.line, d.message) }
for r in extraction.rows.filter({ $0.outcome == wanted }).prefix(4000) { print(r.position.path, r.position.line, r.text.prefix(100)) }
