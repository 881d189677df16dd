#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

let program = Program(commands: Program.commands)
exit(program.run(Array(CommandLine.arguments.dropFirst()), .standard).rawValue)
