import APIModel
import Bitrix24JSON

/// The `curl` commands of a code block.
struct CurlCommands {
    private let source: [UInt8]

    init(_ source: [UInt8]) { self.source = source }

    func all() -> [ExampleCall] {
        var calls: [ExampleCall] = []
        var index = 0
        while let start = next("curl", from: index) {
            let (words, end) = ShellWords.read(source, from: start + 4)
            if let call = call(words, at: start) { calls.append(call) }
            index = max(end, start + 4)
        }
        if calls.isEmpty, let first = source.firstIndex(where: { $0 > 0x20 }), source[first] == UInt8(ascii: "-"),
            let call = call(ShellWords.read(source, from: first).words, at: first)
        {
            // Options whose command stands elsewhere.
            calls.append(call)
        }
        return calls
    }

    /// The next place of the word, alone.
    private func next(_ word: String, from start: Int) -> Int? {
        let needle = Array(word.utf8)
        var index = start
        while index + needle.count < source.count {
            if source[index] == needle[0], source[index...].starts(with: needle),
                source[index + needle.count] <= 0x20, index == 0 || source[index - 1] <= 0x20
            {
                return index
            }
            index += 1
        }
        return nil
    }

    private func call(_ words: [ShellWords.Word], at start: Int) -> ExampleCall? {
        var address: CallAddress?
        var data: [ShellWords.Word] = []
        var form: [ShellWords.Word] = []
        var index = 0
        while index < words.count {
            let word = words[index]
            index += 1
            let text = word.bytes.count < 400 ? word.text : ""
            func argument(_ glued: Int) -> ShellWords.Word? {
                if word.bytes.count > glued {
                    return word.dropFirst(glued)
                }
                defer { index += 1 }
                return index < words.count ? words[index] : nil
            }
            switch text {
            case "-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json":
                if let value = argument(word.bytes.count) { data.append(value) }
            case "--data-urlencode", "-F", "--form", "--form-string":
                if let value = argument(word.bytes.count) { form.append(value) }
            case "-X", "-H", "-o", "-u", "-A", "-b", "-c", "-m", "--request", "--header", "--output", "--user",
                "--max-time":
                index += 1
            default:
                if word.bytes.starts(with: "-d".utf8) {
                    if let value = argument(2) { data.append(value) }
                } else if !text.hasPrefix("-"), address == nil {
                    address = CallAddress(text)
                } else if word.bytes.first == UInt8(ascii: "{") {
                    data.append(word)
                }
            }
        }
        guard let address else { return nil }
        return call(address, data: data, form: form, at: start)
    }

    private func call(
        _ address: CallAddress, data: [ShellWords.Word], form: [ShellWords.Word], at start: Int
    ) -> ExampleCall? {
        var parameters = FormBody()
        parameters.add(query: address.query)
        var body = JSON.object(JSON.Object())
        var repairs: [LenientJSON.Repair] = []
        if let word = data.first, let first = word.bytes.first(where: { $0 > 0x20 }),
            first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        {
            guard let read = LenientJSON.read(document: word.bytes) else { return nil }
            body = read.value
            repairs = read.repairs.map {
                .init(kind: $0.kind, offset: word.place(of: $0.offset) ?? start, path: $0.path)
            }
        } else {
            for word in data { parameters.add(query: Substring(word.text)) }
        }
        for word in form { parameters.add(field: Substring(word.text)) }
        if case .object(var object) = body {
            object.members += parameters.value.members
            if object["auth"] != nil && address.auth == .oauth { object["auth"] = nil }
            body = .object(object)
        }
        return ExampleCall(
            method: address.method, rest: address.rest, auth: address.auth, body: body, repairs: repairs, offset: start)
    }
}
