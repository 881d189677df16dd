import Bitrix24JSON

public struct Method: Hashable, Sendable {
    public var name: String
    /// The version of REST, 2 or 3; name and version together identify a method.
    public var rest: Int
    public var scopes: [String] = []
    public var deprecated: Deprecation?
    public var effect: Effect = .unknown
    public var callers = Callers()
    public var batchable = true
    /// In the order of the page.
    public var parameters: [Field] = []
    /// Whether the order of parameters matters on the wire.
    public var positional = false
    public var choices: [Choice] = []
    public var list: List?
    /// The envelope as a tree: result, total, next, time.
    public var response: [Field] = []
    public var success: [Int] = []
    public var failure: [Int] = []
    public var errors: [APIError] = []
    public var examples = Examples()
    public var title = LocalizedText()
    public var summary = LocalizedText()
    public var audience = LocalizedText()
    public var pages: [Int] = []
    public var evidence: [Evidence] = []
    /// Since when no page has it any more.
    public var gone: String?

    public init(name: String, rest: Int = 2) {
        self.name = name
        self.rest = rest
    }

    public struct Deprecation: Hashable, Sendable {
        public var replacements: [String]
        public init(replacements: [String] = []) { self.replacements = replacements }
    }

    /// Decides what may be sent twice, so it is never taken from a name alone.
    public enum Effect: String, Sendable, CaseIterable {
        case read, write
        /// Reading removes what was read.
        case consume
        /// Counts as a write.
        case unknown
    }

    /// Who may call; nil: nothing says.
    public struct Callers: Hashable, Sendable {
        public var webhook: Bool?
        public var application: Bool?
        public var administrator: Bool?
        public init(webhook: Bool? = nil, application: Bool? = nil, administrator: Bool? = nil) {
            self.webhook = webhook
            self.application = application
            self.administrator = administrator
        }
    }

    public struct Choice: Hashable, Sendable {
        public enum Rule: String, Sendable, CaseIterable { case atLeastOne, exactlyOne }
        public var of: [String]
        public var rule: Rule
        public init(of: [String], rule: Rule) {
            self.of = of
            self.rule = rule
        }
    }

    /// How a method that pages does it.
    public struct List: Hashable, Sendable {
        public enum Style: String, Sendable, CaseIterable {
            case start, pagination, cursor, navParams = "NAV_PARAMS"
        }

        /// Where the items lie in the answer: `result.tasks`.
        public var items: String
        /// The field that identifies a row, as the filter and as the row call it.
        public var key: Key?
        public var pageSize: Int?
        public var style: Style
        /// Whether the rows can be filtered and ordered by the key, so that no page shifts.
        public var keyset: Bool

        public struct Key: Hashable, Sendable {
            public var filter: String
            public var row: String
            public init(filter: String, row: String) {
                self.filter = filter
                self.row = row
            }
        }

        public init(items: String, key: Key? = nil, pageSize: Int? = nil, style: Style, keyset: Bool = false) {
            self.items = items
            self.key = key
            self.pageSize = pageSize
            self.style = style
            self.keyset = keyset
        }
    }
}

public struct Event: Hashable, Sendable {
    public var name: String
    public var scopes: [String] = []
    /// The tree under `data`.
    public var payload: [Field] = []
    /// Whether the portal sends tokens with it.
    public var auth: Bool?
    public var deprecated: Method.Deprecation?
    public var title = LocalizedText()
    public var summary = LocalizedText()
    public var examples: [JSON] = []
    public var pages: [Int] = []
    public var evidence: [Evidence] = []
    /// Since when no page has it any more.
    public var gone: String?

    public init(name: String) { self.name = name }
}

public struct APIError: Hashable, Sendable {
    /// "" is the documented empty code; nil a code that the source lost.
    public var code: String?
    /// The code has a variable part: CONTROLLER_ERROR_<CODE>.
    public var pattern = false
    public var message: String?
    public var description = LocalizedText()
    public var status: Int?
    public var evidence: [Evidence] = []
    /// Since when no page has it any more.
    public var gone: String?

    public init(code: String?) { self.code = code }
}

public struct Examples: Hashable, Sendable {
    public var requests: [Request] = []
    public var responses: [Response] = []
    public var errors: [Response] = []

    public init() {}

    public var isEmpty: Bool { requests.isEmpty && responses.isEmpty && errors.isEmpty }

    public struct Request: Hashable, Sendable {
        public enum Auth: String, Sendable, CaseIterable { case webhook, oauth }
        public var auth: Auth
        public var rest: Int
        public var body: JSON
        public init(auth: Auth, rest: Int, body: JSON) {
            self.auth = auth
            self.rest = rest
            self.body = body
        }
    }

    public struct Response: Hashable, Sendable {
        public var status: Int?
        public var body: JSON
        public init(status: Int?, body: JSON) {
            self.status = status
            self.body = body
        }
    }
}
