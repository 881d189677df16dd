import APIModel
import Documents

/// A field of a page, wherever the page speaks of it: in rows, lists, examples and shapes. It gathers their claims and
/// stands in a tree; it decides nothing.
final class Subject {
    let name: String
    private(set) var claims: [Claim] = [] {
        didSet { known = nil }
    }
    var children: [Subject] = [] {
        didSet { places.follow(children.count) }
    }
    private var places = ChildPlaces()
    /// Tables that hold for one value of another field only.
    var variants: [Variant] = []
    weak var parent: Subject?
    /// Anchors on this page that its cells lead to.
    var anchors: Set<String> = []
    /// Pages and anchors elsewhere.
    var links: [String] = []
    var typeLink: String?
    var pointsBelow = false
    /// The type that examples show; nil: none shows it.
    var shownType: ValueType?
    /// Only an example shows it: no row describes it yet.
    var isShownOnly = false
    /// A row spoke of its elements: the rows behind it are their fields.
    var holdsNextRows = false
    private var known: FieldFacts?
    /// Where it is first named.
    let place: Element
    let page: PageContext

    struct Variant {
        var when: Field.Condition?
        var caption: LocalizedText
        var subjects: [Subject]
    }

    init(_ name: String, at place: Element, parent: Subject?, page: PageContext) {
        self.name = name
        self.place = place
        self.parent = parent
        self.page = page
    }

    convenience init(_ mention: MentionedField, parent: Subject?, page: PageContext) {
        self.init(mention.name, at: mention.element, parent: parent, page: page)
        attach(mention)
    }

    /// The root of a tree: the parameters, the answer, the payload.
    convenience init(rootOf page: PageContext) {
        self.init("", at: page.document.root, parent: nil, page: page)
        claim(StructureRules.mentioned) { $0.claim(type: .object, at: page.document.root) }
    }

    // MARK: Facts

    /// What all claims so far come to.
    var facts: FieldFacts {
        if let known { return known }
        var facts = page.resolver.field(claims)
        facts.fieldCount = children.count
        known = facts
        return facts
    }

    var type: ValueType { facts.type }
    var hasFields: Bool { ListPurpose.hasFields(type) }

    /// Whether it may have fields: its type has some, or nothing says what it is.
    var mayHaveFields: Bool { type == .any || hasFields }

    var path: String {
        guard let parent, !parent.name.isEmpty else { return name }
        return parent.path + "." + name
    }

    // MARK: Claims

    /// Lets a rule of structure speak about this field.
    func claim(_ rule: RuleID, _ speak: (inout ClaimSink) -> Void) {
        guard RuleBook.isOn(rule) else { return }
        var sink = ClaimSink(page: page, rule: rule)
        speak(&sink)
        if !sink.claims.isEmpty { claims += sink.claims }
    }

    /// Adds everything that one mention says. Whether a row or an example is believed is the resolver's to decide.
    func attach(_ mention: MentionedField) {
        claims += mention.claims
        claim(StructureRules.mentioned) {
            $0.claim(
                .itself, is: true, at: mention.element, from: mention.kind == .row ? .table : .prose,
                mention.kind == .row ? .strong : .fair)
        }
        let wasShown = isShownOnly ? shownType : nil
        isShownOnly = false
        if let wasShown, mention.kind == .row { describeShown(wasShown, mention) }
        anchors.formUnion(mention.links.anchors)
        links += mention.links.pages
        if typeLink == nil { typeLink = mention.links.type }
        pointsBelow = pointsBelow || mention.links.pointsBelow
        for field in mention.fields {
            let subject = add(field)
            // What a list explains are keys; the example shows what stands under each.
            if case .map(_, let value)? = wasShown, !ListPurpose.hasFields(value), subject.type == .any {
                subject.claim(StructureRules.shown) { $0.claim(type: value, at: place, from: .example, .weak) }
            }
        }
    }

    /// A row describes what until now only an example showed.
    private func describeShown(_ shown: ValueType, _ mention: MentionedField) {
        // The example tells whether the codes of a list are numbers.
        if shown == .integer, folded(mention.facts.declared ?? "") == "enum" {
            claim(StructureRules.shown) { $0.claim(.scalar, facet: .integer, at: place, from: .prose, .strong) }
        }
        if shown == .object { liftElements() }
    }

    // MARK: Structure

    func child(_ name: String) -> Subject? {
        guard children.count > ChildPlaces.few else { return children.first { $0.name == name } }
        return places.place(of: name, among: children).map { children[$0] }
    }

    @discardableResult
    func add(_ mentions: [MentionedField]) -> [Subject] {
        if mentions.count == 1 { return [describeOrAdd(mentions[0])] }
        return mentions.map { add($0) }
    }

    /// Adds the only field that something describes.
    func describeOrAdd(_ mention: MentionedField) -> Subject {
        // A table about a scalar describes it once more.
        if mention.name == name, parent != nil, children.isEmpty, type != .any, !hasFields {
            attach(mention)
            return self
        }
        return add(mention)
    }

    @discardableResult
    func add(_ mention: MentionedField) -> Subject {
        // `LANG.TITLE`: a field of a field that is there.
        if let dot = mention.name.utf8.firstIndex(of: UInt8(ascii: ".")),
            let holder = child(String(mention.name[..<dot])),
            child(mention.name) == nil
        {
            var inner = mention
            inner.name = String(mention.name[dot...].dropFirst())
            if !inner.name.isEmpty { return holder.describeOrAdd(inner) }
        }
        if let known = child(mention.name) {
            known.attach(mention)
            return known
        }
        let subject = Subject(mention, parent: self, page: page)
        children.append(subject)
        return subject
    }

    /// The child of a name, made if there is none: a path names it.
    func addHolder(_ name: String, like mention: MentionedField) -> Subject {
        if let known = child(name) { return known }
        let subject = Subject(name, at: mention.element, parent: self, page: page)
        subject.claim(StructureRules.path) {
            $0.claim(.itself, is: true, at: mention.element, from: .name)
            $0.claim(type: .object, at: mention.element, from: .name, .weak)
        }
        children.append(subject)
        return subject
    }

    func addVariant(when: Field.Condition?, caption: LocalizedText, _ mentions: [MentionedField]) {
        let index: Int
        if let known = variants.firstIndex(where: { $0.caption == caption && $0.when == when }) {
            index = known
        } else {
            index = variants.count
            variants.append(Variant(when: when, caption: caption, subjects: []))
        }
        for mention in mentions {
            if let known = variants[index].subjects.first(where: { $0.name == mention.name }) {
                known.attach(mention)
            } else {
                variants[index].subjects.append(Subject(mention, parent: self, page: page))
            }
        }
        known = nil
    }

    /// This subject's descendants, the nearest first.
    var descendants: [Subject] {
        var all: [Subject] = []
        func add(below subject: Subject) {
            if !subject.children.isEmpty { all += subject.children }
            for variant in subject.variants { all += variant.subjects }
        }
        add(below: self)
        var index = 0
        while index < all.count {
            add(below: all[index])
            index += 1
        }
        return all
    }

    /// What a section about it describes: of `UF_*` the fields beside it that it stands for, too.
    var standIns: [Subject] {
        guard name.isNamePattern, name.hasSuffix("_*"), let parent else { return [self] }
        let stem = name.dropLast()
        return [self] + parent.children.filter { $0 !== self && $0.name.hasPrefix(stem) && $0.hasFields }
    }
}
