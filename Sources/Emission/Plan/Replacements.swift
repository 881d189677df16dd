/// Deprecated methods name what replaces them as people would call it.
enum Replacements {
    static func resolve(in plans: inout [GroupPlan]) {
        var calls: [String: String] = [:]
        for plan in plans {
            for namespace in plan.namespaces {
                for method in namespace.methods {
                    let call = "\(namespace.type).\(method.function)"
                    // Where both versions of REST have it, the older one is what a page of the older one means.
                    if calls[method.method.name] == nil || method.method.rest == 2 { calls[method.method.name] = call }
                }
            }
        }
        for p in plans.indices {
            for n in plans[p].namespaces.indices {
                for m in plans[p].namespaces[n].methods.indices {
                    let names = plans[p].namespaces[n].methods[m].method.deprecated?.replacements ?? []
                    plans[p].namespaces[n].methods[m].replacement = names.compactMap { calls[$0] }.first
                }
            }
        }
    }
}
