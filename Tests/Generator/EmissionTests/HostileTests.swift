import APIModel
import Foundation
import Testing

@testable import Emission

/// Documentation is untrusted: whatever it calls things, the output compiles and stays where it belongs.
@Suite struct HostileTests {
    @Test("Texts made to break out of literals, comments and paths")
    func textsThatBreakOut() throws { try check(HostileModels.model(HostileModels.texts)) }

    @Test("Names that generated code needs for itself")
    func landmines() throws { try check(HostileModels.model(HostileModels.landmines)) }

    private func check(_ model: Model) throws {
        let emission = try Emission(model)
        #expect(emission.methods == model.methods.count)
        #expect(emission.events == model.events.count)
        #expect(emission.files.allSatisfy { Manifest.isSafe($0.path) })
        let problems = try Compiler.problems(in: emission.files, modules: ["Bitrix24Shared", "Bitrix24IM"])
        #expect(problems == "", "\(problems.prefix(4000))")
    }

    @Test func theSameModelGivesTheSameBytes() throws {
        let model = HostileModels.model(HostileModels.landmines)
        var other = model
        other.methods.reverse()
        other.events.reverse()
        other.methods.sort { ($0.name, $0.rest) < ($1.name, $1.rest) }
        other.events.sort { $0.name < $1.name }
        var sorted = model
        sorted.methods.sort { ($0.name, $0.rest) < ($1.name, $1.rest) }
        sorted.events.sort { $0.name < $1.name }
        #expect(try Emission(sorted).files == Emission(other).files)
    }
}
