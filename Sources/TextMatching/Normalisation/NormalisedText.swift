/// Text in the form in which it is matched, with the way back to the source.
///
/// Normalising is idempotent. Cost: linear in the text; memory for the way back grows with the number
/// of places that changed, not with the text.
public struct NormalisedText: Sendable {
  /// The text in normal form, as UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// From this normalised offset on, source offsets run on from the given one.
  private var shifts: [(normalised: Int, source: Int)] = [(0, 0)]
  /// The length of the source in UTF-8.
  public private(set) var sourceLength = 0

  /// Creates the normal form of nothing; ``append(_:)`` fills it.
  public init() {}

  /// Creates the normal form of a text.
  public init(_ text: String) {
    append(text)
  }

  /// Forgets the text and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    shifts.removeAll(keepingCapacity: true)
    shifts.append((0, 0))
    sourceLength = 0
  }

  /// Appends a text to the source.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends UTF-8 to the source.
  public mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    let form = NormalForm.shared
    if bytes.capacity < bytes.count + source.count {
      bytes.reserveCapacity((bytes.count + source.count) * 2)
    }
    let base = sourceLength
    form.actions.withUnsafeBufferPointer { actions in
      var index = 0
      while index < source.count {
        let first = source[index]
        if first < 0x80 {
          appendASCII(first, at: index, of: source, base: base, actions: actions)
          index += 1
        } else if first >= 0xE0, first < 0xF0, index + 2 < source.count {
          let second = source[index + 1]
          let third = source[index + 2]
          let scalar =
            UInt16(first & 0x0F) << 12 | UInt16(second & 0x3F) << 6 | UInt16(third & 0x3F)
          let action = actions[Int(scalar)]
          if action == NormalForm.Action.keep {
            bytes.append(first)
            bytes.append(second)
            bytes.append(third)
          } else {
            apply(action, to: scalar, length: 3, at: base + index, next: base + index + 3, form)
            if action == NormalForm.Action.space {
              appendSpace(at: index, length: 3, of: source, base: base)
            }
          }
          index += 3
        } else if first >= 0xC0, first < 0xE0, index + 1 < source.count {
          let scalar = UInt16(first & 0x1F) << 6 | UInt16(source[index + 1] & 0x3F)
          let action = actions[Int(scalar)]
          if action == NormalForm.Action.keep {
            bytes.append(first)
            bytes.append(source[index + 1])
          } else {
            apply(action, to: scalar, length: 2, at: base + index, next: base + index + 2, form)
            if action == NormalForm.Action.space {
              appendSpace(at: index, length: 2, of: source, base: base)
            }
          }
          index += 2
        } else {
          bytes.append(first)
          index += 1
        }
      }
    }
    sourceLength = base + source.count
  }

  @inline(__always)
  private mutating func appendASCII(
    _ byte: UInt8, at index: Int, of source: UnsafeBufferPointer<UInt8>, base: Int,
    actions: UnsafeBufferPointer<UInt16>
  ) {
    let action = actions[Int(byte)]
    switch action {
    case NormalForm.Action.keep:
      bytes.append(byte)
    case NormalForm.Action.drop:
      shift(to: base + index + 1)
    case NormalForm.Action.space:
      appendSpace(at: index, length: 1, of: source, base: base)
    default:
      bytes.append(UInt8(truncatingIfNeeded: action))
    }
  }

  /// Keeps a space between two Latin letters or digits as one blank, and drops any other.
  private mutating func appendSpace(
    at index: Int, length: Int, of source: UnsafeBufferPointer<UInt8>, base: Int
  ) {
    let next = index + length
    if let before = bytes.last, before.isLatinWord, next < source.count, source[next].isLatinWord {
      bytes.append(UInt8(ascii: " "))
    }
    shift(to: base + next)
  }

  /// Applies a replacement, an expansion or an omission of a scalar beyond ASCII.
  private mutating func apply(
    _ action: UInt16, to scalar: UInt16, length: Int, at source: Int, next: Int, _ form: NormalForm
  ) {
    switch action {
    case NormalForm.Action.space: break
    case NormalForm.Action.drop: shift(to: next)
    case NormalForm.Action.expand:
      for byte in form.expansions[scalar] ?? [] {
        bytes.append(byte)
        shift(to: source)
      }
      shift(to: next)
    default:
      let before = bytes.count
      bytes.append(scalar: action)
      if bytes.count - before != length { shift(to: next) }
    }
  }

  /// Records that the text goes on from a source offset.
  private mutating func shift(to source: Int) {
    if let last = shifts.last, last.normalised == bytes.count {
      shifts[shifts.count - 1].source = source
    } else {
      shifts.append((bytes.count, source))
    }
  }

  /// The UTF-8 range of the source from which a normalised range came, in whole characters.
  ///
  /// `source` must be the text that was normalised. Cost: logarithmic in the number of changes.
  public func sourceRange(
    of range: Range<Int>, in source: some RandomAccessCollection<UInt8>
  ) -> Range<Int> {
    func isInside(_ offset: Int) -> Bool {
      offset > 0 && offset < source.count
        && source[source.index(source.startIndex, offsetBy: offset)] & 0xC0 == 0x80
    }
    var lower = sourceOffset(of: range.lowerBound)
    while isInside(lower) { lower -= 1 }
    guard !range.isEmpty else { return lower..<lower }
    var upper = min(sourceOffset(of: range.upperBound - 1) + 1, source.count)
    // One character of the source can stand for several: they all lead back to it.
    while isInside(upper) || (upper == lower && upper < source.count) { upper += 1 }
    return lower..<max(lower, upper)
  }

  private func sourceOffset(of normalised: Int) -> Int {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].normalised <= normalised { low = middle + 1 } else { high = middle }
    }
    let shift = shifts[max(0, low - 1)]
    return shift.source + (normalised - shift.normalised)
  }
}

extension UInt8 {
  /// Whether this is an ASCII letter or digit.
  @inline(__always)
  var isLatinWord: Bool {
    (self >= 0x30 && self <= 0x39) || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A)
  }
}

extension [UInt8] {
  /// Appends a scalar of the basic plane as UTF-8.
  mutating func append(scalar: UInt16) {
    switch scalar {
    case 0..<0x80:
      append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    default:
      append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    }
  }
}
