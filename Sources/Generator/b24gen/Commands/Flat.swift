import APIModel
import Foundation

extension Command {
    static var flat: Command {
        Command(
            name: "flat",
            summary: "Prints a file of the catalog with each line behind what it belongs to.",
            operands: "FILE",
            operandCount: 1...1,
            details: """
                For git, whose differences then say what they are about:

                    git config diff.bitrix24.textconv '.build/release/b24gen flat'

                .gitattributes names the files. A file that is not in the catalog's form is printed as it is.
                """,
            options: [],
            run: { (arguments, console) throws(Failure) in
                guard let data = FileManager.default.contents(atPath: arguments.operands[0]) else {
                    throw .unreadable("\(arguments.operands[0]) cannot be read")
                }
                do throws(CatalogFormError) {
                    var text = ""
                    for line in try LineReader.lines(of: [UInt8](data)) { flatten(line, behind: "", into: &text) }
                    console.print(text)
                } catch {
                    console.print(String(decoding: data, as: UTF8.self))
                }
                return .success
            })
    }

    private static func flatten(_ line: FactLine, behind prefix: String, into text: inout String) {
        let own = ([line.keyword] + line.tokens).joined(separator: " ")
        text += prefix + own + "\n"
        // A field is known by its name alone: its type is what may change.
        let name = [line.keyword, line.tokens.first ?? ""].joined(separator: " ")
        for child in line.children { flatten(child, behind: prefix + name + " / ", into: &text) }
    }
}
