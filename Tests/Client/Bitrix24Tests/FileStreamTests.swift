import Foundation
import Testing

@testable import Bitrix24

/// Files in pieces: what travels, what goes on after a break, and what the observer sees.
struct FileStreamTests {
    private static let content = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 / 7) }

    /// A body in pieces that breaks off after so many bytes.
    private static func body(_ bytes: [UInt8], breaksAfter limit: Int? = nil) -> HTTPBody {
        HTTPBody(length: bytes.count) {
            let position = Locked(0)
            return {
                let start = position.withLock { position in
                    defer { position += 10_000 }
                    return position
                }
                if let limit, start >= limit { throw TransportError(.connectionLost, reason: "cut") }
                return start < bytes.count ? Array(bytes[start..<min(bytes.count, start + 10_000)]) : nil
            }
        }
    }

    /// A server with one file, which gives parts of it, and breaks off the first answers.
    private static func server(
        _ time: VirtualTime, breaks: Int = 0, tag: @escaping @Sendable (Int) -> String? = { _ in "\"v1\"" }
    ) -> ScriptedPortal {
        let count = Locked(0)
        return ScriptedPortal(time: time) { request in
            let number = count.withLock { count in
                count += 1
                return count
            }
            func header(_ name: String) -> String? { request.http.headers.first { $0.name == name }?.value }
            let tag = tag(number)
            var headers: [(name: String, value: String)] = tag.map { [("ETag", $0)] } ?? []
            let first = header("Range").flatMap { $0.split { "=-".contains($0) }.last }.flatMap { Int($0) }
            guard let first, header("If-Range") == tag else {
                headers.append(("Content-Disposition", #"attachment; filename="../a.bin""#))
                return HTTPResponse(
                    status: 200, headers: headers, body: body(content, breaksAfter: number <= breaks ? 30_000 : nil))
            }
            guard first < content.count else { return .error("RANGE", status: 416) }
            headers.append(("Content-Range", "bytes \(first)-\(content.count - 1)/\(content.count)"))
            return HTTPResponse(
                status: 206, headers: headers,
                body: body(Array(content[first...]), breaksAfter: number <= breaks ? 30_000 : nil))
        }
    }

    private static func isContent(_ file: URL) throws -> Bool { try Data(contentsOf: file) == Data(content) }

    private static func folder() throws -> URL {
        let folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    @Test func aStreamIsSentAsAFormAndOpenedAgainAfterARefusal() async throws {
        try await VirtualTime.run { time in
            let count = Locked(0)
            let portal = ScriptedPortal(time: time) { _ in
                let isFirst = count.withLock { count in
                    count += 1
                    return count == 1
                }
                return isFirst ? .error("QUERY_LIMIT_EXCEEDED", status: 503) : .result(["ID": 7])
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let seen = Locked<[FileProgress]>([])
            let answer = try await bitrix.upload(
                FileSource(name: "a.bin", body: Self.body(Self.content)),
                to: UploadAddress(url: "https://example.bitrix24.com/upload", field: "file")
            ) { progress in seen.withLock { $0.append(progress) } }
            #expect(answer.result["ID"] == 7)
            let bodies = portal.requests.compactMap(\.http.body.bytes)
            #expect(bodies.count == 2 && bodies[0] == bodies[1])
            #expect(bodies[0].firstRange(of: Self.content) != nil)
            #expect(seen.current.count == 20 && seen.current.last == FileProgress(bytes: 100_000, total: 100_000))
            #expect(portal.requests.allSatisfy { $0.http.timeout == nil && $0.http.idleTimeout == .seconds(75) })
        }
    }

    @Test func aFileOfThisMachine() async throws {
        let file = try Self.folder().appendingPathComponent("b.bin")
        try Data(Self.content).write(to: file)
        let source = try FileSource(contentsOf: file)
        #expect(source.name == "b.bin" && source.body.length == 100_000)
        #expect(try await source.body.collect(upTo: .max) == Self.content)
        #expect(throws: BitrixError.self) { try FileSource(contentsOf: file.appendingPathExtension("not")) }
    }

    @Test func aDownloadGoesOnWhereItBroke() async throws {
        try await VirtualTime.run { time in
            let portal = Self.server(time, breaks: 2)
            let bitrix = try Bitrix.scripted(portal, time)
            let file = try Self.folder().appendingPathComponent("c.bin")
            let seen = Locked<[Int]>([])
            let count = try await bitrix.download("/disk/file", to: file) { progress in
                seen.withLock { $0.append(progress.bytes) }
            }
            #expect(count == 100_000)
            #expect(try Self.isContent(file))
            #expect(seen.current == (1...10).map { $0 * 10_000 })
            let ranges = portal.requests.map { $0.http.headers.first { $0.name == "Range" }?.value }
            #expect(ranges == [nil, "bytes=30000-", "bytes=60000-"])
            let rest = try FileManager.default.contentsOfDirectory(atPath: file.deletingLastPathComponent().path)
            #expect(rest == ["c.bin"])
        }
    }

    /// It breaks off for good; the next call fetches the rest alone.
    @Test func theNextCallGoesOn() async throws {
        try await VirtualTime.run { time in
            let file = try Self.folder().appendingPathComponent("d.bin")
            let broken = Self.server(time, breaks: 1)
            let first = try Bitrix.scripted(broken, time).with { $0.deadline = .milliseconds(1) }
            await #expect(throws: BitrixError.self) { try await first.download("/disk/file", to: file) }
            #expect(!FileManager.default.fileExists(atPath: file.path))
            let portal = Self.server(time)
            #expect(try await Bitrix.scripted(portal, time).download("/disk/file", to: file) == 100_000)
            #expect(try Self.isContent(file))
            #expect(portal.requests[0].http.headers.contains { $0.name == "Range" && $0.value == "bytes=30000-" })
        }
    }

    /// What was there before is of another version, or longer than the file: it begins anew.
    @Test(arguments: [30_000, 100_000]) func whatWasThereIsOfAnotherFile(_ length: Int) async throws {
        try await VirtualTime.run { time in
            let file = try Self.folder().appendingPathComponent("e.bin")
            try Data(repeating: 1, count: length).write(to: file.appendingPathExtension("part"))
            let tag = length == 100_000 ? "\"v1\"" : "\"v0\""
            try Data(tag.utf8).write(to: file.appendingPathExtension("part-version"))
            #expect(try await Bitrix.scripted(Self.server(time), time).download("/disk/file", to: file) == 100_000)
            #expect(try Self.isContent(file))
        }
    }

    @Test func aFileThatChangesMeanwhileIsAnError() async throws {
        try await VirtualTime.run { time in
            for tag in [{ "\"v\($0)\"" }, { _ in nil }] as [@Sendable (Int) -> String?] {
                let bitrix = try Bitrix.scripted(Self.server(time, breaks: 1, tag: tag), time)
                let stream = try await bitrix.open("/disk/file")
                let error = await #expect(throws: BitrixError.self) { for try await _ in stream {} }
                #expect(error?.kind == .connectionLost)
            }
        }
    }

    @Test func theObserverSeesFiles() async throws {
        try await VirtualTime.run { time in
            let events = Locked<[String]>([])
            let bitrix = try Bitrix.scripted(Self.server(time), time) {
                $0.observer = { event in events.withLock { $0.append("\(event.method) \(event.name)") } }
            }
            let stream = try await bitrix.open("/disk/file")
            #expect(stream.name == "a.bin" && stream.length == 100_000 && stream.offset == 0)
            #expect(events.current == ["download sending", "download answered"])
            for try await _ in stream {}
            #expect(events.current.last == "download succeeded")
            _ = try await bitrix.open("/disk/file")
            #expect(events.current.suffix(3) == ["download sending", "download answered", "download cancelled"])
        }
    }

    @Test func namesHaveNoFolders() {
        let names = [
            #"attachment; filename="a b.txt""#: "a b.txt", "attachment; filename=a.txt": "a.txt",
            "attachment; filename=\"a.txt\"; filename*=UTF-8''%D1%84%2Etxt": "ф.txt",
            #"attachment; filename="../../etc/passwd""#: "passwd", #"attachment; filename="C:\a;b.txt""#: "a;b.txt",
        ]
        for (header, name) in names { #expect(ContentDisposition.fileName(header) == name) }
        for header in ["attachment", #"attachment; filename="..""#, "attachment; filename=\"\u{0}\""] {
            #expect(ContentDisposition.fileName(header) == nil)
        }
    }
}
