/// What a text shows, in the order in which it shows it.
indirect enum TextPiece {
    case heading(level: Int, TextLine)
    case paragraph([TextLine])
    /// A paragraph whose line breaks mean nothing.
    case running([TextLine])
    /// How deep each item stands, from 0.
    case list([(depth: Int, isNumbered: Bool, lines: [TextLine])])
    case code([TextLine])
    case quote([TextPiece])
    case note(kind: String, title: TextLine?, [TextPiece])
    case table([[TextCell]])
}

struct TextCell {
    var pieces: [TextPiece]
    /// Where it stands, or would stand if there were something in it.
    var place: TextLine
}
