import Foundation
import Testing

@testable import Bitrix24

/// What portals send to the application.
struct IncomingTests {
    private struct MessageAdd: BitrixEvent {
        static let name = "ONIMBOTMESSAGEADD"
        let rawObject: RawObject
        init(rawObject: RawObject) { self.rawObject = rawObject }
        var messageID: Int? { raw["PARAMS"].flatMap { $0["MESSAGE_ID"] }.flatMap(Int.init(json:)) }
    }

    @Test func anEventWithTokens() throws {
        let form =
            "event=ONIMBOTMESSAGEADD&event_handler_id=12&data%5BBOT%5D%5B39%5D%5Bcode%5D=echo"
            + "&data[PARAMS][MESSAGE_ID]=34247&data[PARAMS][TEXT]=a+b%26c&data[PARAMS][EMPTY]=&ts=1750000000"
            + "&auth[access_token]=access-1&auth[expires]=1750003600&auth[scope]=imbot,im&auth[domain]=example.bitrix24.com"
            + "&auth[client_endpoint]=https%3A%2F%2Fexample.bitrix24.com%2Frest%2F&auth[member_id]=m1&auth[user_id]=7"
            + "&auth[refresh_token]=refresh-1&auth[application_token]=app-token"
        let event = try IncomingEvent(form: form.utf8)
        #expect(event.name == "ONIMBOTMESSAGEADD" && event.handlerID == "12")
        #expect(event.data["PARAMS"] == ["MESSAGE_ID": "34247", "TEXT": "a b&c", "EMPTY": ""])
        #expect(event.data["BOT"]?["39"]?["code"] == "echo")
        #expect(event.timestamp == Date(timeIntervalSince1970: 1_750_000_000))
        #expect(event.sender.tokens?.userID == 7 && event.sender.tokens?.scope == ["imbot", "im"])
        #expect(event.sender.tokens?.expires == Date(timeIntervalSince1970: 1_750_003_600))
        #expect(event.sender.tokens?.portal == "https://example.bitrix24.com")
        #expect(event.sender.isAuthentic("app-token"))
        #expect(!event.sender.isAuthentic("app-toke") && !event.sender.isAuthentic(""))
        #expect(event.decoded(as: MessageAdd.self)?.messageID == 34247)
    }

    @Test func onlyTheTokenAtTheTopCounts() throws {
        let event = try IncomingEvent(
            form: "event=ONX&data[bot][auth][application_token]=app-token&auth[domain]=h".utf8)
        #expect(!event.sender.isAuthentic("app-token"))
        #expect(event.sender.tokens == nil)
        #expect(event.decoded(as: MessageAdd.self) == nil)
        let empty = try IncomingEvent(form: "event=ONX&auth[application_token]=".utf8)
        #expect(!empty.sender.isAuthentic(""))
    }

    @Test func anEventThatSomeoneMadeUp() {
        #expect(throws: BitrixError.self) { try IncomingEvent(form: "data[x]=1".utf8) }
        #expect(throws: BitrixError.self) { try IncomingEvent(form: "".utf8) }
        let deep = "event=x&data" + String(repeating: "[a]", count: 100_000) + "=1"
        #expect(throws: BitrixError.self) { try IncomingEvent(form: deep.utf8) }
        let many = "event=x&" + (0...FormDecoder.fieldLimit).map { "data[\($0)]=1" }.joined(separator: "&")
        #expect(throws: BitrixError.self) { try IncomingEvent(form: many.utf8) }
        // A plain address is none to which tokens go.
        let plain = try? IncomingEvent(
            form: "event=x&auth[access_token]=t&auth[member_id]=m&auth[client_endpoint]=http://evil.example/".utf8)
        #expect(plain?.sender.tokens == nil)
    }

    @Test(arguments: ["a%00b", "a%0Ab", "%D0%BC", "a%20b", String(repeating: "a", count: 257)])
    func whatCanNameNoPortal(_ member: String) throws {
        let event = try IncomingEvent(
            form: "event=x&auth[member_id]=\(member)&auth[access_token]=t&auth[domain]=x.bitrix24.com".utf8)
        #expect(event.sender.memberID == nil && event.sender.tokens == nil)
        let placement = try PlacementRequest(
            query: "DOMAIN=x.bitrix24.com&PROTOCOL=1", form: "AUTH_ID=t&member_id=\(member)".utf8)
        #expect(placement.sender.memberID == nil && placement.sender.tokens == nil)
    }

    @Test func aPlacement() throws {
        let request = try PlacementRequest(
            query: "DOMAIN=example.bitrix24.com&PROTOCOL=1&LANG=de&APP_SID=sid-1",
            form: ("AUTH_ID=access-1&AUTH_EXPIRES=3600&REFRESH_ID=refresh-1&member_id=m1&status=L"
                + "&SERVER_ENDPOINT=https%3A%2F%2Foauth.bitrix24.tech%2Frest%2F"
                + "&PLACEMENT=CRM_DEAL_DETAIL_TAB&PLACEMENT_OPTIONS=%7B%22ID%22%3A%22158%22%7D").utf8,
            receivedAt: Date(timeIntervalSince1970: 1000))
        #expect(request.placement == "CRM_DEAL_DETAIL_TAB" && request.options["ID"] == "158")
        #expect(request.language == "de" && request.status == "L")
        #expect(request.sender.tokens?.expires == Date(timeIntervalSince1970: 4600))
        #expect(request.sender.tokens?.portal == "https://example.bitrix24.com")
        #expect(request.sender.tokens?.accessToken.reveal() == "access-1")
        #expect(request.sender.tokens?.server == "oauth.bitrix24.tech")
        #expect(throws: BitrixError.self) { try PlacementRequest(query: "a=b", form: "".utf8) }
    }

    @Test func aRobot() throws {
        let form =
            "workflow_id=w1&code=robot&document_id[0]=crm&document_id[1]=CCrmDocumentDeal&document_id[2]=DEAL_8"
            + "&document_type[]=crm&event_token=token-1&properties[text]=hello&properties[list][0]=a&use_subscription=Y"
            + "&timeout_duration=60&ts=1750000000&auth[access_token]=t&auth[domain]=example.bitrix24.com&auth[member_id]=m"
            + "&auth[application_token]=app-token"
        let request = try RobotRequest(form: form.utf8)
        #expect(request.code == "robot" && request.eventToken.reveal() == "token-1")
        #expect(request.documentID == ["crm", "CCrmDocumentDeal", "DEAL_8"] && request.documentType == ["crm"])
        #expect(request.properties == ["text": "hello", "list": ["a"]])
        #expect(request.isAwaited && request.timeout == .seconds(60))
        #expect(request.sender.isAuthentic("app-token") && request.sender.tokens?.memberID == "m")
    }

    @Test(arguments: [
        ("a=1&b[]=2&b[]=3", #"{"a":"1","b":["2","3"]}"#), ("b[1]=x&b[5]=y", #"{"b":{"1":"x","5":"y"}}"#),
        ("a", #"{"a":""}"#), ("a=1&a=2", #"{"a":"2"}"#), ("a[b=1", #"{"a[b":"1"}"#),
        ("a%5Bb%5D=%zz%4", #"{"a":{"b":"%zz%4"}}"#),
        ("a[b]=1&a=2&a[c]=3", #"{"a":{"c":"3"}}"#), ("&&", "{}"), ("0=x", #"{"0":"x"}"#),
        ("a[9223372036854775807]=1&a[]=2", #"{"a":{"9223372036854775807":"1","0":"2"}}"#),
    ])
    func formsAreReadAsPHPReadsThem(_ form: String, _ json: String) throws {
        #expect(try JSON.object(FormDecoder.decode(form.utf8)).text() == json)
    }

    @Test func whatIsWrittenAsAFormIsReadTheSame() throws {
        let object: JSON.Object = [
            "filter": [">ID": "5", "a b&=": ["x", ["y": "ü%+"]]], "list": [["1", "2"], ["3"]], "empty": "",
        ]
        #expect(try FormDecoder.decode(FormEncoder.encode(object)) == object)
    }
}

/// Numbers that are none, which a form can say and no calendar can show.
struct IncomingNumberTests {
    @Test(arguments: ["nan", "inf", "-inf", "1e300", "1e19", "0x1p2000", "", "x", "9223372036854775808"])
    func datesThatAreNone(_ number: String) throws {
        let event = try IncomingEvent(
            form: ("event=ONX&ts=\(number)&auth[access_token]=t&auth[member_id]=m&auth[client_endpoint]=x.bitrix24.com"
                + "&auth[expires]=\(number)&auth[expires_in]=\(number)").utf8)
        let robot = try RobotRequest(form: "event_token=t&ts=\(number)&timeout_duration=\(number)".utf8)
        let placement = try PlacementRequest(
            query: "DOMAIN=x.bitrix24.com&PROTOCOL=1", form: "AUTH_ID=t&member_id=m&AUTH_EXPIRES=\(number)".utf8)
        var tokens = try #require(event.sender.tokens)
        for value in [event, event.sender, robot, robot.timeout as Any, placement, placement.sender] as [Any] {
            var text = ""
            dump(value, to: &text)
            #expect(text.count > 0)
        }
        #expect(tokens.expires == nil && event.timestamp == nil && robot.timestamp == nil)
        #expect(placement.sender.tokens != nil && placement.sender.tokens?.expires == nil)
        tokens.expires = Date(timeIntervalSince1970: .nan)
        #expect(tokens.expires == nil)
    }
}
