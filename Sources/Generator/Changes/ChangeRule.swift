import Diagnostics

/// What kind of change something is: a stable id, how disruptive it is, and in which of the groups it stands.
public struct ChangeRule: Hashable, Sendable {
    /// Stable: approvals and other tools refer to it.
    public let id: String
    /// How disruptive it is: an error breaks calls, a warning may, a note breaks none.
    public let severity: Diagnostic.Severity
    /// Where its changes are shown.
    public let group: Group
    /// One line.
    public let summary: String
    /// Whether an update never takes it over silently: it decides what is sent twice, or how lists are read.
    public var needsDecision = false

    /// In the order in which they are shown.
    public enum Group: String, Sendable, CaseIterable, Comparable {
        /// What goes over the wire.
        case wire
        /// What callers in Swift use.
        case swift
        /// What is new.
        case added
        /// The pages are the same bytes, and the reader learnt something: no change of the API.
        case read

        public static func < (a: Group, b: Group) -> Bool {
            allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
        }
    }

    private init(
        _ id: String, _ severity: Diagnostic.Severity, _ group: Group, _ summary: String, needsDecision: Bool = false
    ) {
        self.id = id
        self.severity = severity
        self.group = group
        self.summary = summary
        self.needsDecision = needsDecision
    }

    static let methodRemoved = ChangeRule("method-removed", .error, .wire, "No page has the method any more.")
    static let eventRemoved = ChangeRule("event-removed", .error, .wire, "No page has the event any more.")
    static let typeRemoved = ChangeRule("type-removed", .warning, .wire, "No page describes the object any more.")
    static let respelled = ChangeRule("respelled", .note, .wire, "The same name is written in another way.")
    static let restVersion = ChangeRule(
        "rest-version-changed", .error, .wire, "The method is one of another REST version.")
    static let scopeRemoved = ChangeRule("scope-removed", .warning, .wire, "A scope no longer gives access.")
    static let scopeAdded = ChangeRule("scope-added", .warning, .wire, "Another scope is named.")
    static let callerRemoved = ChangeRule("caller-removed", .error, .wire, "Some callers may no longer call it.")
    static let batchable = ChangeRule("batchable-changed", .warning, .wire, "Whether it may stand in a batch.")
    static let deprecated = ChangeRule("deprecated", .warning, .wire, "The documentation advises against it.")
    static let undeprecated = ChangeRule("deprecation-lifted", .note, .wire, "It is no longer advised against.")
    static let effect = ChangeRule(
        "effect-changed", .error, .wire, "What a call does, and with it what may be sent twice.", needsDecision: true)
    static let paging = ChangeRule(
        "paging-changed", .error, .wire, "How a list is read page by page.", needsDecision: true)
    static let positionalOrder = ChangeRule(
        "positional-order-changed", .error, .wire, "Parameters that are sent by position stand in another order.")
    static let parameterRemoved = ChangeRule("parameter-removed", .error, .wire, "A parameter is gone.")
    static let parameterRequired = ChangeRule("parameter-required", .error, .wire, "A parameter is required now.")
    static let requiredAdded = ChangeRule("required-parameter-added", .error, .wire, "A new parameter is required.")
    static let parameterOptional = ChangeRule("parameter-optional", .note, .wire, "A parameter is optional now.")
    static let choice = ChangeRule("choice-changed", .warning, .wire, "Which of several parameters are needed.")
    static let narrowed = ChangeRule("parameter-type-narrowed", .error, .wire, "A parameter takes less than before.")
    static let retyped = ChangeRule("parameter-type-changed", .error, .wire, "A parameter has another type.")
    static let widened = ChangeRule("parameter-type-widened", .note, .wire, "A parameter takes more than before.")
    static let stated = ChangeRule("type-stated", .warning, .wire, "A type is told where none was.")
    static let defaultChanged = ChangeRule("default-changed", .warning, .wire, "What leaving it out means.")
    static let valueRemoved = ChangeRule("value-removed", .warning, .wire, "A value of a field is gone.")
    static let limit = ChangeRule("limit-changed", .warning, .wire, "A bound of values or lengths.")
    static let fieldRemoved = ChangeRule("response-field-removed", .error, .wire, "A field of an answer is gone.")
    static let fieldRetyped = ChangeRule("response-field-type-changed", .error, .wire, "A field answers another type.")
    static let fieldNullable = ChangeRule("response-field-nullable", .warning, .wire, "A field can be null now.")
    static let detail = ChangeRule("detail-changed", .note, .wire, "Something else that the page says of it.")
    static let page = ChangeRule("page-moved", .note, .wire, "It is documented on another page.")
    static let errorRemoved = ChangeRule("error-removed", .note, .wire, "A documented error is gone.")

    static let callBroken = ChangeRule("swift-call-broken", .error, .swift, "A call no longer compiles.")
    static let callDeprecated = ChangeRule(
        "swift-call-deprecated", .note, .swift, "A call still compiles, with a warning: there is another way.")
    static let declarationGone = ChangeRule("swift-declaration-gone", .error, .swift, "A declaration is gone.")
    static let declarationRetyped = ChangeRule("swift-type-changed", .error, .swift, "A property has another type.")

    static let methodAdded = ChangeRule("method-added", .note, .added, "A new method.")
    static let eventAdded = ChangeRule("event-added", .note, .added, "A new event.")
    static let typeAdded = ChangeRule("type-added", .note, .added, "A new object.")
    static let parameterAdded = ChangeRule("parameter-added", .note, .added, "A new optional parameter.")
    static let valueAdded = ChangeRule("value-added", .note, .added, "A new value.")
    static let fieldAdded = ChangeRule("field-added", .note, .added, "A new field of an answer.")
    static let errorAdded = ChangeRule("error-added", .note, .added, "A new documented error.")

    /// All of them, in the order of `b24gen diff --rules`.
    public static let all: [ChangeRule] = [
        methodRemoved, eventRemoved, typeRemoved, respelled, restVersion, scopeRemoved, scopeAdded, callerRemoved,
        batchable, deprecated, undeprecated, effect, paging, positionalOrder, parameterRemoved, parameterRequired,
        requiredAdded, parameterOptional, choice, narrowed, retyped, widened, stated, defaultChanged, valueRemoved,
        limit, fieldRemoved, fieldRetyped, fieldNullable, detail, page, errorRemoved, callBroken, callDeprecated,
        declarationGone,
        declarationRetyped, methodAdded, eventAdded, typeAdded, parameterAdded, valueAdded, fieldAdded, errorAdded,
    ]
}
