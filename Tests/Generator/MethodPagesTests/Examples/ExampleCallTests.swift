import APIModel
import Bitrix24JSON
import MethodPages
import Testing

@Suite struct ExampleCallTests {
    private func call(_ text: String, _ language: String) throws -> ExampleCall {
        try #require(ExampleCall.all(in: Array(text.utf8), language: language).first)
    }

    @Test func curlWithAWebhook() throws {
        let call = try call(
            #"""
            curl -X POST \
            -H "Content-Type: application/json" \
            -d '{"CHAT_ID":13,"TEXT":"it's"}' \
            https://**put_your_bitrix24_address**/rest/**user**/**put_your_webhook_here**/im.chat.get
            """#, "bash")
        #expect(call.method == "im.chat.get")
        #expect(call.rest == 2)
        #expect(call.auth == .webhook)
        #expect(call.body == ["CHAT_ID": 13, "TEXT": "it's"])
        #expect(call.repairs.isEmpty)
    }

    @Test func curlWithAToken() throws {
        let text = #"curl -d "{\"a\": {\"b\": 1},}" -H 'x: y' https://host/rest/api/crm.item.get.json"#
        let call = try call(text, "")
        #expect(call.rest == 3)
        #expect(call.auth == .oauth)
        #expect(call.body == ["a": ["b": 1]])
        #expect(call.repairs.map(\.kind) == [.extraComma])
        #expect(Array(text.utf8)[call.repairs[0].offset] == UInt8(ascii: "}"))
        #expect(try self.call("curl -d '{\"id\":1,\"auth\":\"x\"}' https://h/rest/a.b", "bash").body == ["id": 1])
    }

    @Test(arguments: [
        ("curl -d 'a=1&b[c]=x%20y&d[]=1&d[]=2' https://h/rest/1/x/m.get", #"{"a":"1","b":{"c":"x y"},"d":["1","2"]}"#),
        ("curl 'https://h/rest/1/x/m.get?id=5&q=a+b'", #"{"id":"5","q":"a b"}"#),
        ("curl -F 'id=5' -F 'file=@x.png' https://h/rest/1/x/m.get", #"{"id":"5","file":"@x.png"}"#),
        ("curl -X POST /\n-d '{\"a\":[1,2]}'\nhttps://h/rest/1/x/m.get", #"{"a":[1,2]}"#),
        (
            #"curl -d '{"at":"'"$(date -d "+1 day" +%F)"'"}' https://h/rest/1/x/m.get"#,
            #"{"at":"$(date -d +1 day +%F)"}"#
        ),
        ("-X POST \\\n-d '{\"a\":1}' \\\nhttps://h/rest/1/x/m.get", #"{"a":1}"#),
    ])
    func curlBodies(text: String, body: String) throws {
        let call = try call(text, "bash")
        #expect(call.method == "m.get")
        #expect(call.body.text() == body)
    }

    @Test(arguments: [
        (
            "BX24.callMethod('m.get', {id: 1, f: {'>a': \"b\"}}, function(r) { x(r, 1); });", "js",
            #"{"id":1,"f":{">a":"b"}}"#
        ),
        ("const r = await $b24.callMethod(\n 'm.get',\n {\n id: 1,\n }\n);", "js", #"{"id":1}"#),
        ("$result = CRest::call('m.get', ['id' => 1, 'x' => array(2)]);", "php", #"{"id":1,"x":[2]}"#),
        ("$r = $this->core\n->call(\n'm.get',\n[\n'id' => 1\n]\n);", "php", #"{"id":1}"#),
        ("$r = restCommand('m.get', Array('id' => 1), $auth);", "php", #"{"id":1}"#),
        ("$params = ['id' => 1];\nCRest::call('m.get', $params);", "php", #"{"id":1}"#),
        (
            "const f: Fields = { a: [id] }\nconst id = 1\nBX24.callMethod('m.get', { f, n: now() }, cb)", "js",
            #"{"f":{"a":["id"]},"n":"now()"}"#
        ),
        ("BX24.callMethod('m.get', {}, (r) => {})", "js", "{}"),
        ("BX24.callMethod('m.get', function(r) {})", "js", "{}"),
        ("CRest::call('m.get')", "php", "{}"),
        (
            "await $b24.actions.v2.call.make<{ items: X<Y>[] }>({\n method: 'm.get',\n params: { id: 1 },\n requestId: f()\n})",
            "ts", #"{"id":1}"#
        ),
        (
            "for await (const x of $b24.actions.v2.fetchList.make({method:'m.get',params:{a:1},idKey:'id'})) {}",
            "html", #"{"a":1}"#
        ),
    ])
    func code(text: String, language: String, body: String) throws {
        let call = try call(text, language)
        #expect(call.method == "m.get")
        #expect(call.rest == 2)
        #expect(call.auth == nil)
        #expect(call.body.text() == body)
    }

    @Test func severalCallsAndTheirRepairs() {
        let text = "$b24.actions.v3.call.make({method: 'a.b', params: {x: id}}); BX24.callMethod('c.d', {y: 1});"
        let calls = ExampleCall.all(in: Array(text.utf8), language: "js")
        #expect(calls.map(\.method) == ["a.b", "c.d"])
        #expect(calls.map(\.rest) == [3, 2])
        #expect(calls[0].repairs.map(\.path) == ["$.x"])
        #expect(calls[0].repairs.map(\.kind) == [.expression])
    }

    @Test(arguments: ["function restCommand($method, array $params) {}", "callMethod(name, {})", "x.call('a', {})", ""])
    func notCalls(text: String) {
        #expect(ExampleCall.all(in: Array(text.utf8), language: "php").isEmpty)
    }

    @Test(arguments: ["curl '", "curl $(", "BX24.callMethod('a',", "make<", "const a = {a};", "CRest::call($a, ["])
    func hostileTextEnds(text: String) {
        let bytes = Array(String(repeating: text, count: 2_000).utf8)
        for language in ["js", "bash", ""] {
            #expect(ExampleCall.all(in: bytes, language: language).count <= 2_000)
        }
    }
}
