import APIModel

/// The only place that says which claim wins: one row per fact, kinds of evidence from the strongest to the weakest.
///
/// Between two claims of one rank the page decides: the newer revision, then the form that keeps every mark, then
/// English, then the smaller path (see `PageOrder`).
enum Precedence {
    /// How several claims of one fact become one.
    enum Join: Sendable {
        /// The strongest claim wins.
        case strongest
        /// All claims add up, the strongest first: values, operators, statuses.
        case union
        /// Of each page the claims of the best quality add up: a list says more than a sentence.
        case unionOfBest
        /// One claim that says yes is enough: nullable, open.
        case anyTrue
        /// Claims of one value add up their weights; the heaviest value wins.
        case weighed
    }

    struct Row: Sendable {
        var fact: Fact
        var join: Join
        /// From the strongest to the weakest. Evidence that does not stand here ranks last.
        var order: [Kind]
        /// How much each kind of evidence weighs, in the order of `order`, where claims are weighed.
        var weights: [Int] = []
        /// Why, in the words of `explain`.
        var reason: String
    }

    /// A kind of evidence, with the quality that it needs at least to stand in this place.
    struct Kind: Sendable {
        var origin: Evidence.Origin
        var quality: Claim.Quality = .weak

        static func from(_ origin: Evidence.Origin, _ quality: Claim.Quality = .weak) -> Kind {
            Kind(origin: origin, quality: quality)
        }
    }

    static let rows: [Row] = [
        Row(
            fact: .itself, join: .union, order: [.from(.patch), .from(.table), .from(.prose)],
            reason: "every place that names it"),
        Row(
            fact: .declared, join: .strongest,
            order: [.from(.patch), .from(.table, .fair), .from(.prose), .from(.table)],
            reason: "a table declares the type, then an item of a list; `unknown` comes last"),
        Row(
            fact: .container, join: .strongest,
            order: [
                .from(.patch), .from(.example, .agreed), .from(.prose, .fair), .from(.typescript, .strong),
                .from(.example, .fair), .from(.table), .from(.typescript), .from(.name), .from(.prose), .from(.example),
            ],
            reason:
                "all examples together, then words that name the shape, then an example with content, then the declared type"
        ),
        Row(
            fact: .element, join: .strongest,
            order: [
                .from(.patch), .from(.example, .agreed), .from(.prose, .strong), .from(.prose), .from(.table),
                .from(.example), .from(.typescript),
            ],
            reason: "all examples together, then the declared element type, then what an example holds"),
        Row(
            fact: .scalar, join: .strongest,
            order: [
                .from(.patch), .from(.example, .agreed), .from(.prose, .fair), .from(.table), .from(.name),
                .from(.prose),
                .from(.example, .fair), .from(.typescript), .from(.example),
            ],
            reason:
                "all examples together, then words that refine the type, then the declared type, then an example, then a shape"
        ),
        Row(
            fact: .wire, join: .strongest,
            order: [.from(.patch), .from(.prose), .from(.table), .from(.typescript), .from(.example)],
            reason: "the listed values and the words, then an example"),
        Row(fact: .nullable, join: .anyTrue, order: [.from(.patch)], reason: "whoever shows null shows that it can be"),
        Row(
            fact: .required, join: .strongest,
            order: [
                .from(.patch), .from(.table, .strong), .from(.table, .fair), .from(.table), .from(.prose, .strong),
                .from(.prose, .fair), .from(.error), .from(.prose),
            ],
            reason:
                "the mark or the column, then a sentence, then an error that says that it was missing, then a default"),
        Row(fact: .requiredWhen, join: .union, order: [.from(.patch)], reason: "conditions add up"),
        Row(
            fact: .value, join: .unionOfBest, order: [.from(.patch), .from(.table), .from(.prose)],
            reason: "of each page the list counts, then a sentence, then what stands side by side; pages add up"),
        Row(fact: .openValues, join: .anyTrue, order: [.from(.patch)], reason: "one sentence that the list may grow"),
        Row(
            fact: .defaultValue, join: .strongest,
            order: [.from(.patch), .from(.prose, .strong), .from(.prose), .from(.table)],
            reason: "the value marked as the default, then a sentence, then the column"),
        Row(fact: .minimum, join: .strongest, order: [.from(.patch)], reason: "the first bound that is said"),
        Row(fact: .maximum, join: .strongest, order: [.from(.patch)], reason: "the first bound that is said"),
        Row(fact: .maxLength, join: .strongest, order: [.from(.patch)], reason: "the first bound that is said"),
        Row(fact: .maxItems, join: .strongest, order: [.from(.patch)], reason: "the first bound that is said"),
        Row(fact: .operators, join: .union, order: [.from(.patch)], reason: "operators add up"),
        Row(fact: .open, join: .anyTrue, order: [.from(.patch)], reason: "one sentence is enough"),
        Row(fact: .pattern, join: .anyTrue, order: [.from(.patch)], reason: "the name says it"),
        Row(
            fact: .description, join: .strongest, order: [.from(.patch), .from(.table), .from(.prose)],
            reason: "the row, then an item of a list"),
        Row(fact: .field, join: .union, order: [.from(.patch)], reason: "fields of all mentions add up"),
        Row(fact: .readable, join: .strongest, order: [.from(.patch)], reason: "the column"),
        Row(fact: .writable, join: .strongest, order: [.from(.patch)], reason: "the column"),
        Row(fact: .multiple, join: .strongest, order: [.from(.patch)], reason: "the column"),
        Row(fact: .immutable, join: .strongest, order: [.from(.patch)], reason: "the column"),
        Row(fact: .sortable, join: .strongest, order: [.from(.patch)], reason: "the column"),
        Row(fact: .filterable, join: .strongest, order: [.from(.patch)], reason: "the column"),
        Row(
            fact: .code, join: .strongest,
            order: [
                .from(.patch), .from(.table), .from(.prose), .from(.example), .from(.otherPage), .from(.elimination),
            ],
            reason: "the code column, then the example, then another page, then what is left over"),
        Row(
            fact: .message, join: .strongest,
            order: [
                .from(.patch), .from(.name, .strong), .from(.example, .strong), .from(.table, .fair), .from(.name),
                .from(.table),
            ],
            reason:
                "of a message whose end the markup swallowed: the parameter that its explanation names, an example, the only parameter it can mean; else the row"
        ),
        Row(fact: .status, join: .strongest, order: [.from(.patch), .from(.table)], reason: "the column, then a line"),
        Row(
            fact: .name, join: .weighed,
            order: [.from(.name, .strong), .from(.name), .from(.prose), .from(.example)], weights: [6, 5, 3, 2],
            reason: "the title, the name of the file, the first sentence and each address of the examples are weighed"),
        Row(
            fact: .version, join: .weighed, order: [.from(.example), .from(.name)], weights: [2, 1],
            reason: "each address of the examples counts, then the folder"),
        Row(fact: .scope, join: .union, order: [.from(.patch)], reason: "scopes add up"),
        Row(fact: .deprecated, join: .anyTrue, order: [.from(.patch)], reason: "one note is enough"),
        Row(fact: .replacement, join: .union, order: [.from(.patch)], reason: "replacements add up"),
        Row(
            fact: .webhook, join: .strongest, order: [.from(.patch), .from(.prose), .from(.error)],
            reason: "a sentence, then an error that says it"),
        Row(
            fact: .application, join: .strongest, order: [.from(.patch), .from(.prose), .from(.error)],
            reason: "a sentence, then an error that says it"),
        Row(fact: .administrator, join: .strongest, order: [.from(.patch)], reason: "the line about who may call"),
        Row(fact: .batchable, join: .strongest, order: [.from(.patch)], reason: "a sentence that refuses batches"),
        Row(fact: .positional, join: .anyTrue, order: [.from(.patch)], reason: "one sentence is enough"),
        Row(fact: .choice, join: .union, order: [.from(.patch)], reason: "choices add up"),
        Row(fact: .effect, join: .strongest, order: [.from(.patch)], reason: "name, title and summary agree"),
        Row(fact: .list, join: .strongest, order: [.from(.patch)], reason: "the parameters that page"),
        Row(fact: .success, join: .union, order: [.from(.patch)], reason: "statuses add up"),
        Row(fact: .failure, join: .union, order: [.from(.patch)], reason: "statuses add up"),
        Row(fact: .auth, join: .anyTrue, order: [.from(.patch)], reason: "one example with tokens is enough"),
        Row(fact: .title, join: .strongest, order: [.from(.patch)], reason: "per language"),
        Row(fact: .summary, join: .strongest, order: [.from(.patch)], reason: "per language"),
        Row(fact: .gone, join: .strongest, order: [.from(.patch)], reason: "the catalog remembers"),
        Row(fact: .goneValue, join: .union, order: [.from(.patch)], reason: "the catalog remembers"),
        Row(fact: .audience, join: .strongest, order: [.from(.patch)], reason: "per language"),
    ]

    static func row(of fact: Fact) -> Row { rows[places[Int(fact.rawValue)]] }

    static func join(of fact: Fact) -> Join { joins[Int(fact.rawValue)] }

    /// The place of a claim in the row of its fact: 0 is the strongest.
    static func rank(_ claim: Claim) -> Int { ranks[index(claim.fact, claim.origin, claim.quality)] }

    /// What a claim weighs, where claims of its fact are weighed.
    static func weight(_ claim: Claim) -> Int {
        let (row, rank) = (row(of: claim.fact), rank(claim))
        return rank < row.weights.count ? row.weights[rank] : 0
    }

    // The table as arrays: a documentation asks a million times.

    private static let places: [Int] = Fact.allCases.map { fact in
        guard let place = rows.firstIndex(where: { $0.fact == fact }) else { fatalError("no precedence for \(fact)") }
        return place
    }

    private static let joins: [Join] = Fact.allCases.map { row(of: $0).join }

    private static let ranks: [Int] = Fact.allCases.flatMap { fact in
        Evidence.Origin.allCases.flatMap { origin in
            Claim.Quality.allCases.map { quality in
                let order = row(of: fact).order
                return order.firstIndex { $0.origin == origin && $0.quality <= quality } ?? order.count
            }
        }
    }

    private static func index(_ fact: Fact, _ origin: Evidence.Origin, _ quality: Claim.Quality) -> Int {
        (Int(fact.rawValue) * Evidence.Origin.allCases.count + origin.place) * Claim.Quality.allCases.count
            + Int(quality.rawValue)
    }
}

extension Evidence.Origin {
    fileprivate var place: Int {
        switch self {
        case .table: 0
        case .example: 1
        case .prose: 2
        case .link: 3
        case .error: 4
        case .name: 5
        case .elimination: 6
        case .otherPage: 7
        case .patch: 8
        case .typescript: 9
        }
    }
}
