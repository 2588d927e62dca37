import Synchronization

/// Writers of lines that are free, so that their memory serves line after line: as many as lines are
/// written at once, or wait to be taken up.
final class LineWriters: Sendable {
  /// A writer and what it has written; it is free again when nobody holds this any more.
  final class Loan: Sendable {
    let writer: JSONWriter
    private let owner: LineWriters

    fileprivate init(_ writer: consuming JSONWriter, of owner: LineWriters) {
      self.writer = writer
      self.owner = owner
    }

    deinit { owner.free.withLock { [writer] in $0.append(writer) } }
  }

  private let free = Mutex<[JSONWriter]>([])

  /// Has lines written by a writer that nobody else has and that has written nothing.
  func write(_ lines: (inout JSONWriter) -> Void) -> Loan {
    var writer =
      free.withLock { $0.popLast() } ?? JSONWriter(layout: .compact, capacity: 1 << 17)
    writer.restart()
    lines(&writer)
    return Loan(writer, of: self)
  }
}
