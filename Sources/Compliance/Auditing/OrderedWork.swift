/// Runs independent work side by side and hands on the results in the order of the inputs.
struct OrderedWork: Sendable {
  /// How many pieces run at once.
  let width: Int

  /// Runs `work` on every input, and `receive` on every result in order.
  ///
  /// Inputs are taken one at a time, and at most `2 × width` of them are under way or wait for an
  /// earlier one, so that memory does not grow with their number. What any of them throws ends the
  /// run.
  func run<Input: Sendable, Output: Sendable>(
    next: () throws -> Input?, work: @escaping @Sendable (Input) throws -> Output,
    receive: (Output) async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var waiting: [Int: Output] = [:]
      var started = 0
      var handed = 0
      var isEnded = false
      func fill() throws {
        while !isEnded, started - handed < width * 2, started - handed - waiting.count < width {
          guard let input = try next() else {
            isEnded = true
            return
          }
          let index = started
          started += 1
          group.addTask { (index, try work(input)) }
        }
      }
      try fill()
      while let (index, output) = try await group.next() {
        waiting[index] = output
        try fill()
        while let ready = waiting.removeValue(forKey: handed) {
          try await receive(ready)
          handed += 1
          try fill()
        }
      }
    }
  }
}
