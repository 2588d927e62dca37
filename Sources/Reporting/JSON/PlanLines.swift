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

  private let bytes: [UInt8]
  private let ends: [FindingsEnd]
  private let plans: PlanJSON

  /// Takes lines as they were written.
  init(bytes: [UInt8], ends: [FindingsEnd], plans: PlanJSON) {
    self.bytes = bytes
    self.ends = ends
    self.plans = plans
  }

  /// The lines with one more finding on each plan that has one in `findings`. Cost: that of a copy, and
  /// nothing where there are none.
  public func adding(_ findings: [DocumentFinding?]) -> [UInt8] {
    guard findings.contains(where: { $0 != nil }) else { return bytes }
    var whole: [UInt8] = []
    whole.reserveCapacity(bytes.count + findings.count * 512)
    var start = 0
    for (end, finding) in zip(ends, findings) {
      guard let finding else { continue }
      whole += bytes[start..<end.offset]
      if !end.isEmpty { whole.append(UInt8(ascii: ",")) }
      whole += plans.bytes(of: finding)
      start = end.offset
    }
    whole += bytes[start...]
    return whole
  }
}
