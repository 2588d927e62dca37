/// A text in normal form, cut into clauses and sentences.
///
/// Clauses end at ，：； and line ends, sentences at 。！？； and line ends. A comma or point between
/// digits ends nothing.
public struct Passage: Sendable {
  /// A stretch of the text.
  public struct Clause: Sendable, Hashable {
    /// UTF-8 range in normal form, including the mark that ends it.
    public var range: Range<Int>
    /// Index of its sentence.
    public var sentence: Int
  }

  /// The clauses in order; at most ``ClauseSet/capacity``, the last takes what is left over.
  public private(set) var clauses: [Clause] = []
  /// For each sentence, its clauses as indices.
  public private(set) var sentences: [Range<Int>] = []

  /// Creates an empty passage.
  public init() {}

  /// Cuts a text. Cost: linear.
  ///
  /// A title that ends at `titleEnd` belongs to the sentence behind it, whose subject it gives.
  public mutating func cut(_ text: UnsafeBufferPointer<UInt8>, titleEnd: Int = 0) {
    clauses.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    var start = 0
    var firstClause = 0
    var index = 0
    while index < text.count {
      let mark = Mark(in: text, at: index)
      index += mark.length
      guard mark.ends != .nothing, index > start else { continue }
      if clauses.count < ClauseSet.capacity - 1 {
        clauses.append(Clause(range: start..<index, sentence: sentences.count))
        start = index
        if mark.ends == .sentence, index != titleEnd {
          sentences.append(firstClause..<clauses.count)
          firstClause = clauses.count
        }
      }
    }
    if start < text.count {
      clauses.append(Clause(range: start..<text.count, sentence: sentences.count))
    }
    if firstClause < clauses.count { sentences.append(firstClause..<clauses.count) }
  }

  /// The index of the clause that holds an offset. Cost: logarithmic.
  public func clause(at offset: Int) -> Int {
    var low = 0
    var high = clauses.count
    while low < high {
      let middle = (low + high) / 2
      if clauses[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return min(low, max(0, clauses.count - 1))
  }

  /// All clauses.
  public var all: ClauseSet { ClauseSet(0..<clauses.count) }

  /// The clauses of every sentence that has one in the set.
  public func sentences(of set: ClauseSet) -> ClauseSet {
    var whole = ClauseSet.none
    for sentence in sentences {
      let clauses = ClauseSet(sentence)
      if !(clauses & set).isEmpty { whole = whole | clauses }
    }
    return whole
  }
}

/// A character that may end a clause or a sentence.
private struct Mark {
  enum End {
    case nothing
    case clause
    case sentence
  }

  var ends: End
  var length: Int

  @inline(__always)
  init(in text: UnsafeBufferPointer<UInt8>, at index: Int) {
    let byte = text[index]
    if byte >= 0x80 {
      length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      // 。 is E3 80 82.
      ends =
        byte == 0xE3 && index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x82
        ? .sentence : .nothing
      return
    }
    length = 1
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ":"):
      ends = Mark.isBetweenDigits(text, index) ? .nothing : .clause
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"):
      ends = .sentence
    case UInt8(ascii: "."):
      // A point ends a sentence where Chinese stands before it, as some input methods write it.
      ends = index > 0 && text[index - 1] >= 0x80 ? .sentence : .nothing
    default: ends = .nothing
    }
  }

  private static func isBetweenDigits(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    func isDigit(_ at: Int) -> Bool { at >= 0 && at < text.count && text[at] &- 0x30 < 10 }
    return isDigit(index - 1) && isDigit(index + 1)
  }
}
