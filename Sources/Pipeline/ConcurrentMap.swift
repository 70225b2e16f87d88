/// Runs a function over values on several cores and gives the results in the order of the values.
///
/// The only place of the program where work happens at the same time: per file when reading, per page
/// when rendering. Values go in and come out; nothing is shared.
package func concurrentMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input],
  jobs: Int,
  _ transform: @escaping @Sendable (Input) -> Output
) async -> [Output] {
  guard jobs > 1, inputs.count > 1 else { return inputs.map(transform) }
  // Many chunks for each job, so that one slow file does not leave the others waiting.
  let size = max(1, min(32, inputs.count / (jobs * 8)))
  let starts = Array(stride(from: 0, to: inputs.count, by: size))
  return await withTaskGroup(of: (Int, [Output]).self) { group in
    var results: [[Output]] = Array(repeating: [], count: starts.count)
    var next = 0
    func add() {
      guard next < starts.count else { return }
      let (index, start) = (next, starts[next])
      let chunk = inputs[start..<min(start + size, inputs.count)]
      group.addTask { (index, chunk.map(transform)) }
      next += 1
    }
    for _ in 0..<jobs { add() }
    while let (index, outputs) = await group.next() {
      results[index] = outputs
      add()
    }
    return results.flatMap { $0 }
  }
}
