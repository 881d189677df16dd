import APIModel
import Bitrix24JSON
import Bitrix24Portal
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A portal on a free port, and a folder for what the examples write.
final class TestPortal {
    let portal: Portal
    private let folder: URL

    init(_ rows: [String: Int] = [:]) throws {
        var settings = Portal.Settings()
        settings.rows = rows
        portal = try Portal(model: try Self.catalog.get(), settings: settings)
        try portal.start()
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("examples-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// The methods as they are documented, so that the examples are held to it.
    private static let catalog = Result {
        var catalog = Model()
        let folder = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../specs/catalog").standardized
        for group in ["app", "bots", "crm", "im", "users"] {
            let file = folder.appendingPathComponent(group + CatalogForm.ending)
            let model = try Model(catalogText: [UInt8](Data(contentsOf: file)))
            catalog.methods += model.methods
            catalog.types += model.types
        }
        return catalog
    }

    deinit {
        portal.stop()
        try? FileManager.default.removeItem(at: folder)
    }

    var control: PortalControl { portal.control }
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Calls a method as somebody else would, by the portal's webhook.
    @discardableResult
    func call(_ method: String, _ parameters: JSON) async throws -> JSON {
        var request = URLRequest(url: URL(string: portal.webhook + method)!)
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data(parameters.bytes())
        let (data, _) = try await URLSession.shared.data(for: request)
        let answer = try JSON(parsing: Array(data))
        guard let result = answer["result"] else { throw Refused(answer: answer.text()) }
        return result
    }

    /// The code that a browser would come back with.
    func authorizationCode() async throws -> String {
        var address = URLComponents(string: portal.address + "/oauth/authorize/")!
        address.queryItems = [
            .init(name: "client_id", value: portal.application.clientID), .init(name: "response_type", value: "code"),
        ]
        let session = URLSession(configuration: .ephemeral, delegate: Staying(), delegateQueue: nil)
        defer { session.finishTasksAndInvalidate() }
        let (_, response) = try await session.data(from: address.url!)
        let location = (response as? HTTPURLResponse)?.value(forHTTPHeaderField: "Location") ?? ""
        let code = URLComponents(string: location)?.queryItems?.first { $0.name == "code" }?.value
        guard let code else { throw Refused(answer: location) }
        return code
    }

    /// Sends a form, as a portal or somebody else would, and says with which status it was answered.
    func post(_ form: String, to address: String) async throws -> Int? {
        var request = URLRequest(url: URL(string: address)!)
        request.httpMethod = "POST"
        request.httpBody = Data(form.utf8)
        return (try await URLSession.shared.data(for: request).1 as? HTTPURLResponse)?.statusCode
    }

    struct Refused: Error { var answer: String }

    private final class Staying: NSObject, URLSessionTaskDelegate {
        func urlSession(
            _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
            newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
        ) { completionHandler(nil) }
    }
}
