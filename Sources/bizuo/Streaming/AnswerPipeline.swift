/// Answers lines side by side and hands the answers on in the order of the lines.
///
/// At most `2 × width` lines are held at once, whatever the length of the input. A line is answered
/// as soon as it is judged, whether or not another one has come: whoever asks one at a time is not
/// kept waiting.
struct AnswerPipeline {
  /// How many lines are answered at once, at least 1.
  let width: Int

  /// Runs until the input ends.
  func run(
    _ reader: consuming LineReader, answer: @escaping @Sendable (LineReader.Line, Int) -> [UInt8],
    write: ([UInt8]) throws -> Void
  ) async throws {
    var lines = reader
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      var waiting: [Int: [UInt8]] = [:]
      var (started, written, hasEnded) = (0, 0, false)
      while true {
        while !hasEnded, started - written < width * 2, started - written - waiting.count < width {
          // With answers under way, only what has arrived is taken; without, there is time to wait.
          switch try lines.next(mayWait: started == written) {
          case .line(let line):
            started += 1
            let number = started
            group.addTask { (number, answer(line, number)) }
            continue
          case .waiting: break
          case .ended: hasEnded = true
          }
          break
        }
        guard let (number, bytes) = try await group.next() else { break }
        waiting[number] = bytes
        while let next = waiting.removeValue(forKey: written + 1) {
          try write(next)
          written += 1
        }
      }
    }
  }
}
