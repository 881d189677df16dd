import Bitrix24

/// What an application has on every portal that installs it: a value, by which it is installed, kept in step and removed.
///
///     let declaration = ApplicationDeclaration(
///         events: [DeclaredEvent("ONCRMDEALADD", handler: "https://app.example/events")],
///         placements: [DeclaredPlacement("CRM_DEAL_DETAIL_TAB", handler: "https://app.example/tab", title: "Invoices")],
///         robots: [DeclaredRobot("invoice", handler: "https://app.example/robot", name: "Write an invoice")])
public struct ApplicationDeclaration: Hashable, Sendable {
    /// Events that the portal sends, or keeps to be fetched.
    public var events: [DeclaredEvent]
    /// Places of the portal where a page of the application stands.
    public var placements: [DeclaredPlacement]
    /// Automation rules.
    public var robots: [DeclaredRobot]
    /// Actions of business processes.
    public var activities: [DeclaredRobot]
    /// Chat bots, of version 2.
    public var bots: [DeclaredBot]
    /// Types of user fields.
    public var fieldTypes: [DeclaredFieldType]

    /// - Parameters:
    ///   - events: events that the portal sends, or keeps to be fetched.
    ///   - placements: places of the portal where a page of the application stands.
    ///   - robots: automation rules.
    ///   - activities: actions of business processes.
    ///   - bots: chat bots, of version 2.
    ///   - fieldTypes: types of user fields.
    public init(
        events: [DeclaredEvent] = [], placements: [DeclaredPlacement] = [], robots: [DeclaredRobot] = [],
        activities: [DeclaredRobot] = [], bots: [DeclaredBot] = [], fieldTypes: [DeclaredFieldType] = []
    ) {
        self.events = events
        self.placements = placements
        self.robots = robots
        self.activities = activities
        self.bots = bots
        self.fieldTypes = fieldTypes
    }
}

/// An event that the application wants to hear of.
public struct DeclaredEvent: Hashable, Sendable {
    /// As the portal writes it: `ONCRMDEALADD`.
    public var name: String
    /// Where the portal sends it; nil for an offline event, which the application fetches.
    public var handler: String?
    /// The user by whose rights it comes; nil: the one whose action caused it.
    public var userID: Int?

    /// - Parameters:
    ///   - name: as the portal writes it.
    ///   - handler: where the portal sends it; nil for an offline event.
    ///   - userID: the user by whose rights it comes.
    public init(_ name: String, handler: String?, userID: Int? = nil) {
        self.name = name.uppercased()
        self.handler = handler
        self.userID = userID
    }
}

/// A page of the application in a place of the portal.
public struct DeclaredPlacement: Hashable, Sendable {
    /// The code of the place: `CRM_DEAL_DETAIL_TAB`.
    public var placement: String
    /// The address of the page.
    public var handler: String
    /// What users see.
    public var title: String
    /// Anything else that `placement.bind` takes: `LANG_ALL`, `OPTIONS`, `GROUP_NAME`.
    public var more: Arguments

    /// - Parameters:
    ///   - placement: the code of the place.
    ///   - handler: the address of the page.
    ///   - title: what users see.
    ///   - more: anything else that `placement.bind` takes.
    public init(_ placement: String, handler: String, title: String, more: Arguments = [:]) {
        self.placement = placement
        self.handler = handler
        self.title = title
        self.more = more
    }
}

/// A robot, or an activity of business processes.
public struct DeclaredRobot: Hashable, Sendable {
    /// The application's own name of it.
    public var code: String
    /// Where the portal calls it.
    public var handler: String
    /// What users see.
    public var name: String
    /// Whether the process waits for what it returns.
    public var isAwaited: Bool
    /// Anything else that `bizproc.robot.add` takes: `PROPERTIES`, `RETURN_PROPERTIES`, `AUTH_USER_ID`.
    public var more: Arguments

    /// - Parameters:
    ///   - code: the application's own name of it.
    ///   - handler: where the portal calls it.
    ///   - name: what users see.
    ///   - isAwaited: whether the process waits for what it returns.
    ///   - more: anything else that `bizproc.robot.add` takes.
    public init(_ code: String, handler: String, name: String, isAwaited: Bool = true, more: Arguments = [:]) {
        self.code = code
        self.handler = handler
        self.name = name
        self.isAwaited = isAwaited
        self.more = more
    }
}

/// A chat bot of version 2.
public struct DeclaredBot: Hashable, Sendable {
    /// The application's own name of it.
    public var code: String
    /// What users see.
    public var name: String
    /// Where the portal sends its events; nil: the application fetches them.
    public var handler: String?
    /// Anything else that `fields` of `imbot.v2.Bot.register` takes: `type`, `isHidden`.
    public var more: Arguments

    /// - Parameters:
    ///   - code: the application's own name of it.
    ///   - name: what users see.
    ///   - handler: where the portal sends its events; nil: the application fetches them.
    ///   - more: anything else that `fields` of `imbot.v2.Bot.register` takes.
    public init(_ code: String, name: String, handler: String? = nil, more: Arguments = [:]) {
        self.code = code
        self.name = name
        self.handler = handler
        self.more = more
    }
}

/// A type of user fields, whose values a page of the application shows and edits.
public struct DeclaredFieldType: Hashable, Sendable {
    /// The application's own name of it: letters and digits.
    public var code: String
    /// The address of the page.
    public var handler: String
    /// What administrators see.
    public var title: String
    /// More of what administrators see.
    public var description: String

    /// - Parameters:
    ///   - code: the application's own name of it: letters and digits.
    ///   - handler: the address of the page.
    ///   - title: what administrators see.
    ///   - description: more of what administrators see.
    public init(_ code: String, handler: String, title: String, description: String = "") {
        self.code = code
        self.handler = handler
        self.title = title
        self.description = description
    }
}
