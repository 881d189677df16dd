import Dispatch

/// Maps on all cores, in order; the transformation must be a pure function of its input.
func concurrentMap<Input, Output>(_ inputs: [Input], _ transform: (Input) -> Output) -> [Output] {
    let results = UnsafeMutablePointer<Output>.allocate(capacity: inputs.count)
    defer { results.deallocate() }
    withoutActuallyEscaping(transform) { transform in
        nonisolated(unsafe) let (inputs, out, transform) = (inputs, results, transform)
        DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
            (out + index).initialize(to: transform(inputs[index]))
        }
    }
    defer { results.deinitialize(count: inputs.count) }
    return Array(UnsafeBufferPointer(start: results, count: inputs.count))
}
