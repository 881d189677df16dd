import Foundation
import Parallel

extension Model {
    /// Reads a file in the catalog's form.
    public init(catalogText bytes: [UInt8]) throws(CatalogFormError) {
        self.init()
        let reader = CatalogReader()
        var lines = try LineReader.lines(of: bytes)[...]
        guard let first = lines.popFirst(), first.keyword == "catalog", first.tokens == [CatalogForm.version] else {
            throw CatalogFormError(line: 1, "not a catalog of version \(CatalogForm.version)")
        }
        for line in lines {
            switch line.keyword {
            case "source": sources.append(try reader.source(line))
            case "method": methods.append(try reader.method(line, &self))
            case "event": events.append(try reader.event(line, &self))
            case "type": types.append(try reader.namedType(line, &self))
            case "error", "error-without-code": systemErrors.append(try reader.error(line))
            default: throw CatalogFormError(line: line.number, "\(line.keyword) is no word of a catalog")
            }
        }
    }

    /// Reads a folder of files in the catalog's form, or the JSON of a model.
    public init(readingFrom path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ModelFileError(path: path, message: "there is no such file or folder")
        }
        guard isFolder.boolValue else {
            self = try Self.read(path)
            return
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        var own = files.filter { $0.hasSuffix(CatalogForm.ending) }
        // The form of the first catalogs: what git remembers of them can still be compared.
        if own.isEmpty { own = files.filter { $0.hasSuffix(".json") } }
        guard !own.isEmpty else { throw ModelFileError(path: path, message: "holds no catalog") }
        self.init()
        for part in concurrentMap(own, { file in Result { try Self.read("\(path)/\(file)") } }) { add(try part.get()) }
        sort()
    }

    private static func read(_ path: String) throws -> Model {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ModelFileError(path: path, message: "cannot be read")
        }
        do {
            return path.hasSuffix(CatalogForm.ending)
                ? try Model(catalogText: [UInt8](data)) : try Model(json: [UInt8](data))
        } catch {
            throw ModelFileError(path: path, message: "\(error)")
        }
    }
}

/// A file that should hold a model, and does not.
public struct ModelFileError: Error, CustomStringConvertible, Sendable {
    /// As it was asked for.
    public var path: String
    /// One sentence.
    public var message: String

    public var description: String { "\(path): \(message)" }
}

/// Reads the lines of the catalog's form.
struct CatalogReader {
    func source(_ line: FactLine) throws(CatalogFormError) -> Source {
        guard line.tokens.count > 2, let kind = Source.Kind(rawValue: line.tokens[1]),
            let language = Language(rawValue: line.tokens[2])
        else { throw CatalogFormError(line: line.number, "a source has an id, a kind and a language") }
        return Source(id: line.tokens[0], kind: kind, language: language, digest: "")
    }

    func method(_ line: FactLine, _ model: inout Model) throws(CatalogFormError) -> Method {
        var method = Method(name: try line.subject(), rest: line.value("rest").flatMap { Int($0) } ?? 2)
        method.gone = line.value("gone")
        for child in line.children {
            switch child.keyword {
            case "page": try page(child, &method.pages, &method.evidence, &model)
            case "scope": method.scopes.append(try child.subject())
            case "deprecated": method.deprecated = .init(replacements: child.tokens)
            case "effect": method.effect = try word(child)
            case "caller":
                let may = child.has("yes")
                switch try child.subject() {
                case "webhook": method.callers.webhook = may
                case "application": method.callers.application = may
                default: method.callers.administrator = may
                }
            case "batchable": method.batchable = try child.subject() != "no"
            case "positional": method.positional = try child.subject() == "yes"
            case "list": method.list = try list(child)
            case "choice": method.choices.append(.init(of: Array(child.tokens.dropFirst()), rule: try word(child)))
            case "success": method.success.append(try number(child))
            case "failure": method.failure.append(try number(child))
            case "parameter": method.parameters.append(try field(child))
            case "response": method.response.append(try field(child))
            case "error", "error-without-code": method.errors.append(try error(child))
            default: throw unknown(child, in: "a method")
            }
        }
        return method
    }

    func event(_ line: FactLine, _ model: inout Model) throws(CatalogFormError) -> Event {
        var event = Event(name: try line.subject())
        event.gone = line.value("gone")
        for child in line.children {
            switch child.keyword {
            case "page": try page(child, &event.pages, &event.evidence, &model)
            case "scope": event.scopes.append(try child.subject())
            case "deprecated": event.deprecated = .init(replacements: child.tokens)
            case "auth": event.auth = try child.subject() == "yes"
            case "payload": event.payload.append(try field(child))
            default: throw unknown(child, in: "an event")
            }
        }
        return event
    }

    func namedType(_ line: FactLine, _ model: inout Model) throws(CatalogFormError) -> NamedType {
        var named = NamedType(name: try line.subject(), base: try type(line))
        named.gone = line.value("gone")
        for child in line.children {
            switch child.keyword {
            case "page": try page(child, &named.pages, &named.evidence, &model)
            case "field": named.fields.append(try field(child))
            default: throw unknown(child, in: "a type")
            }
        }
        return named
    }

    /// Gives a page its number, and says where the thing itself stands.
    private func page(
        _ line: FactLine, _ numbers: inout [Int], _ evidence: inout [Evidence], _ model: inout Model
    ) throws(CatalogFormError) {
        guard line.tokens.count > 1 else { throw CatalogFormError(line: line.number, "a page has a source and a path") }
        var page = Page(source: line.tokens[0], path: line.tokens[1])
        if let url = line.value("url") {
            page.url = url.isEmpty ? nil : url
        } else {
            let language = model.sources.first { $0.id == page.source }?.language
            page.url = CatalogForm.address(of: page, in: language)
        }
        // The languages of a thing stand next to each other, and so do pages that describe several things.
        let number = model.pages.lastIndex(of: page, within: 4) ?? model.pages.count
        if number == model.pages.count { model.pages.append(page) }
        numbers.append(number)
        guard numbers.count == 1 || line.has("itself") else { return }
        var itself = Evidence(page: number, line: 0, column: 0)
        itself.anchor = line.value("anchor")
        evidence = [itself]
    }

    private func list(_ line: FactLine) throws(CatalogFormError) -> Method.List {
        guard let style = line.value("style").flatMap(Method.List.Style.init) else {
            throw CatalogFormError(line: line.number, "a list has a style")
        }
        var key: Method.List.Key?
        if let filter = line.value("filter"), let row = line.value("row") { key = .init(filter: filter, row: row) }
        return Method.List(
            items: try line.subject(), key: key, pageSize: line.value("page-size").flatMap { Int($0) }, style: style,
            keyset: line.has("keyset"))
    }
}

extension [Page] {
    fileprivate func lastIndex(of page: Page, within count: Int) -> Int? {
        indices.suffix(count).last { self[$0] == page }
    }
}
