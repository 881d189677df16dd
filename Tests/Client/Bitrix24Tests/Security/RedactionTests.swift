import Foundation
import Testing

@testable import Bitrix24

struct RedactionTests {
    @Test(arguments: [
        ("auth=abc&x=1", "auth=<secret>&x=1"), ("x=1&access_token=abc def", "x=1&access_token=<secret> def"),
        ("fields[PASSWORD]=hunter2&a=b", "fields[PASSWORD]=<secret>&a=b"),
        ("fields%5BPASSWORD%5D=hunter2&a=b", "fields%5BPASSWORD%5D=<secret>&a=b"),
        (#"{"password": "two words, one secret", "a": "b"}"#, #"{"password": "<secret>", "a": "b"}"#),
        (#"{\"smtpPassword\": \"hunter2\", \"a\": 1}"#, #"{\"smtpPassword\": \"<secret>\", \"a\": 1}"#),
        ("'refreshToken': 'abc'", "'refreshToken': '<secret>'"), (#"{"apiKey":12345}"#, #"{"apiKey":<secret>}"#),
        ("CLIENT_SECRET=abc", "CLIENT_SECRET=<secret>"), ("auth: is missing", "auth: is missing"),
        ("the token: no", "the token: no"), ("title=abc", "title=abc"), (#"{"title":"x=y"}"#, #"{"title":"x=y"}"#),
        ("author=Ann", "author=Ann"), ("=", "="), ("]=x", "]=x"), ("", ""),
    ])
    func whatStandsUnderTheNameOfASecret(_ text: String, _ clean: String) {
        #expect(Redaction.clean(text, of: []) == clean)
    }

    @Test func aSecretIsFoundInAnyLetterCase() {
        #expect(
            Redaction.clean("at ABCdef0123.evil.example and abcDEF0123", of: ["AbCdEf0123"])
                == "at <secret>.evil.example and <secret>")
        #expect(Redaction.clean("it is abc", of: ["abc"]) == "it is abc")
        #expect(Redaction.clean("ab", of: ["abcdef"]) == "ab")
    }

    @Test func argumentsUnderTheNameOfASecretAreHidden() async throws {
        let call = Call(
            MethodFacts("mailservice.add"),
            ["fields": ["PASSWORD": "hunter22", "SMTP_PASSWORD": 4_711_471, "NAME": "Mail"]])
        #expect(!"\(call)".contains("hunter22") && !"\(call)".contains("4711471") && "\(call)".contains("Mail"))
        let portal = ScriptedPortal { _ in .error("WRONG", "no user hunter22 or 4711471 is known") }
        let error = await #expect(throws: BitrixError.self) {
            try await Bitrix.scripted(portal, SystemTime.shared).send(call)
        }
        #expect(error?.message == "no user <secret> or <secret> is known")
    }

    /// Whoever answers for the portal can put the code of the webhook into the host that it redirects to.
    @Test func theHostOfARedirectShowsNoCode() async throws {
        let code = "abcdef0123456789"
        for host in ["\(code).evil.example", "\(code.uppercased()).bitrix24.de", "\(code).bitrix24.com"] {
            let portal = ScriptedPortal { request in
                HTTPResponse(status: 302, headers: [("Location", "https://\(host)\(request.url.path)")], body: [])
            }
            let events = Locked<[CallEvent]>([])
            let bitrix = try Bitrix.scripted(portal, SystemTime.shared) {
                $0.observer = { event in events.withLock { $0.append(event) } }
                $0.retries = .never
            }
            let error = await #expect(throws: BitrixError.self) { try await bitrix.call("user.current") }
            #expect(error?.kind == .redirect && "\(error as Any)".lowercased().contains(code) == false)
            for event in events.current where event.host == "example.bitrix24.com" {
                #expect(!"\(event)".lowercased().contains(code))
            }
        }
    }

    @Test func aSecretIsNoPartOfALongerWord() {
        let secrets = [Secret("token")]
        #expect(Redaction.clean("BOT_TOKEN_REQUIRED", of: secrets) == "BOT_TOKEN_REQUIRED")
        #expect(Redaction.clean("https://TOKEN.example/", of: secrets) == "https://<secret>.example/")
        #expect(Redaction.clean("a token, and mytokens", of: secrets) == "a <secret>, and my<secret>s")
    }
}
