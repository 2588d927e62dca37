import Synchronization

/// Writers of lines that are free, so that their memory serves line after line: as many as lines are
/// written at once.
final class LineWriters: Sendable {
  private let free = Mutex<[JSONWriter]>([])

  /// Calls the body with a writer that nobody else has and that has written nothing.
  func withWriter<Result>(_ body: (inout JSONWriter) -> Result) -> Result {
    var writer =
      free.withLock { $0.popLast() } ?? JSONWriter(layout: .compact, capacity: 1 << 17)
    writer.restart()
    defer { free.withLock { [writer] in $0.append(writer) } }
    return body(&writer)
  }
}
