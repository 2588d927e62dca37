/// Runs independent work side by side and hands on the results in the order of the inputs.
struct OrderedWork: Sendable {
  /// How many pieces run at once.
  let width: Int

  /// Runs `work` on every input, and `receive` on every result in order.
  ///
  /// At most `2 × width` results wait for an earlier one, so that memory does not grow with the
  /// number of inputs. What either throws ends the run.
  func run<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], work: @escaping @Sendable (Input) throws -> Output,
    receive: (Output) async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var waiting: [Int: Output] = [:]
      var started = 0
      var handed = 0
      func startNext() {
        guard started < inputs.count else { return }
        let index = started
        let input = inputs[index]
        started += 1
        group.addTask { (index, try work(input)) }
      }
      for _ in 0..<min(width, inputs.count) { startNext() }
      while handed < inputs.count, let (index, output) = try await group.next() {
        waiting[index] = output
        while let next = waiting.removeValue(forKey: handed) {
          try await receive(next)
          handed += 1
        }
        while started < inputs.count, started - handed < width * 2,
          started - handed - waiting.count < width
        {
          startNext()
        }
      }
    }
  }
}
