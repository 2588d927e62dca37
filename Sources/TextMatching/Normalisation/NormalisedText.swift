/// Text in the form in which it is matched, with the way back to the source.
///
/// Normalising is idempotent. Cost: linear in the text; memory for the way back grows with the number
/// of places that changed, not with the text.
public struct NormalisedText: Sendable {
  /// The normal form, and room behind it.
  private var storage: [UInt8] = []
  /// The length of the normal form in UTF-8.
  public private(set) var count = 0
  /// Where the text begins that a space at the front of what is appended next does not belong to.
  private var textStart = 0
  /// From this normalised offset on, source offsets run on from the given one.
  private var shifts: [Shift] = [Shift(normalised: 0, source: 0)]
  /// The length of the source in UTF-8.
  public private(set) var sourceLength = 0

  /// Creates the normal form of nothing; ``append(_:)`` fills it.
  public init() {}

  /// Creates the normal form of a text.
  public init(_ text: String) {
    append(text)
  }

  /// The text in normal form, as UTF-8.
  public var bytes: ArraySlice<UInt8> { storage[..<count] }

  /// A byte of the normal form.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 { storage[offset] }

  /// Forgets the text and keeps the memory.
  public mutating func removeAll() {
    count = 0
    textStart = 0
    shifts.removeAll(keepingCapacity: true)
    shifts.append(Shift(normalised: 0, source: 0))
    sourceLength = 0
  }

  /// What is appended next is another text: neither sees the other.
  mutating func beginText() { textStart = count }

  /// Appends a text to the source.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends UTF-8 to the source.
  public mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    var sink = NoSink()
    append(source, to: &sink)
  }

  /// Appends UTF-8 to the source, and hands every character of its normal form on.
  mutating func append(
    _ source: UnsafeBufferPointer<UInt8>, to sink: inout some CharacterSink & ~Copyable
  ) {
    let form = NormalForm.shared
    var index = 0
    while index < source.count {
      index = appendCharacters(of: source, from: index, form, &sink)
    }
    sourceLength += source.count
  }

  /// Room that must be left behind what every other character of the source needs as it stands: the
  /// longest expansion.
  private static let slack = 64

  /// Appends characters until the source ends or room has to be made, and returns how far it came.
  private mutating func appendCharacters(
    of source: UnsafeBufferPointer<UInt8>, from start: Int, _ form: NormalForm,
    _ sink: inout some CharacterSink & ~Copyable
  ) -> Int {
    makeRoom(for: source.count - start)
    let (base, textStart, capacity) = (sourceLength, textStart, storage.count)
    var (index, end) = (start, count)
    var shifts = swapOutShifts()
    storage.withUnsafeMutableBufferPointer { out in
      while index < source.count {
        Self.keepCharacters(of: source, from: &index, to: out, &end, &sink)
        guard index < source.count else { break }
        let (scalar, length) = source.scalar(at: index)
        let entry = sink.entry(of: scalar)
        let action = UInt16(truncatingIfNeeded: entry)
        guard action != NormalForm.Action.keep || scalar == 0 else {
          for offset in 0..<length { out[end &+ offset] = source[index &+ offset] }
          end &+= length
          index &+= length
          sink.take(entry, endingAt: end)
          continue
        }
        let next = index &+ length
        switch action {
        case NormalForm.Action.keep:
          // No scalar of the basic plane, or none at all: its bytes stay.
          out[end] = source[index]
          end &+= 1
          sink.take(entry, endingAt: end)
        case NormalForm.Action.drop:
          shifts.run(from: end, to: base &+ next)
        case NormalForm.Action.space:
          if end > textStart, out[end &- 1].isLatinWord, next < source.count,
            source[next].isLatinWord
          {
            out[end] = UInt8(ascii: " ")
            end &+= 1
            sink.take(sink.entry(of: 0x20), endingAt: end)
          }
          shifts.run(from: end, to: base &+ next)
        case NormalForm.Action.expand:
          for scalar in form.expansion(of: scalar) {
            let from = end
            end &+= out.write(scalar, at: end)
            // All of it leads back to the one character.
            for byte in from..<end { shifts.run(from: byte &+ 1, to: base &+ index) }
            sink.take(sink.entry(of: Int(scalar)), endingAt: end)
          }
          shifts.run(from: end, to: base &+ next)
        default:
          let width = out.write(action, at: end)
          end &+= width
          if width != length { shifts.run(from: end, to: base &+ next) }
          sink.take(sink.entry(of: Int(action)), endingAt: end)
        }
        index = next
        // What grew has used up room that the rest may need.
        if capacity &- end < source.count &- index &+ Self.slack { break }
      }
    }
    self.shifts = shifts
    count = end
    return index
  }

  /// Copies characters of three bytes, as nearly all of a Chinese text are, as long as they stay as they
  /// are: four bytes at once, of which the next character covers the last.
  @inline(__always)
  private static func keepCharacters(
    of source: UnsafeBufferPointer<UInt8>, from index: inout Int,
    to out: UnsafeMutableBufferPointer<UInt8>, _ end: inout Int,
    _ sink: inout some CharacterSink & ~Copyable
  ) {
    let from = UnsafeRawBufferPointer(source)
    let to = UnsafeMutableRawBufferPointer(out)
    while index &+ 4 <= source.count {
      let bytes = UInt32(
        littleEndian: from.loadUnaligned(fromByteOffset: index, as: UInt32.self))
      guard bytes & 0xF0 == 0xE0 else { return }
      let scalar = (bytes & 0x0F) &<< 12 | (bytes &>> 2) & 0xFC0 | (bytes &>> 16) & 0x3F
      let entry = sink.entry(of: Int(scalar))
      guard UInt16(truncatingIfNeeded: entry) == NormalForm.Action.keep else { return }
      to.storeBytes(of: bytes.littleEndian, toByteOffset: end, as: UInt32.self)
      end &+= 3
      index &+= 3
      sink.take(entry, endingAt: end)
    }
  }

  private mutating func makeRoom(for length: Int) {
    let needed = count + length + Self.slack
    guard storage.count < needed else { return }
    storage.append(contentsOf: [UInt8](repeating: 0, count: needed * 2 - storage.count))
  }

  /// Taken out, they can change while the bytes are written.
  private mutating func swapOutShifts() -> [Shift] {
    var taken: [Shift] = []
    swap(&taken, &shifts)
    return taken
  }

  /// The source's offset of every byte of the normal form, and of its end.
  var sourceOffsets: [Int32] {
    [Int32](unsafeUninitializedCapacity: count + 1) { room, filled in
      for (index, shift) in shifts.enumerated() {
        // Behind the last change the text runs on to its end.
        let end =
          index + 1 < shifts.count ? min(shifts[index + 1].normalised, count + 1) : count + 1
        var source = Int32(truncatingIfNeeded: shift.source)
        for normalised in shift.normalised..<max(shift.normalised, end) {
          room[normalised] = source
          source &+= 1
        }
      }
      filled = count + 1
    }
  }
}

/// From a normalised offset on, source offsets run on from a given one.
private struct Shift {
  var normalised: Int
  var source: Int
}

extension [Shift] {
  /// Records that the text goes on from a source offset.
  fileprivate mutating func run(from normalised: Int, to source: Int) {
    if let last, last.normalised == normalised {
      self[count - 1].source = source
    } else {
      append(Shift(normalised: normalised, source: source))
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a scalar of the basic plane as UTF-8, and returns its length.
  fileprivate func write(_ scalar: UInt16, at offset: Int) -> Int {
    switch scalar {
    case 0..<0x80:
      self[offset] = UInt8(truncatingIfNeeded: scalar)
      return 1
    case 0x80..<0x800:
      self[offset] = 0xC0 | UInt8(truncatingIfNeeded: scalar >> 6)
      self[offset + 1] = 0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F)
      return 2
    default:
      self[offset] = 0xE0 | UInt8(truncatingIfNeeded: scalar >> 12)
      self[offset + 1] = 0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F)
      self[offset + 2] = 0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F)
      return 3
    }
  }
}

extension UInt8 {
  /// Whether this is an ASCII letter or digit.
  @inline(__always)
  fileprivate var isLatinWord: Bool {
    (self >= 0x30 && self <= 0x39) || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A)
  }
}
