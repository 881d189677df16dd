import APIModel

/// Writes the module that every group needs: error codes, shared types, namespaces that several groups extend.
struct SharedPrinter {
    let comments: CommentWriter
    let errors: [(name: String, code: String, isGone: Bool)]
    let systemErrors: [String]
    let types: [ObjectPlan]

    func files() -> [GeneratedFile] {
        [
            file("ErrorCodes") { errorCodes(into: &$0) },
            file("Types") { sharedTypes(into: &$0) },
            file("Namespaces") { namespaces(into: &$0) },
        ]
    }

    private func file(_ name: String, _ body: (inout SourceText) -> Void) -> GeneratedFile {
        var text = ModulePrinter(comments: comments).header(imports: false)
        text.line("import Bitrix24")
        text.line("import Foundation")
        text.line("")
        body(&text)
        return GeneratedFile(path: "Sources/Bitrix24Shared/\(name).swift", bytes: text.bytes)
    }

    private func errorCodes(into text: inout SourceText) {
        text.line("/// The codes that the documentation names.")
        text.block("extension ErrorCode") { text in
            for error in errors {
                let literal = SwiftLiteral.string(error.code)
                if error.isGone {
                    text.line("@available(*, deprecated, message: \"The documentation names it no longer.\")")
                }
                text.line("public static var \(SwiftName.escaped(error.name)): ErrorCode { \(literal) }")
            }
        }
        text.line("")
        text.block("extension ErrorCode") { text in
            text.line("/// What any method may answer.")
            text.block("public static var systemErrors: [ErrorCode]") { text in
                text.line("[")
                text.indented { text in
                    for name in systemErrors { text.line(".\(SwiftName.escaped(name)),") }
                }
                text.line("]")
            }
        }
    }

    private func sharedTypes(into text: inout SourceText) {
        text.line("extension Bitrix {")
        text.indented { text in
            text.line("/// Objects that the documentation describes once, for many methods.")
            text.block("public enum Types") { text in
                for plan in types {
                    text.gap()
                    TypePrinter(comments: comments).object(plan, into: &text)
                }
            }
        }
        text.line("}")
    }

    private func namespaces(into text: inout SourceText) {
        text.block("extension Bitrix") { text in
            text.line("/// The events that portals send, as types.")
            text.line("public enum Events {}")
            text.line("")
            text.line("/// The methods of REST 3.")
            text.line("public var v3: V3 { V3(self) }")
            text.line("")
            text.block("public struct V3: Sendable") { text in
                text.line("public let bitrix: Bitrix")
                text.line("public init(_ bitrix: Bitrix) { self.bitrix = bitrix }")
            }
        }
    }
}
