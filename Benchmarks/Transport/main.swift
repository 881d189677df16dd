// What the transports take, against a server in a process of its own: `swift run -c release b24transportbench`.

switch CommandLine.arguments.dropFirst().first {
case "serve": try serve()
case "file": try await transferFile(CommandLine.arguments)
default:
    try await measureCalls()
    try await measureTLS()
    try measureFiles()
}
