/// Everything that a portal keeps, at one moment: rows, chats, accounts, subscriptions, faults, answers, limits, time.
public struct PortalSnapshot: Sendable {
    var world: World
    var accounts: Accounts
    var faults: FaultPlan
    var stubs: Stubs
    var limits: Limits
    var clock: PortalClock.Reading
}

extension Portal {
    func snapshot() -> PortalSnapshot {
        // Nobody writes meanwhile.
        world.withLock { world in
            PortalSnapshot(
                world: world, accounts: accounts.withLock { $0 }, faults: faults.withLock { $0 },
                stubs: stubs.withLock { $0 }, limits: gate.limits, clock: clock.reading)
        }
    }

    func restore(_ snapshot: PortalSnapshot) {
        world.withLock { world in
            world = snapshot.world
            accounts.withLock { $0 = snapshot.accounts }
            faults.withLock { $0 = snapshot.faults }
            stubs.withLock { $0 = snapshot.stubs }
            gate.restart(snapshot.limits)
            clock.reading = snapshot.clock
        }
    }
}

extension PortalControl {
    /// Keeps how the portal is now; it costs next to nothing.
    public func snapshot() -> PortalSnapshot { live.snapshot() }

    /// Makes the portal what it was then. What was recorded stays.
    public func restore(_ snapshot: PortalSnapshot) { live.restore(snapshot) }

    /// Makes the portal what it was when it was made, and forgets what was recorded.
    public func reset() { live.reset() }
}
