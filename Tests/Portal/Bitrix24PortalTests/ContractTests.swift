import APIModel
import Bitrix24JSON
import Testing

@testable import Bitrix24Portal

@Suite struct ContractTests {
    /// A method with a rule of every kind, and one of REST 3.
    static let model: Model = {
        var model = Model()
        var method = Method(name: "shop.order.estimate")
        method.scopes = ["shop"]
        var number = Field(name: "ORDER_ID", type: .integer)
        number.required = true
        var lines = Field(name: "LINES", type: .array(.object))
        var price = Field(name: "PRICE", type: .double)
        price.required = true
        lines.fields = [price]
        var note = Field(name: "NOTE", type: .string)
        note.requiredWhen = [.init(field: "LOUD", equals: "Y")]
        method.parameters = [
            number, note, Field(name: "LOUD", type: .boolean(.yesNo)), Field(name: "ITEMS", type: .array(.integer)),
            lines,
        ]
        var own = APIError(code: "ORDER_ID_EMPTY")
        own.message = "Which order?"
        own.status = 422
        method.errors = [own]
        var result = Field(name: "result", type: .object)
        var state = Field(name: "STATE", type: .string)
        state.values = [.init(value: "open"), .init(value: "closed")]
        result.fields = [
            state, Field(name: "COUNT", type: .integer), Field(name: "LINES", type: .array(.string)),
            Field(name: "OWNER", type: .reference(to: "person", base: .object)),
        ]
        method.response = [result]

        var person = NamedType(name: "person", base: .object)
        person.fields = [
            Field(name: "NAME", type: .string), Field(name: "BOSS", type: .reference(to: "person", base: .object)),
        ]
        var forApplications = Method(name: "shop.install")
        forApplications.callers.webhook = false
        var forAdministrators = Method(name: "shop.close")
        forAdministrators.callers.administrator = true
        var modern = Method(name: "shop.order.estimate", rest: 3)
        modern.parameters = [number]
        model.methods = [method, forApplications, forAdministrators, modern]
        model.types = [person]
        return model
    }()

    @Test func aMethodWithoutBehaviourAnswersWhatFitsItsResponse() throws {
        let portal = try TestPortal(Self.model)
        let response = try portal.post(portal.webhookPath + "shop.order.estimate", ["ORDER_ID": 5])
        #expect(response.headers["x-portal-answer"] == "type")
        let result = try #require(response.json["result"])
        #expect(result["STATE"]?.string == "open")
        #expect(result["COUNT"]?.int == 1)
        #expect(result["LINES"]?.array?.count == 1)
        #expect(result["OWNER"]?["BOSS"]?["NAME"]?.string != nil)
    }

    @Test func whatIsMissingIsRefusedWithTheMethodsOwnError() throws {
        let portal = try TestPortal(Self.model)
        let response = try portal.post(portal.webhookPath + "shop.order.estimate", [:])
        #expect(response.status == 422)
        #expect(response.json["error"]?.string == "ORDER_ID_EMPTY")
        #expect(response.json["error_description"]?.string == "Which order?")
        let conditional = try portal.call("shop.order.estimate", ["ORDER_ID": 1, "LOUD": "Y"])
        #expect(conditional["error"]?.string == "100")
        #expect(conditional["error_description"]?.string?.contains("NOTE") == true)
    }

    @Test(
        arguments: [
            ["ORDER_ID": "many"], ["ORDER_ID": [1]], ["ORDER_ID": 1, "ITEMS": 5], ["ORDER_ID": 1, "LOUD": "x"],
        ] as [JSON])
    func whatCannotBeReadAsItsTypeIsRefused(parameters: JSON) throws {
        let portal = try TestPortal(Self.model)
        #expect(try portal.post(portal.webhookPath + "shop.order.estimate", parameters).status >= 400)
    }

    @Test(arguments: ["ORDER_ID=5", "order_id=5", "ORDER_ID=5&ITEMS[]=1&ITEMS[]=2&LOUD=N", "ORDER_ID=%35&ITEMS[a]=1"])
    func formsAreReadAsPHPReadsThem(form: String) throws {
        let portal = try TestPortal(Self.model)
        #expect(try portal.form(portal.webhookPath + "shop.order.estimate", form).status == 200)
        #expect(try portal.get(portal.webhookPath + "shop.order.estimate.json?" + form).status == 200)
    }

    @Test func restThreeSaysWhichFieldIsWrong() throws {
        let portal = try TestPortal(Self.model)
        let error = try #require(try portal.call3("shop.order.estimate")["error"])
        #expect(error["code"]?.string == "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION")
        #expect(error["validation"]?[0]?["field"]?.string == "ORDER_ID")
        let form = try portal.form(portal.webhookPath3 + "shop.order.estimate", "ORDER_ID=5")
        #expect(form.status == 400)
    }

    @Test func whoMayNotCallIsRefused() throws {
        let portal = try TestPortal(Self.model)
        #expect(try portal.call("shop.install")["error"]?.string == "WRONG_AUTH_TYPE")

        _ = portal.control.addWebhook(user: 2, code: "narrow", scopes: ["crm"])
        let narrow = try portal.post("/rest/2/narrow/shop.order.estimate", ["ORDER_ID": 1])
        #expect(narrow.status == 403)
        #expect(narrow.json["error"]?.string == "insufficient_scope")
        #expect(try portal.post("/rest/2/narrow/shop.close", [:]).json["error"]?.string == "ACCESS_DENIED")
        #expect(try portal.post("/rest/2/narrow/scope", [:]).json["result"]?.array == ["crm"])
        #expect(try portal.post("/rest/3/narrow/scope", [:]).status == 401)
    }

    @Test func whatLiesDeeperIsCheckedToo() throws {
        let portal = try TestPortal(Self.model)
        let good: JSON = ["ORDER_ID": 1, "LINES": [["PRICE": "9.5"], ["PRICE": 1]]]
        #expect(try portal.call("shop.order.estimate", good)["result"] != nil)
        for lines: JSON in [[["PRICE": "x"]], [["PRICE": 1], [:]]] {
            let refused = try portal.call("shop.order.estimate", ["ORDER_ID": 1, "LINES": lines])
            #expect(refused["error"]?.string == "100")
            #expect(refused["error_description"]?.string?.contains("PRICE") == true)
        }
    }

    @Test func restThreeDescribesItselfOutsideTheEnvelope() throws {
        let portal = try TestPortal(Self.model)
        for name in ["documentation", "rest.documentation.openapi"] {
            let answer = try portal.call3(name)
            #expect(answer["openapi"]?.string == "3.0.0")
            #expect(answer["paths"]?["/shop.order.estimate"] != nil)
        }
    }

    @Test func aCertificateThatIsNoneIsRefused() {
        #expect(throws: PortalError.self) {
            _ = try TestPortal(Self.model) { $0.tls = TLSIdentity(certificate: "no", key: "no") }
        }
        #expect(throws: PortalError.self) { _ = try TestPortal(Self.model) { $0.listensOn = "localhost?" } }
        #expect(throws: PortalError.self) { _ = try TestPortal(Self.model) { $0.rows = ["nothing": 1] } }
    }

    @Test func theCatalogIsAnswered() throws {
        let portal = try TestPortal(Self.model)
        let methods = try portal.result("methods").array ?? []
        #expect(methods.contains("shop.order.estimate"))
        #expect(methods.contains("crm.deal.list"))
        #expect(try portal.result("method.get", ["name": "shop.order.estimate"])["isExisting"]?.bool == true)
        #expect(try portal.result("scope").array?.contains("shop") == true)
    }

    @Test func whatTheDocumentationDoesNotKnowIsNoted() throws {
        let portal = try TestPortal(Self.model)
        _ = try portal.result("shop.order.estimate", ["ORDER_ID": 5, "COLOUR": "red"])
        #expect(portal.control.recentProblems.first?.problems.first?.contains("COLOUR") == true)
    }

    @Test(arguments: ["{", "[1,", "{\"a\":}", "5", "\u{1}"])
    func bodiesThatAreNoJSONAreRefused(body: String) throws {
        let portal = try TestPortal(Self.model)
        let client = try portal.connect()
        let response = try client.request(
            "POST", portal.webhookPath3 + "shop.order.estimate", body: Array(body.utf8), type: "application/json")
        #expect(response.status == 400)
        #expect(response.json["error"]?["code"]?.string == "INVALID_REQUEST")
    }

    @Test func examplesAreAnsweredWhereAskedFor() throws {
        var model = Self.model
        model.methods[0].examples.responses = [.init(status: 200, body: ["result": ["STATE": "example"]])]
        let portal = try TestPortal(model) { $0.answersWithExamples = true }
        let response = try portal.post(portal.webhookPath + "shop.order.estimate", ["ORDER_ID": 5])
        #expect(response.headers["x-portal-answer"] == "example")
        #expect(response.json["result"]?["STATE"]?.string == "example")
    }
}
