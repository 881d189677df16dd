import Bitrix24JSON
import Testing

@testable import Bitrix24Portal

@Suite struct RobustnessTests {
    private func isAlive(_ portal: TestPortal) throws -> Bool {
        try portal.connect().request("GET", portal.webhookPath + "server.time").status == 200
    }

    @Test func randomBytesAreNoRequest() throws {
        let portal = try TestPortal()
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<50 {
            let client = try portal.connect()
            client.send(
                (0..<Int.random(in: 1...2000, using: &generator)).map { _ in
                    UInt8.random(in: 0...255, using: &generator)
                })
        }
        #expect(try isAlive(portal))
    }

    @Test func aStopAmongBytesThatAreNoRequest() throws {
        for _ in 0..<50 {
            let portal = try TestPortal()
            let clients = try (0..<100).map { _ in try portal.connect() }
            for client in clients { client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n".utf8) }
            portal.portal.stop()
            #expect(portal.portal.port == 0)
        }
    }

    @Test func hugeBodiesAreRefused() throws {
        let portal = try TestPortal { $0.bodyLimit = 100_000 }
        let client = try portal.connect()
        let path = portal.webhookPath + "server.time"
        client.send("POST \(path) HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n".utf8)
        #expect(try client.receive().status == 413)
        let chunked = try portal.connect()
        chunked.send("POST \(path) HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)
        for _ in 0..<3 { chunked.send("C350\r\n".utf8 + [UInt8](repeating: 0x20, count: 50_000) + "\r\n".utf8) }
        chunked.send("0\r\n\r\n".utf8)
        #expect(try chunked.receive().status == 413)
        let fits = try portal.connect().request(
            "POST", path, body: Array("{}".utf8) + [UInt8](repeating: 0x20, count: 99_000), type: "application/json")
        #expect(fits.status == 200)
    }

    @Test func deepNestingIsRefused() throws {
        let portal = try TestPortal()
        let json = String(repeating: "[", count: 100_000)
        let client = try portal.connect()
        let deep = try client.request(
            "POST", portal.webhookPath + "server.time", body: Array(json.utf8), type: "application/json")
        #expect(deep.status == 400)
        let form = try portal.form(
            portal.webhookPath + "server.time", "a" + String(repeating: "[b]", count: 100_000) + "=1")
        #expect(form.status == 400)
    }

    @Test func longAddressesAndStrangeOnesAreAnswered() throws {
        let portal = try TestPortal()
        let long = try portal.connect().request("GET", "/rest/" + String(repeating: "x", count: 100_000))
        #expect(long.status == 414 || long.status == 431)
        for path in ["//", "/rest", "/rest//", "/%00", "/rest/%ff%fe", "/rest/1/%20/..", "/_portal/%s%n", "/oauth/"] {
            #expect((400...499).contains(try portal.connect().request("GET", path).status), "\(path)")
        }
    }

    @Test func slowClientsHoldUpNobody() throws {
        let portal = try TestPortal()
        let slow = try (0..<100).map { _ in try portal.connect() }
        for client in slow {
            client.send("POST \(portal.webhookPath)server.time HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{".utf8)
        }
        #expect(try isAlive(portal))
        for client in slow { client.send("        }".utf8) }
        for client in slow { #expect(try client.receive().status == 200) }
    }

    /// Mutations of good requests: whatever they are, they are answered with JSON or refused.
    @Test func mutatedRequestsAreAnswered() throws {
        let portal = try TestPortal { $0.rows = ["crm.deal": 5] }
        var generator = SeededGenerator(seed: 11)
        let bodies = [
            #"{"filter":{">ID":1,"logic":"OR","0":{"@ID":[1,2]}},"order":{"ID":"ASC"},"start":-1}"#,
            #"{"cmd":{"a":"crm.deal.list?filter[>ID]=$result[b][0][ID]","b":"batch"},"halt":1}"#,
            "filter[%3EID]=1&select[]=ID&order[ID]=DESC&cmd[a]=crm.deal.get%3Fid%3D1",
            #"{"filter":[["id","in",[1,2]],{"logic":"or","conditions":[["id",1]]}],"pagination":{"limit":1}}"#,
        ].map { Array($0.utf8) }
        let methods = ["crm.deal.list", "batch", "crm.item.list", "user.get", "tasks.task.list", "main.eventlog.tail"]
        for round in 0..<600 {
            var body = bodies[round % bodies.count]
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let index = Int.random(in: 0..<body.count, using: &generator)
                switch generator.next() % 3 {
                case 0: body[index] = UInt8.random(in: 0...255, using: &generator)
                case 1: body.insert(body[Int.random(in: 0..<body.count, using: &generator)], at: index)
                default: if body.count > 1 { body.remove(at: index) }
                }
            }
            let method = methods[Int.random(in: 0..<methods.count, using: &generator)]
            let path = (round % 5 == 0 ? portal.webhookPath3 : portal.webhookPath) + method
            let type = round % 4 == 2 ? "application/x-www-form-urlencoded" : "application/json"
            let client = try portal.connect()
            let response = try client.request("POST", path, body: body, type: type)
            #expect(response.json.object != nil, "\(String(decoding: body, as: UTF8.self))")
        }
    }
}
