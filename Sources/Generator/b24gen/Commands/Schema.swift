import APIModel

extension Command {
    static var schema: Command {
        Command(
            name: "schema",
            summary: "Writes the JSON Schema of the model, to check models with.",
            details: "The schema goes to the standard output, or to the file after -o.",
            options: [.value("-o", "--output", of: "FILE", help: "Write the schema to this file.")],
            run: { (arguments, console) throws(Failure) in
                if let file = arguments.value("--output") {
                    try OutputFile.write(ModelSchema.bytes, to: file)
                } else {
                    ModelSchema.bytes.withUnsafeBytes(console.output)
                }
                return .success
            })
    }
}
