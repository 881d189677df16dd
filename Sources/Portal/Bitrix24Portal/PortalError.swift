/// Why a portal could not be started, or not do what a test asked for.
public enum PortalError: Error, CustomStringConvertible {
    case cannotListen(String)
    case alreadyStarted
    case unknownTable(String)
    /// The compiler that built the portal could not make the catalog a part of it.
    case noCatalog
    case badFixture(String, because: String)
    case badUpstream(String)
    case unknownEvent(String)
    case notAModel(String, because: String)

    public var description: String {
        switch self {
        case .cannotListen(let reason): "The portal cannot listen: \(reason)"
        case .alreadyStarted: "The portal is already started; stop it first"
        case .noCatalog:
            "The portal was built without its catalog, by a compiler that cannot embed files (before Swift 6.1): give it a model"
        case .badFixture(let file, let reason): "\(file) is no fixture: \(reason)"
        case .badUpstream(let address):
            "\(address) is not the address of a webhook, such as https://example.bitrix24.com/rest/1/code/"
        case .unknownEvent(let name): "There is no event \(name); GET /_portal/events lists them"
        case .notAModel(let file, let reason): "\(file) is not a model: \(reason)"
        case .unknownTable(let name):
            "There is no table \(name); there are crm.deal, crm.contact, crm.lead, crm.company, crm.item.N, user, task, main.eventlog"
        }
    }
}
