import Bitrix24
import Foundation

extension ApplicationHandlers {
    /// Answers a request. It never throws: what fails before the answer becomes its status.
    public func answer(_ request: ApplicationRequest) async -> ApplicationAnswer {
        do {
            if let event = try? IncomingEvent(form: request.body, receivedAt: request.date) {
                return try await answer(event)
            }
            if let robot = try? RobotRequest(form: request.body, receivedAt: request.date) {
                return try await answer(robot)
            }
            let opened = try? PlacementRequest(query: request.query, form: request.body, receivedAt: request.date)
            guard let opened else { return .status(400) }
            return try await answer(opened, isInstallation: request.path == installPath)
        } catch let error as BitrixError {
            switch error.kind {
            case .authorization, .forbiddenAddress: return .status(403)
            case .invalidCall, .decoding: return .status(400)
            default: return .status(503)
            }
        } catch {
            return .status(500)
        }
    }

    private func context(_ sender: HandedOver) -> PortalContext? {
        sender.memberID.map { PortalContext(memberID: $0, sender: sender, application: application) }
    }

    private func isAuthentic(_ portal: PortalContext) async throws -> Bool {
        guard let token = try await store.applicationToken(of: portal.memberID) else { return false }
        return portal.sender.isAuthentic(token)
    }

    // MARK: Events

    private func answer(_ event: IncomingEvent) async throws -> ApplicationAnswer {
        guard let portal = context(event.sender) else { return .status(400) }
        if event.name.uppercased() == "ONAPPINSTALL" { return install(portal) }
        guard try await isAuthentic(portal) else { return .status(403) }
        if event.name.uppercased() == "ONAPPUNINSTALL" {
            return ApplicationAnswer { [store, events] in
                try await events["ONAPPUNINSTALL"]?(event, portal)
                try await store.removeAll(of: portal.memberID)
            }
        }
        guard let handler = events[event.name.uppercased()] else { return .status(200) }
        return ApplicationAnswer { try await handler(event, portal) }
    }

    /// Anybody can send this event, and it brings the token by which all others are checked: the authorization server has
    /// to confirm that it came from the portal that it names.
    private func install(_ portal: PortalContext) -> ApplicationAnswer {
        guard portal.sender.tokens?.refreshToken != nil, let token = portal.sender.applicationToken else {
            return .status(403)
        }
        return ApplicationAnswer {
            let bitrix = try await confirmed(portal)
            try await store.setApplicationToken(token, of: portal.memberID)
            try await finish(bitrix, portal)
        }
    }

    private func confirmed(_ portal: PortalContext) async throws -> Bitrix {
        guard var tokens = portal.sender.tokens else {
            throw BitrixError(.authorization, message: "an installation without tokens")
        }
        // Of nobody known they are refreshed, which proves them.
        tokens.userID = nil
        return try await application.adopt(tokens)
    }

    private func finish(_ bitrix: Bitrix, _ portal: PortalContext) async throws {
        let report = try await installation.reconcile(bitrix, memberID: portal.memberID)
        var stored = portal
        // What came along was used up to confirm it.
        stored.sender.tokens = nil
        try await installed?(stored, report)
    }

    // MARK: Pages

    private func answer(_ request: PlacementRequest, isInstallation: Bool) async throws -> ApplicationAnswer {
        guard let portal = context(request.sender) else { return .status(400) }
        if isInstallation {
            try await finish(confirmed(portal), portal)
            return .installFinished
        }
        guard let handler = placements[request.placement] else { return .status(404) }
        return try await handler(request, portal)
    }

    // MARK: Robots

    private func answer(_ request: RobotRequest) async throws -> ApplicationAnswer {
        guard let portal = context(request.sender) else { return .status(400) }
        guard try await isAuthentic(portal) else { return .status(403) }
        guard let handler = robots[request.code] else { return .status(404) }
        return ApplicationAnswer {
            let results = try await handler(request, portal)
            guard request.isAwaited else { return }
            // The process waits for one answer: a second one does no harm.
            _ = try await portal.bitrix().with { $0.mayRepeat = true }.call(
                "bizproc.event.send",
                [
                    "EVENT_TOKEN": .string(request.eventToken.reveal()), "RETURN_VALUES": .object(results.object),
                ], effect: .write)
        }
    }
}
