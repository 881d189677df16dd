import Bitrix24JSON

// Answers, limits, faults.
extension ControlCommand {
    static let behaving: [ControlCommand] = [
        .init("GET", "answers", "what is answered whatever the portal keeps") { portal, _ in
            let stubs = portal.stubs.withLock { $0 }
            return record([
                "answers": stubs.current.map {
                    record(["method": $0.method, "when": $0.condition, "times": $0.count])
                },
                "recorded": stubs.recordedCount,
            ])
        },
        .init(
            "POST", "answers", ["method", "result", "total", "next", "error", "status", "message", "when", "times"],
            "answers calls of a method with this result or this error"
        ) { (portal, body) throws(Refusal) in
            let stub = try ControlReading.stub(body)
            portal.stubs.withLock { $0.add(stub) }
            return nil
        },
        .init("DELETE", "answers", ["method"], "removes those of one method, or all with the recorded traffic") {
            portal, body in
            portal.stubs.withLock { $0.removeAll(of: body.text("method")) }
            return nil
        },
        .init("GET", "limits", "how much callers may do") { portal, _ in portal.gate.limits.json },
        .init(
            "POST", "limits", ["plan", "bots", "size", "drain", "operating"],
            "{\"plan\": \"none\" | \"cloud\" | \"enterprise\", \"bots\": true}, or a bucket and seconds of operating time"
        ) { (portal, body) throws(Refusal) in
            portal.control.limits = try ControlReading.limits(body)
            return nil
        },
        .init("POST", "operating", ["method", "seconds"], "what a call of a method costs from now on") {
            (portal, body) throws(Refusal) in
            portal.control.setOperatingCost(
                ControlReading.seconds("seconds", body), of: try ControlReading.text("method", body))
            return nil
        },
        .init("GET", "faults", "what goes wrong on request") { portal, _ in
            record([
                "faults": portal.faults.withLock { $0.current }.map(\.json),
                "kinds": JSON.object(
                    .init(
                        ControlReading.faultKeys.sorted { $0.key < $1.key }.map {
                            .init(key: $0.key, value: $0.value.json)
                        })),
            ])
        },
        .init(
            "POST", "faults", ControlReading.ruleKeys + Set(ControlReading.faultKeys.values.joined()).sorted(),
            "has calls go wrong; each fault takes the keys that are listed below"
        ) { (portal, body) throws(Refusal) in
            portal.control.add(try ControlReading.rule(body))
            return nil
        },
        .init("DELETE", "faults", "nothing goes wrong any more") { portal, _ in
            portal.control.removeFaults()
            return nil
        },
    ]
}

extension Limits {
    var json: JSON {
        record([
            "size": bucket.map(\.size), "drain": bucket.map(\.drainPerSecond), "bots": bots != nil,
            "operating": operating,
        ])
    }
}

extension FaultRule {
    var json: JSON {
        record([
            "fault": "\(fault)", "method": method, "after": after, "count": count, "probability": probability,
        ])
    }
}
