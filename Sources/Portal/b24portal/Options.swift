import APIModel
import Bitrix24Portal
import Foundation

/// What the command line asks for.
struct Options {
    var port = 8080
    var settings = Portal.Settings()
    /// nil: the catalog that the program was built with.
    var model: Model?
    var fixtures: [String] = []
    private var modelPath: String?

    private static let usage = """
        usage: b24portal [--port 8080] [--seed N] [--limits none|cloud|enterprise] [--rows TABLE=COUNT]…
                         [--strict] [--listen ADDRESS] [--key KEY] [--certificate FILE --private-key FILE]
                         [--time MOMENT] [--fixtures FILE-OR-FOLDER]… [--upstream WEBHOOK] [--handler-host HOST]…
                         [--model FILE-OR-FOLDER [--examples]]

        --port      0 takes a free one
        --seed      everything random follows from it
        --rows      made-up rows: crm.deal=5000, crm.contact, crm.lead, crm.company, crm.item.128, user, task
        --model     which methods there are: a model that b24gen wrote; without it, the catalog
        --examples  answers with the model's examples where there is no state: `b24gen extract --docs …` keeps them
        --time      stands still at this moment, 2026-01-31T12:00:00Z, until it is moved
        --fixtures  calls that make state, answers, faults, recorded traffic: see GET /_portal/ and the documentation
        --upstream  hands calls on to this portal, https://example.bitrix24.com/rest/1/code/, and records them:
                    GET /_portal/traffic is them without secrets, which --fixtures takes
        --handler-host  events may go to handlers on this host too; * is any
        --strict    refuse placeholders, fields that no page has, and values that do not fit
        --listen    127.0.0.1 unless told otherwise; beyond localhost the control address needs --key
        """

    static func read(_ arguments: [String]) -> Options {
        var options = Options()
        options.settings.rows = ["main.eventlog": 500]
        var certificate: String?
        var privateKey: String?
        var rest = arguments[...]
        func value(_ name: String) -> String {
            guard let value = rest.popFirst() else { Terminal.fail("\(name) needs a value\n\(usage)", status: 2) }
            return value
        }
        while let name = rest.popFirst() {
            switch name {
            case "--port":
                guard let port = Int(value(name)), (0...65535).contains(port) else {
                    Terminal.fail("--port takes a number up to 65535", status: 2)
                }
                options.port = port
            case "--seed":
                guard let seed = UInt64(value(name)) else { Terminal.fail("--seed takes a whole number", status: 2) }
                options.settings.seed = seed
            case "--limits":
                guard let limits = ["none": .none, "cloud": .cloud, "enterprise": Limits.enterprise][value(name)] else {
                    Terminal.fail("--limits takes none, cloud or enterprise", status: 2)
                }
                options.settings.limits = limits
            case "--rows":
                let parts = value(name).split(separator: "=")
                guard parts.count == 2, let count = Int(parts[1]), count >= 0 else {
                    Terminal.fail("--rows takes TABLE=COUNT", status: 2)
                }
                options.settings.rows[String(parts[0])] = count
            case "--model": options.modelPath = value(name)
            case "--time":
                let text = value(name)
                guard let clock = PortalClock(frozenAt: text) else {
                    Terminal.fail("--time takes 2026-01-31T12:00:00Z or seconds since 1970, not \(text)", status: 2)
                }
                options.settings.clock = clock
            case "--fixtures": options.fixtures.append(value(name))
            case "--upstream": options.settings.upstream = value(name)
            case "--handler-host": options.settings.handlerHosts.insert(value(name).lowercased())
            case "--examples": options.settings.answersWithExamples = true
            case "--strict": options.settings.isStrict = true
            case "--listen": options.settings.listensOn = value(name)
            case "--key": options.settings.controlKey = value(name)
            case "--certificate": certificate = text(of: value(name))
            case "--private-key": privateKey = text(of: value(name))
            case "--help", "-h": Terminal.say(usage); exit(0)
            default: Terminal.fail("unknown option \(name)\n\(usage)", status: 2)
            }
        }
        if let certificate, let privateKey {
            options.settings.tls = TLSIdentity(certificate: certificate, key: privateKey)
        } else if certificate != nil || privateKey != nil {
            Terminal.fail("--certificate and --private-key go together", status: 2)
        }
        options.readModel()
        return options
    }

    private mutating func readModel() {
        guard let modelPath else { return }
        do {
            model = try Model(contentsOf: modelPath)
        } catch {
            Terminal.fail("\(error)", status: 3)
        }
    }

    private static func text(of path: String) -> String {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            Terminal.fail("\(path) cannot be read", status: 3)
        }
        return text
    }
}

enum Terminal {
    static func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    static func fail(_ text: String, status: Int32) -> Never {
        FileHandle.standardError.write(Data(("b24portal: " + text + "\n").utf8))
        exit(status)
    }
}

/// Waits to be told to stop.
enum Signals {
    static func wait() {
        let told = DispatchSemaphore(value: 0)
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { told.signal() }
            source.resume()
            return source
        }
        told.wait()
        sources.forEach { $0.cancel() }
    }
}

enum OpenFiles {
    /// As many connections as the system lets this process have, without a `ulimit` beforehand.
    static func allowMany() {
        var limit = rlimit()
        guard getrlimit(fileLimit, &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        _ = setrlimit(fileLimit, &limit)
    }

    #if canImport(Glibc)
        private static let fileLimit = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
        private static let fileLimit = RLIMIT_NOFILE
    #endif
}
