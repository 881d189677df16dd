import Documents
import Testing

@testable import MethodPages

@Suite struct ChildPlacesTests {
    private let page = PageContext(
        YFMReader(tree: SourceTree(files: [String: [UInt8]]())).read("page.md"), language: .en, accountsRows: false)

    private func subject(_ name: String) -> Subject {
        Subject(name, at: page.document.root, parent: nil, page: page)
    }

    @Test func theFirstOfANameIsFoundAfterOthersAreGone() {
        var nodes = (0..<100).map { subject("F\($0 % 90)") }
        var places = ChildPlaces()
        places.follow(nodes.count)
        #expect(places.place(of: "F89", among: nodes) == 89)
        #expect(places.place(of: "F5", among: nodes) == 5)
        nodes.remove(at: 5)
        places.follow(nodes.count)
        #expect(places.place(of: "F89", among: nodes) == 88)
        #expect(places.place(of: "F5", among: nodes) == 94)
        #expect(places.place(of: "F90", among: nodes) == nil)
        nodes.append(subject("F90"))
        places.follow(nodes.count)
        #expect(places.place(of: "F90", among: nodes) == 99)
    }
}
