/// What the scan over a page's bytes makes of it: Markdown for the CommonMark parser, with a
/// placeholder line for everything that CommonMark does not know or need not see, and what each
/// placeholder stands for.
///
/// All the pieces of a page (its body, then every cell of every table) lie in one buffer behind
/// each other, so that the parser is set up once a page. A placeholder is an empty comment, known
/// by its line: a page can write the same comment, but not choose the line.
struct Scan {
    var markdown: [UInt8] = []
    /// For every line of `markdown`, where it comes from and what it stands for.
    var lines: [Line] = []
    var markers: [Marker] = []
    var pieces: [Piece] = []
    var rows: [Row] = []
    /// The terms that links on the page ask for.
    var terms: Set<[UInt8]> = []
    /// The terms that the page explains.
    var explainedTerms: Set<[UInt8]> = []

    struct Line {
        /// Where it starts in `markdown`.
        var start: Int32
        /// The line of the page's file; 0 for a line that is only ours.
        var source: Int32
        /// What to add to a column here for the column there.
        var shift: Int32
        /// An index of `markers`, or -1.
        var marker: Int32 = -1
    }

    enum Marker {
        /// The next piece starts.
        case piece(Int)
        case code(Code)
        /// Rows, as indices of `rows`.
        case table(Range<Int>)
        case open(Directive, title: Range<Int>)
        case close(Directive, of: Range<Int>)
        case include(Include)
        /// The next paragraph explains the term.
        case term(Range<Int>)
    }

    /// A fenced block.
    struct Code {
        var lines: Range<Int>
        /// How many columns of white space every line loses.
        var indent: Int
        var info: Range<Int>
    }

    struct Include {
        var withoutTitle: Bool
        var target: Range<Int>
    }

    /// Markdown of its own: the page's body, or a table's cell.
    struct Piece {
        var range: Range<Int>
        var line: Int
        var column: Int
        /// How many columns of white space the lines behind the first one lose.
        var indent: Int
        var depth: Int
    }

    struct Row {
        /// Indices of `pieces`.
        var cells: Range<Int>
        /// How many cells it has less than the table's widest row.
        var missing: Int
        var line: Int
        var column: Int
    }

    /// What stands between `{% name %}` and `{% endname %}`.
    enum Directive: Equatable {
        case note(Range<Int>), cut, tabs

        static func == (a: Directive, b: Directive) -> Bool {
            switch (a, b) {
            case (.note, .note), (.cut, .cut), (.tabs, .tabs): true
            default: false
            }
        }
    }

    /// A line of a page that liquid took out holds nothing but this byte, which UTF-8 does not have.
    static let erased: UInt8 = 0xFF
    /// What liquid took out of a line that holds something else, too.
    static let removed: UInt8 = 0xFE
}
