import Bitrix24JSON
import Testing

@testable import Bitrix24Portal

/// Requests that ask for much more than their size: they are answered or refused, and cost what they must.
@Suite struct HostileTests {
    @Test func aFilterWithAHundredThousandValues() throws {
        let portal = try TestPortal { $0.rows = ["crm.deal": 2000] }
        let values = JSON.array((1...100_000).map { ($0 * 2).json })
        let answer = try portal.call("crm.deal.list", ["filter": ["@ID": values], "order": ["TITLE": "ASC"]])
        #expect(answer["total"]?.int == 1000)
        let titles = try portal.call("crm.deal.list", ["filter": ["@OPPORTUNITY": values]])
        #expect(titles["error"] == nil)
    }

    @Test func ninetyThousandKeysOfAForm() throws {
        let portal = try TestPortal()
        let keys = (0..<90_000).map { "k\($0)=\($0)" }.joined(separator: "&")
        #expect(try portal.form(portal.webhookPath + "server.time?a=1", keys).status == 200)
        let body = try RequestBody.parameters(
            of: {
                var request = HTTPRequest(method: "POST", target: Array("/rest/x?k5=old&q=1".utf8), peer: "")
                request.body = Array(keys.utf8)
                return request
            }(), rest: 2)
        #expect(body.object.count == 90_001)
        #expect(body.object["k5"]?.string == "5")
        #expect(body.object["k89999"]?.string == "89999")
    }

    @Test func aBatchThatDoublesItselfIsRefused() throws {
        let portal = try TestPortal()
        var commands: JSON.Object = [
            "c0": "crm.deal.add?fields[TITLE]=0123456789", "g0": "crm.deal.get?id=$result[c0]",
        ]
        for step in 1...24 {
            let title = "$result[g\(step - 1)][TITLE]"
            commands["c\(step)"] = .string("crm.deal.add?fields[TITLE]=\(title)\(title)")
            commands["g\(step)"] = .string("crm.deal.get?id=$result[c\(step)]")
        }
        let response = try portal.post(portal.webhookPath + "batch", ["cmd": .object(commands)])
        #expect(response.status == 200)
        #expect(response.body.count < 8 << 20)
        let refused = response.json["result"]?["result_error"]?.object?.filter {
            $0.value["error"]?.string == "ERROR_BATCH_LENGTH_EXCEEDED"
        }
        #expect(refused?.isEmpty == false)
        #expect(response.json["result"]?["result"]?["g10"]?["TITLE"]?.string?.utf8.count == 10_240)
    }

    @Test func connectionsThatDripAreClosed() throws {
        let portal = try TestPortal { $0.requestTimeout = 0.3 }
        for start in [
            "GET /rest/", "POST \(portal.webhookPath)server.time HTTP/1.1\r\nHost: x\r\nContent-Length: 9999\r\n\r\n{",
        ] {
            let client = try portal.connect()
            client.send(start.utf8)
            // One byte after the other would keep it open for ever.
            #expect(throws: RawClient.Failure.self) { try client.receive(dripping: "x") }
        }
        #expect(try portal.connect().request("GET", portal.webhookPath + "server.time").status == 200)
    }

    @Test func browsersMayCallFromAnywhere() throws {
        let portal = try TestPortal()
        let path = portal.webhookPath + "user.current"
        let asked = try portal.connect().request(
            "OPTIONS", path,
            headers: ["Origin: https://app.example", "Access-Control-Request-Headers: content-type, x-mine"])
        #expect(asked.status == 204)
        #expect(asked.headers["access-control-allow-origin"] == "*")
        #expect(asked.headers["access-control-allow-headers"] == "content-type, x-mine")
        let answer = try portal.get(path, headers: ["Origin: https://app.example"])
        #expect(answer.headers["access-control-allow-origin"] == "*")
        #expect(try portal.get("/_portal/state").headers["access-control-allow-origin"] == nil)
    }

    @Test func behindAProxyItSpeaksOfItsAddressThere() throws {
        let portal = try TestPortal()
        let application = portal.portal.application
        let refresh = try #require(portal.control.issueTokens()["refresh_token"]?.string)
        let target =
            "/oauth/token/?grant_type=refresh_token&client_id=\(application.clientID)"
            + "&client_secret=\(application.clientSecret)&refresh_token=\(refresh)"
        let answer = try portal.get(
            target, headers: ["X-Forwarded-Proto: https", "X-Forwarded-Host: portal.example"])
        #expect(answer.json["client_endpoint"]?.string == "https://portal.example/rest/")
    }

    @Test func answersComeAsXMLToo() throws {
        let portal = try TestPortal { $0.rows = ["crm.deal": 2] }
        let answer = try portal.get(portal.webhookPath + "crm.deal.list.xml?select[]=ID&select[]=TITLE")
        #expect(answer.headers["content-type"]?.hasPrefix("text/xml") == true)
        #expect(answer.text.contains("<response><result><item><ID>1</ID><TITLE>Deal 1</TITLE></item><item>"))
        #expect(answer.text.contains("<total>2</total><time><start>"))
        let text = portal.webhookPath + "crm.deal.add.xml?fields[TITLE]=%3C%26%3E"
        _ = try portal.get(text)
        #expect(
            try portal.get(portal.webhookPath + "crm.deal.get.xml?id=3").text.contains("<TITLE>&lt;&amp;&gt;</TITLE>"))
        let refused = try portal.get(portal.webhookPath + "no.such.xml")
        #expect(refused.text.contains("<error>ERROR_METHOD_NOT_FOUND</error>"))
    }
}
