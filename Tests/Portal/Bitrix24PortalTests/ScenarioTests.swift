import Testing

@testable import Bitrix24Portal

/// What is written by one method is read by all that should see it, over all groups of the API.
enum Scenarios {
    static let all = [crm, crmMore, trade, work, people].flatMap(Scenario.read)
}

@Suite struct ScenarioTests {
    @Test(arguments: Scenarios.all)
    func whatIsWrittenIsRead(scenario: Scenario) throws {
        var run = ScenarioRun(try TestPortal(catalog: ()))
        let problem = try run.problem(scenario)
        #expect(problem == nil)
    }

    @Test func thereAreEnoughOfThem() {
        #expect(Scenarios.all.count >= 120)
        #expect(Set(Scenarios.all.map(\.title)).count == Scenarios.all.count)
    }
}
