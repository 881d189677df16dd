import Bitrix24JSON

@testable import Bitrix24Portal

// libFuzzer calls this with one input after the other: the address in the first line, then the body.
// Built and run by scripts/fuzz-portal.
private let portal: Portal = {
    var settings = Portal.Settings()
    settings.clock = PortalClock(frozenAt: 1_700_000_000)
    settings.rows = ["crm.deal": 60, "crm.item.128": 5, "task": 5, "main.eventlog": 10]
    guard let portal = try? Portal(settings) else { fatalError("no portal") }
    return portal
}()
nonisolated(unsafe) private var inputs = 0

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPortalRequest(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let data, count > 1 else { return 0 }
    // What the inputs made of the portal must not grow for ever, nor may a limit or a fault of one hide all others.
    inputs += 1
    if inputs % 5000 == 0 { portal.control.reset() }
    let input = Array(UnsafeBufferPointer(start: data, count: count))
    let end = input.firstIndex(of: 0x0A) ?? input.endIndex
    // The code of the webhook is long and random: inputs say `@` for it.
    var target: [UInt8] = []
    for byte in input[1..<max(1, end)] {
        if byte == UInt8(ascii: "@") { target += "/1/\(portal.webhookCode)".utf8 } else { target.append(byte) }
    }
    var request = HTTPRequest(method: "POST", target: target, peer: "127.0.0.1")
    request.contentType = input[0] & 1 == 0 ? "application/json" : "application/x-www-form-urlencoded"
    request.body = Array(input[min(end + 1, input.count)...])
    let response = portal.respond(to: request)
    if response.headers.first?.value.hasPrefix("application/json") == true {
        precondition((try? JSON(parsing: response.body)) != nil, "an answer that is no JSON")
    }
    return 0
}
