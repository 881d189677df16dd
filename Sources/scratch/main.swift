import APIModel
import Documents
import Emission
import Foundation
import MethodPages

let out = CommandLine.arguments[1]
var inputs: [Extraction.Input] = []
for argument in CommandLine.arguments.dropFirst(2) {
    let lang: Language = argument.hasSuffix("ru") ? .ru : .en
    let tree = try SourceTree(root: argument)
    let paths = tree.paths.filter { $0.hasSuffix(".md") && $0.hasPrefix("api-reference/") && !$0.contains("/_include") }
    inputs.append(.init(tree: tree, source: Source(id: argument, kind: .yfm, language: lang, digest: ""), paths: paths))
}
let clock = ContinuousClock()
var model = Model()
print("extract", clock.measure { model = Extraction.run(inputs).model })
print(model.methods.count, "methods", model.events.count, "events", model.types.count, "types")
var emission: Emission!
print("emit", try clock.measure { emission = try Emission(model) })
print("emitted", emission.methods, emission.events, "files", emission.files.count, "bytes", emission.files.reduce(0) { $0 + $1.bytes.count }, "notes", emission.diagnostics.count)
try? FileManager.default.removeItem(atPath: out + "/Sources")
for file in emission.files {
    let url = URL(fileURLWithPath: out + "/" + file.path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.bytes).write(to: url)
}
let modules = APIGroup.all.map(\.module).filter { m in emission.files.contains { $0.path.hasPrefix("Sources/\(m)/") } }
var package = """
// swift-tools-version: 6.0
import PackageDescription
let package = Package(name: "Generated", platforms: [.macOS(.v13)], products: [.library(name: "Bitrix24All", targets: ["Bitrix24All"])],
dependencies: [.package(path: "/tmp/trees/emit")], targets: [
.target(name: "Bitrix24Shared", dependencies: [.product(name: "Bitrix24", package: "emit")]),

"""
for m in modules { package += ".target(name: \"\(m)\", dependencies: [\"Bitrix24Shared\"]),\n" }
package += ".target(name: \"Bitrix24All\", dependencies: [\(modules.map { "\"\($0)\"" }.joined(separator: ", "))]),\n], swiftLanguageModes: [.v6])\n"
try package.write(toFile: out + "/Package.swift", atomically: true, encoding: .utf8)
