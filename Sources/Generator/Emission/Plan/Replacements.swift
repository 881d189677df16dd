/// Deprecated methods name what replaces them as people would call it.
enum Replacements {
    /// A method and the namespace that it stands in.
    private struct Place {
        var namespace: NamespacePlan
        var method: MethodPlan
    }

    static func resolve(in plans: inout [GroupPlan]) {
        var places: [String: Place] = [:]
        var properties: [[String]: String] = [["v3"]: "v3"]
        for namespace in plans.flatMap(\.namespaces) {
            properties[namespace.path] = properties[namespace.path] ?? namespace.property
            for method in namespace.methods {
                // Where both versions of REST have it, the older one is what a page of the older one means.
                if places[method.method.name] == nil || method.method.rest == 2 {
                    places[method.method.name] = Place(namespace: namespace, method: method)
                }
            }
        }
        for p in plans.indices {
            for n in plans[p].namespaces.indices {
                for m in plans[p].namespaces[n].methods.indices {
                    let method = plans[p].namespaces[n].methods[m]
                    let found = (method.method.deprecated?.replacements ?? []).compactMap { places[$0] }
                        .filter { $0.method.method.name != method.method.name }
                    guard let first = found.first else { continue }
                    var replacement = MethodPlan.Replacement(calls: found.map { call($0, properties) })
                    if found.count == 1, first.namespace.path == plans[p].namespaces[n].path {
                        replacement.sibling = first.method.function
                        replacement.labels = first.method.signatures.map(first.method.labels)
                    }
                    plans[p].namespaces[n].methods[m].replacement = replacement
                }
            }
        }
    }

    /// `bitrix.im.message.like`
    private static func call(_ place: Place, _ properties: [[String]: String]) -> String {
        let path = place.namespace.path
        let names = path.indices.map { properties[Array(path[...$0])] ?? path[$0] }
        return (["bitrix"] + names + [place.method.function]).joined(separator: ".")
    }
}

extension MethodPlan {
    /// The name and labels of what a call can be renamed to, word for word: a method beside it with the same labels.
    func renamed(_ signature: [SignatureArgument]) -> String? {
        let labels = labels(signature)
        guard let replacement, let sibling = replacement.sibling, replacement.labels.contains(labels) else {
            return nil
        }
        return "\(sibling)(\((labels + ["extra"]).map { $0 + ":" }.joined()))"
    }

    fileprivate func labels(_ signature: [SignatureArgument]) -> [String] { signature.map { arguments[$0.index].name } }
}
