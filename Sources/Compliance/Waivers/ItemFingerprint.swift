import Hashing
import PlanReading
import TextMatching

/// Names the text of a measure, so that a ruling can tell whether it is still the one reviewed.
///
/// The first 12 hexadecimal digits of the SHA-256 of the normal form of the measure and its
/// deliverable: spaces, line breaks and full-width forms do not change it, words do.
public struct ItemFingerprint: Sendable, Hashable, CustomStringConvertible {
  /// The number of hexadecimal digits.
  private static let length = 12
  /// The digits, in lower case.
  public let description: String

  /// The fingerprint of a measure. Cost: linear in its text.
  public init(of item: Item) {
    var text = NormalisedText(item.measure.text)
    if let deliverable = item.deliverable {
      text.append("\n")
      text.append(deliverable.text)
    }
    let digits = SHA256.digest(of: text.bytes[...]).prefix(Self.length / 2).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    description = digits.joined()
  }

  /// Reads a fingerprint as `explain` prints it; nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count == Self.length, text.utf8.allSatisfy(Self.isDigit) else { return nil }
    description = text
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
