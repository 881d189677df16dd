import Testing

@testable import Bitrix24

/// Nested values as a form, as PHP reads it.
struct FormTests {
    private static func text(_ object: JSON.Object) -> String {
        String(decoding: FormEncoder.encode(object), as: UTF8.self)
    }

    @Test func nestedNames() {
        #expect(
            Self.text(["a": ["b": [1, ["c": true]]], "x": "y z"])
                == "a%5Bb%5D%5B0%5D=1&a%5Bb%5D%5B1%5D%5Bc%5D=1&x=y%20z")
        #expect(Self.text(["n": 1.50, "f": false, "p": "a+b&c=d%"]) == "n=1.5&f=0&p=a%2Bb%26c%3Dd%25")
    }

    /// Any nested value of texts comes back as it was, whatever its keys and texts hold.
    @Test(arguments: 0..<100) func whatIsWrittenIsRead(_ seed: UInt64) throws {
        var random = Seeded(seed: seed)
        let object = JSON.Object(
            (0..<Int.random(in: 1...5, using: &random)).map { number in
                JSON.Object.Member(key: "k\(number)\(Self.text(&random))", value: Self.value(&random, depth: 3))
            })
        #expect(JSON.object(object).survivesForm)
        #expect(try FormDecoder.decode(FormEncoder.encode(object)) == object)
    }

    private static let letters = Array("aZ09 .-_~&=+%;:/?#\"'\\\n\0äЖ漢🙂<>!@$*(),")

    private static func text(_ random: inout Seeded) -> String {
        String((0..<Int.random(in: 0...8, using: &random)).map { _ in letters.randomElement(using: &random)! })
    }

    private static func value(_ random: inout Seeded, depth: Int) -> JSON {
        switch depth == 0 ? 0 : Int.random(in: 0...3, using: &random) {
        case 1: .array((0..<Int.random(in: 1...3, using: &random)).map { _ in value(&random, depth: depth - 1) })
        case 2:
            .object(
                JSON.Object(
                    (0..<Int.random(in: 1...3, using: &random)).map {
                        .init(key: "\($0)\(text(&random))x", value: value(&random, depth: depth - 1))
                    }))
        default: .string(text(&random))
        }
    }

    @Test(arguments: [JSON.null, [], [:], [1, .null], ["a": []], [["a": [[]]]]])
    func whatAFormCanNotSay(_ json: JSON) async throws {
        #expect(!json.survivesForm)
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in .result(1) }
            let bitrix = try Bitrix.scripted(portal, time).with { $0.body = .form }
            let error = await #expect(throws: BitrixError.self) { try await bitrix.call("x.y", ["a": json]) }
            #expect(error?.kind == .invalidCall && portal.requests.isEmpty)
        }
    }

    /// Forms come from anyone who knows the address.
    @Test func hostileForms() throws {
        let deep = "a" + String(repeating: "[x]", count: 70) + "=1"
        #expect(throws: FormError.self) { try FormDecoder.decode(deep.utf8) }
        let many = String(repeating: "a[]=1&", count: FormDecoder.fieldLimit + 1)
        #expect(throws: FormError.self) { try FormDecoder.decode(many.utf8) }
        var random = Seeded(seed: 7)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                Array("a[]=&%01\u{0}é".utf8).randomElement(using: &random)!
            }
            _ = try FormDecoder.decode(bytes)
        }
    }
}
