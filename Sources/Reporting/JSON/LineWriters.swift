import Synchronization

/// Writers of lines that are free, so that their memory serves line after line: as many as lines are
/// written at once, or wait to be taken up.
final class LineWriters: Sendable {
  /// Holds a writer, which cannot be copied; whoever took it is the only one to use it.
  fileprivate final class Seat: @unchecked Sendable {
    var writer = JSONWriter(layout: .compact, capacity: 1 << 17)
  }

  /// A writer and what it has written; it is free again when nobody holds this any more.
  final class Loan: Sendable {
    private let seat: Seat
    private let owner: LineWriters

    fileprivate init(_ seat: Seat, of owner: LineWriters) {
      self.seat = seat
      self.owner = owner
    }

    deinit { owner.free.withLock { [seat] in $0.append(seat) } }

    /// Calls the body with what was written.
    func withWritten<Result>(
      _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
      try seat.writer.withWritten(body)
    }
  }

  private let free = Mutex<[Seat]>([])

  /// Has lines written by a writer that nobody else has and that has written nothing.
  func write(_ lines: (inout JSONWriter) -> Void) -> Loan {
    let seat = free.withLock { $0.popLast() } ?? Seat()
    seat.writer.restart()
    lines(&seat.writer)
    return Loan(seat, of: self)
  }
}
