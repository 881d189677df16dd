/// Where the children of a field stand, by their names: a table of fifty thousand rows asks for each of them.
struct ChildPlaces {
    /// So many are looked through as quickly.
    static let few = 64

    private var places: [String: Int] = [:]
    /// How many children are noted.
    private var noted = 0
    /// How many there were last.
    private var count = 0

    /// The first child of a name.
    mutating func place(of name: String, among children: [Subject]) -> Int? {
        while noted < children.count {
            let next = children[noted].name
            if places[next] == nil { places[next] = noted }
            noted += 1
        }
        return places[name]
    }

    /// Called after each change of the children: where one was taken away, all places are others.
    mutating func follow(_ newCount: Int) {
        if newCount < count { (places, noted) = ([:], 0) }
        count = newCount
    }
}
