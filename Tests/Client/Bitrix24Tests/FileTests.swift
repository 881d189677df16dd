import Foundation
import Testing

@testable import Bitrix24

struct FileTests {
    private static let file = FileContent(name: "a \"b\"\r\n.txt", data: Data([0, 1, 2, 13, 10, 255]))

    @Test(arguments: ["field", "fieldName"])
    func aFileGoesToTheAddressThatThePortalGives(_ name: String) async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                if request.method == "upload.json" { return .result(["ID": 7]) }
                let address = "https://example.bitrix24.com/rest/upload.json?auth=x&token=y"
                return .result(.object([name: "record", "uploadUrl": .string(address)]))
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let call = Call(MethodFacts("disk.folder.uploadfile"), ["id": 15])
            #expect(try await bitrix.upload(Self.file, by: call).result["ID"] == 7)
            let http = portal.requests[1].http
            let type = http.headers.first { $0.name == "Content-Type" }?.value ?? ""
            let boundary = String(type.split(separator: "=").last ?? "")
            let body = Data(http.body.bytes ?? [])
            let head =
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"record\"; filename=\"a %22b%22%0D%0A.txt\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n"
            #expect(body.starts(with: Data(head.utf8)))
            #expect(body.dropFirst(head.utf8.count).prefix(6) == Self.file.data)
            #expect(body.suffix(boundary.utf8.count + 8) == Data("\r\n--\(boundary)--\r\n".utf8))
        }
    }

    @Test func aFileGoesNowhereElse() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in .result(true) }
            let bitrix = try Bitrix.scripted(portal, time)
            for url in ["https://evil.example/upload", "http://example.bitrix24.com/upload", "file:///etc/passwd"] {
                let address = UploadAddress(url: Secret(url), field: "file")
                await #expect(throws: BitrixError.self) { try await bitrix.upload(Self.file, to: address) }
            }
            _ = try await bitrix.upload(Self.file, to: UploadAddress(url: "/rest/upload.json?token=y", field: "file"))
            #expect(portal.requests.count == 1)
        }
    }

    @Test func anUploadIsNotRepeatedAndADownloadIs() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in throw TransportError(.connectionLost, reason: "reset") }
            let bitrix = try Bitrix.scripted(portal, time)
            let address = UploadAddress(url: "https://example.bitrix24.com/upload?token=t0k3n", field: "file")
            let error = await #expect(throws: BitrixError.self) { try await bitrix.upload(Self.file, to: address) }
            #expect(error?.outcome == .unknown && portal.requests.count == 1)
            await #expect(throws: BitrixError.self) { try await bitrix.download("/disk/file?auth=t0k3n") }
            #expect(portal.requests.count == 5)
        }
    }

    @Test func aDownloadFollowsThePortalToWhereItKeepsFiles() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                switch request.url.host {
                case "example.bitrix24.com":
                    HTTPResponse(status: 302, headers: [("Location", "https://cdn.example/f?x=1")], body: [])
                case "cdn.example" where request.url.path == "/f": HTTPResponse(status: 200, body: [1, 2, 3])
                default: .error("NOT_FOUND", "no such file, auth=t0k3n", status: 404)
                }
            }
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await bitrix.download("/disk/file?auth=t0k3n") == Data([1, 2, 3]))
            #expect(portal.requests[1].http.body.length == 0)
            let error = await #expect(throws: BitrixError.self) { try await bitrix.download("https://cdn.example/g") }
            #expect(error?.code == "NOT_FOUND" && error.map { "\($0)".contains("t0k3n") } == false)
        }
    }

    /// A refusal for the rate of requests is repeated for both: nothing was executed.
    @Test func aRefusalForTheRateIsRepeated() async throws {
        try await VirtualTime.run { time in
            let count = Locked(0)
            let portal = ScriptedPortal(time: time) { _ in
                let number = count.withLock { count in
                    count += 1
                    return count
                }
                return number % 3 != 0 ? .error("QUERY_LIMIT_EXCEEDED", status: 503) : .result(["ID": 7])
            }
            let bitrix = try Bitrix.scripted(portal, time, limit: .standard)
            let address = UploadAddress(url: "https://example.bitrix24.com/upload?token=t0k3n", field: "file")
            #expect(try await bitrix.upload(Self.file, to: address).result["ID"] == 7)
            #expect(try await bitrix.download("/disk/file").count > 0)
            #expect(portal.requests.count == 6)
        }
    }

    @Test func aDeadlineHoldsForFiles() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in
                try await time.sleep(for: .seconds(60))
                return .result(true)
            }
            let bitrix = try Bitrix.scripted(portal, time).with { $0.deadline = .seconds(5) }
            let error = await #expect(throws: BitrixError.self) { try await bitrix.download("/disk/file") }
            #expect(error?.kind == .timeout && time.now == .seconds(5))
        }
    }
}
