/// The dashes that pages use alike: before what a word means, and alone for "nothing".
enum Dash {
    static let all = ["—", "–", "-"]
}

extension String {
    var isDash: Bool { Dash.all.contains(self) }
    var beginsWithDash: Bool { Dash.all.contains { hasPrefix($0) } }
}
