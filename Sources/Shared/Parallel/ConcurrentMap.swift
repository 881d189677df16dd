import Dispatch

/// Maps on all cores, in order; the transformation must be a pure function of its input.
package func concurrentMap<Input, Output>(_ inputs: [Input], _ transform: (Input) -> Output) -> [Output] {
    Array(unsafeUninitializedCapacity: inputs.count) { results, count in
        withoutActuallyEscaping(transform) { transform in
            nonisolated(unsafe) let (inputs, results, transform) = (inputs, results.baseAddress, transform)
            DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
                (results! + index).initialize(to: transform(inputs[index]))
            }
        }
        count = inputs.count
    }
}

/// The same where some inputs take much longer than others: those are begun first, so that none of them is left alone
/// at the end.
package func concurrentMap<Input, Output>(
    _ inputs: [Input], heaviestBy weight: (Input) -> Int, _ transform: (Input) -> Output
) -> [Output] {
    let weights = inputs.map(weight)
    let order = inputs.indices.sorted { (weights[$0], $1) > (weights[$1], $0) }
    let results = concurrentMap(order) { (place: $0, output: transform(inputs[$0])) }
    return results.sorted { $0.place < $1.place }.map(\.output)
}
