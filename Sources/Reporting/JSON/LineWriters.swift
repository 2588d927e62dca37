import Synchronization

/// Writers of single lines that are free, so that their memory serves line after line: as many as
/// lines are written at once.
final class LineWriters: Sendable {
  private let free = Mutex<[JSONWriter]>([])

  /// Calls the body with the bytes of a line, which `members` writes as an object.
  func withLine<Result, Failure: Error>(
    _ members: (inout JSONWriter) -> Void, _ body: (ArraySlice<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var writer =
      free.withLock { $0.popLast() } ?? JSONWriter(layout: .compact, capacity: 1 << 17)
    writer.restart()
    writer.object(members)
    writer.endLine()
    defer { free.withLock { [writer] in $0.append(writer) } }
    return try body(writer.written)
  }
}
