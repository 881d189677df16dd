import Bitrix24JSON
import Foundation

/// What a portal begins with, from files: calls that make its state, answers, faults, recorded traffic.
enum Fixtures {
    /// A document, or a folder of them in the order of their names.
    static func read(_ path: String) throws -> [JSON] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw PortalError.badFixture(path, because: "there is no such file or folder")
        }
        let files =
            isFolder.boolValue
            ? try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".json") }.sorted()
                .map { path + "/" + $0 } : [path]
        return try files.map(document)
    }

    private static func document(_ file: String) throws -> JSON {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        do {
            let json = try JSON(parsing: bytes)
            guard json["result"] != nil || json["error"] != nil else { return json }
            // An answer as a portal sends it: the file's name is the method's.
            let method = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
            guard case .object(var answer) = json else { return json }
            answer["time"] = nil
            answer.members.insert(.init(key: "method", value: .string(method)), at: 0)
            if let message = answer["error_description"] {
                answer["error_description"] = nil
                answer["message"] = message
            }
            return record(["answers": [JSON.object(answer)]])
        } catch {
            throw PortalError.badFixture(file, because: "\(error)")
        }
    }
}

extension Portal {
    static let fixtureKeys = ["calls", "answers", "faults", "format", "version"]

    /// Takes in a document of fixtures, or of recorded traffic.
    func load(_ fixtures: JSON) throws(Refusal) {
        guard let object = fixtures.object else { throw .malformed("fixtures are an object") }
        if object["format"] != nil { return try replay(fixtures) }
        try ControlReading.allow(Self.fixtureKeys, object)
        for call in object["calls"]?.array ?? [] {
            let body = Parameters(object: call.object ?? .init(), ignoresCase: false)
            try ControlReading.allow(["method", "parameters", "rest"], body.object)
            let name = try ControlReading.text("method", body)
            do throws(Refusal) {
                _ = try callAsAdministrator(name, rest: body.whole("rest") ?? 2, body.keyed("parameters") ?? .init())
            } catch {
                throw .malformed("\(name) of the fixtures is refused: \(error.code) \(error.message)")
            }
        }
        for answer in object["answers"]?.array ?? [] {
            let stub = try ControlReading.stub(Parameters(object: answer.object ?? .init(), ignoresCase: false))
            stubs.withLock { $0.add(stub) }
        }
        for fault in object["faults"]?.array ?? [] {
            control.add(try ControlReading.rule(Parameters(object: fault.object ?? .init(), ignoresCase: false)))
        }
    }

    func replay(_ traffic: JSON) throws(Refusal) {
        let answers = try Traffic.read(traffic)
        stubs.withLock { $0.add(answers) }
    }

    /// A call of the portal's first webhook that leaves no trace in the journal.
    func callAsAdministrator(_ name: String, rest: Int, _ parameters: JSON.Object) throws(Refusal) -> Answer {
        let caller = Caller(user: 1, way: .webhook(code: webhookCode), scopes: nil, isAdministrator: true)
        guard let method = methods.entry(name, rest: rest) else { throw .unknownMethod(rest) }
        let call = Call(
            method: method, parameters: Parameters(object: parameters, ignoresCase: rest == 2), caller: caller,
            origin: address, now: clock.now)
        if let refusal = method.refusal(for: method.rules.problems(in: call.parameters, caller: caller)) {
            throw refusal
        }
        return try run(call)
    }
}
