import Compliance
import PlanReading

/// The lines of some plans in one run of bytes, ready to be written but for findings that only the order
/// of all plans tells.
public struct PlanLines: Sendable {
  /// Where a plan's array of findings ends, and whether it is empty.
  struct FindingsEnd: Sendable {
    var offset: Int
    var isEmpty: Bool
  }

  private let loan: LineWriters.Loan
  private let ends: [FindingsEnd]
  private let plans: PlanJSON

  /// Takes lines as they were written.
  init(_ loan: LineWriters.Loan, ends: [FindingsEnd], plans: PlanJSON) {
    self.loan = loan
    self.ends = ends
    self.plans = plans
  }

  /// Calls the body with the lines, with one more finding on each plan that has one in `findings`: in
  /// pieces, to be written one behind the other while the body runs. Cost: linear in the findings.
  public func withPieces(
    adding findings: [DocumentFinding?], _ body: ([UnsafeRawBufferPointer]) throws -> Void
  ) rethrows {
    var added: [UInt8] = []
    var places: [(end: Int, added: Range<Int>)] = []
    for (end, finding) in zip(ends, findings) {
      guard let finding else { continue }
      let start = added.count
      if !end.isEmpty { added.append(UInt8(ascii: ",")) }
      added += plans.bytes(of: finding)
      places.append((end.offset, start..<added.count))
    }
    try loan.withWritten { lines in
      let lines = UnsafeRawBufferPointer(lines)
      try added.withUnsafeBytes { added in
        var pieces: [UnsafeRawBufferPointer] = []
        var start = 0
        for place in places {
          pieces.append(UnsafeRawBufferPointer(rebasing: lines[start..<place.end]))
          pieces.append(UnsafeRawBufferPointer(rebasing: added[place.added]))
          start = place.end
        }
        pieces.append(UnsafeRawBufferPointer(rebasing: lines[start...]))
        try body(pieces)
      }
    }
  }

  /// The lines in one piece. Cost: that of a copy.
  var joined: [UInt8] { loan.withWritten { Array($0) } }
}
