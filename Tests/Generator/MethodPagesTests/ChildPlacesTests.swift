import APIModel
import Testing

@testable import MethodPages

@Suite struct ChildPlacesTests {
    @Test func theFirstOfANameIsFoundAfterOthersAreGone() {
        var nodes = (0..<100).map { FieldNode(Field(name: "F\($0 % 90)"), parent: nil) }
        var places = ChildPlaces()
        places.follow(nodes.count)
        #expect(places.place(of: "F89", among: nodes) == 89)
        #expect(places.place(of: "F5", among: nodes) == 5)
        nodes.remove(at: 5)
        places.follow(nodes.count)
        #expect(places.place(of: "F89", among: nodes) == 88)
        #expect(places.place(of: "F5", among: nodes) == 94)
        #expect(places.place(of: "F90", among: nodes) == nil)
        nodes.append(FieldNode(Field(name: "F90"), parent: nil))
        places.follow(nodes.count)
        #expect(places.place(of: "F90", among: nodes) == 99)
    }
}
