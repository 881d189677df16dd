import Testing

@testable import Documents

/// Structure found in texts that show none.
@Suite struct TextReaderTests {
    static func read(_ text: String) -> Document {
        TextReader().read(path: "a/page.txt", bytes: Array(text.utf8))
    }

    /// The rows of all tables, cells as their lines.
    static func rows(_ document: Document) -> [[String]] {
        var rows: [[String]] = []
        for table in document.root.children where table.kind == .table {
            for row in table.children { rows.append(row.children.map { lines($0) }) }
        }
        return rows
    }

    private static func lines(_ element: Element) -> String {
        switch element.kind {
        case .text: element.text
        case .lineBreak: "/"
        case .code: "{\(element.text)}"
        case .cell, .list, .item: element.children.map(lines).joined(separator: "¶")
        default: element.children.map(lines).joined()
        }
    }

    // MARK: Block by block

    @Test func rowsOfNamesWithTypes() {
        let document = Self.read(
            """
            Title

            Method Parameters

            Name
            type

            Description

            id*
            integer

            What to delete

            fields
            object | null

            Like this:

            {
                        "a": 1
                    }
                    

            Values:

              • Y — yes
                • really
              • N — no

            LIST_HEIGHT

            Height

            Parameter fields

            Name
            type

            Description

            title
            string

            Name

            Code Examples
            """)
        #expect(document.path == "a/page.md")
        #expect(document.title == "Title")
        #expect(
            Self.rows(document) == [
                ["Name/type", "Description"], ["id*/integer", "What to delete"],
                ["fields/object | null", "Like this:¶{{\n    \"a\": 1\n}}¶Values:¶Y — yes¶really¶N — no"],
                ["LIST_HEIGHT", "Height"],
                ["Name/type", "Description"], ["title/string", "Name"],
            ])
        let headings = document.root.children.filter { $0.kind == .heading }
        #expect(headings.map { $0.firstChild?.text } == ["Method Parameters", "Parameter fields", "Code Examples"])
        #expect(headings.map(\.number) == [2, 3, 2])
    }

    @Test func rowsOfCodes() {
        let text = """
            Title

            Possible Error Codes

            Code

            Description

            Value

            ID_EMPTY

            No id

            The id is missing

            ACCESS_DENIED

            No access

            Ask the administrator

            The table has ended here.

            """
        #expect(
            Self.rows(Self.read(text)).dropFirst() == [
                ["ID_EMPTY", "No id", "The id is missing"],
                ["ACCESS_DENIED", "No access", "Ask the administrator¶The table has ended here."],
            ])
    }

    @Test func codesThatAreSentences() {
        let text = """
            Title

            Code

            Description

            Not found

            There is none with this identifier

            Access denied

            You may not read it

            """
        #expect(
            Self.rows(Self.read(text)).dropFirst() == [
                ["Not found", "There is none with this identifier"], ["Access denied", "You may not read it"],
            ])
    }

    @Test func neighbouringTabsTouch() {
        let document = Self.read(
            """
            Title

            curl -X POST \\
                      -d '{}' \\
                      https://x
                    
            try {
                      a();
                    
                    }
                    

            Text
            """)
        #expect(
            document.root.children.map { $0.kind == .code ? $0.text : "" } == [
                "curl -X POST \\\n  -d '{}' \\\n  https://x", "try {\n  a();\n\n}", "",
            ])
    }

    @Test func notesAndQuotes() {
        let document = Self.read(
            "Title\n\nAdvice.\n\nScope: im\n\nWho can execute the method: any user\n\nDEPRECATED\n\nUse another.\n")
        #expect(document.root.children.map(\.kind) == [.paragraph, .quote, .note])
        #expect(document.root.children.map { $0.children.map(\.kind).count } == [1, 2, 1])
        #expect(document.root.children.map(\.line) == [3, 5, 9])
    }

    // MARK: Bars

    @Test func barsPartRowsAndEndCells() {
        let document = Self.read(
            """
            Title
            Scope:
            imWho can execute the method: any user
            Method Parameters
            |
            Name |
            Description |
            |
            ACTION |
            What to do. Values:
            |
            |
            result |
            |
            |
            time |
            Default is |
            Code Examples
            """)
        #expect(
            Self.rows(document) == [
                ["Name", "Description"], ["ACTION", "What to do. Values:"], ["result", ""], ["time", "Default is"],
            ])
        #expect(document.root.children.map(\.kind) == [.quote, .heading, .table, .heading])
        let quoted = document.root.firstChild!.children.map { $0.firstChild!.text }
        #expect(quoted == ["Scope: im", "Who can execute the method: any user"])
    }

    @Test func lostCellsStayLost() {
        let document = Self.read(
            "Title\n|\nName |\nDescription |\n|\nWhat it is for |\n|\nid |\n||||\n|\nx |\ny |\nText\n")
        #expect(Self.rows(document) == [["Name", "Description"], ["", "What it is for"], ["id", ""], ["x", "y"]])
    }

    @Test func codeAmongLines() {
        let document = Self.read(
            """
            Title
            The method a.b
            does it, see
            , c.
            curl -X POST \\
            -d '{"a":1}' \\
            https://x
            try
            {
            a();
            }
            Error Handling
            HTTP Status: 400
            {
            "error": "X"
            }
            More of it
            """)
        #expect(
            document.root.children.map(\.kind) == [.paragraph, .code, .code, .heading, .paragraph, .code, .paragraph])
        #expect(document.root.firstChild?.firstChild?.text == "The method a.b does it, see, c.")
        #expect(document.root.children.filter { $0.kind == .code }.map(\.text).last == "{\n\"error\": \"X\"\n}")
    }
}
