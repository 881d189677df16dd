import Foundation
import Testing

@testable import Bitrix24

/// Files in the forms in which methods take them; by upload address: `FileTests`.
struct FileFormTests {
    private static let file = FileContent(name: "ü \"1\".txt", data: Data([0, 255, 10, 13]))

    @Test func whatIsSent() {
        #expect(Base64File(Self.file).json == "AP8KDQ==")
        #expect(NamedFile(Self.file).json == ["ü \"1\".txt", "AP8KDQ=="])
        #expect(FileData(Self.file).json == ["fileData": ["ü \"1\".txt", "AP8KDQ=="]])
        // A file of Drive goes by its number.
        var deal: Deal = [:]
        deal["UF_CRM_FILE"] = JSON([5, 6])
        #expect(deal.json == ["UF_CRM_FILE": [5, 6]])
    }

    @Test(arguments: 0..<20) func anyFileSurvivesTheWire(_ seed: UInt64) throws {
        var random = Seeded(seed: seed)
        let data = Data(
            (0..<Int.random(in: 0...500, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
        let file = FileContent(name: "\(seed).bin", data: data)
        func sent(_ value: some BitrixValue) throws -> JSON { try JSON(parsing: value.json.bytes()) }
        #expect(try Base64File(json: sent(Base64File(file)))?.plain.data == data)
        #expect(try NamedFile(json: sent(NamedFile(file)))?.plain == file)
        #expect(try FileData(json: sent(FileData(file)))?.plain == file)
    }

    @Test func emptyFilesAndClearedFields() {
        let empty = FileContent(name: "e", data: Data())
        #expect(Base64File(empty).json == "" && NamedFile(json: NamedFile(empty).json)?.plain == empty)
        #expect(NamedFile.clearedJSON == [] && Base64File.clearedJSON == "" && Base64File(FileContent?.none) == nil)
    }

    @Test(arguments: [
        JSON.null, 5, "%%%", ["name"], ["name", 5], [5, "AP8="], ["fileData": "x"], ["fileData": ["n"]], [],
    ])
    func whatIsNoFile(_ json: JSON) {
        #expect(Base64File(json: json) == nil && NamedFile(json: json) == nil && FileData(json: json) == nil)
    }
}
