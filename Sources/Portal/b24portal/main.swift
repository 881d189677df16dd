import Bitrix24Portal
import Dispatch

let options = Options.read(Array(CommandLine.arguments.dropFirst()))
do {
    OpenFiles.allowMany()
    let portal =
        try options.model.map { try Portal(model: $0, settings: options.settings) } ?? Portal(options.settings)
    for path in options.fixtures { try portal.control.load(fixtures: path) }
    try portal.start(port: options.port)
    Terminal.say(
        """
        The portal listens at \(portal.address)
        Its webhook:          \(portal.webhook)
        Its application:      client_id \(portal.application.clientID)
                              client_secret \(portal.application.clientSecret)
        In a browser:         \(portal.address)/
        """)
    Signals.wait()
    portal.stop()
} catch {
    Terminal.fail("\(error)", status: 3)
}
