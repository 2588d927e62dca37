/// The texts of some measures in normal form, one behind the other, cut into clauses and sentences.
///
/// Clauses end at ，：？； and line ends, sentences at 。！； and line ends: a question names what its
/// answer speaks of, and is of one sentence with it. A comma or point between digits ends nothing, and
/// nothing runs over from one measure to the next.
public struct Passage: Sendable {
  /// A stretch of the text.
  public struct Clause: Sendable, Hashable {
    /// UTF-8 range in normal form, including the mark that ends it.
    public var range: Range<Int>
    /// Index of its sentence.
    public var sentence: Int
    /// Index of its measure.
    public var measure: Int
  }

  /// One measure.
  public struct Measure: Sendable, Hashable {
    /// UTF-8 range in normal form.
    public var range: Range<Int>
    /// Its clauses, as indices; none where it is empty.
    public var clauses: Range<Int>
    /// UTF-8 offset of the measure in the source.
    public var sourceStart: Int
    /// Where its run-in title ends in normal form; the start of ``range`` where it has none.
    public var titleEnd: Int
  }

  /// The clauses in order; at most ``ClauseSet/capacity``.
  public private(set) var clauses: [Clause] = []
  /// For each sentence, its clauses as indices.
  public private(set) var sentences: [Range<Int>] = []
  /// The measures in order.
  public private(set) var measures: [Measure] = []
  /// All clauses.
  public private(set) var all = ClauseSet.none
  /// The clauses of each sentence, as a set.
  private var setsOfSentences: [ClauseSet] = []
  /// The clauses of each measure, as a set.
  private var setsOfMeasures: [ClauseSet] = []

  /// Creates an empty passage.
  public init() {}

  /// Forgets everything and keeps the memory.
  mutating func removeAll() {
    clauses.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    measures.removeAll(keepingCapacity: true)
    setsOfSentences.removeAll(keepingCapacity: true)
    setsOfMeasures.removeAll(keepingCapacity: true)
    all = .none
  }

  /// Adds a measure, cutting it at its marks; false where it has more clauses than there is room for
  /// behind others, and nothing is added. Alone it always fits: its last clause takes what is left over.
  /// Cost: linear in the marks.
  ///
  /// - Parameters:
  ///   - measure: The measure; its clauses are filled in here. A title belongs to the sentence behind
  ///     it, whose subject it gives.
  ///   - text: All of the text so far.
  ///   - marks: Offsets behind characters that may end a clause, in rising order.
  mutating func add(
    _ measure: Measure, of text: NormalisedText, marks: borrowing GrowingTable<Int32>
  ) -> Bool {
    let (clausesBefore, sentencesBefore) = (clauses.count, sentences.count)
    var start = measure.range.lowerBound
    var firstClause = clausesBefore
    for index in 0..<marks.count {
      let end = Int(marks[index])
      let ends = End.ofMark(before: end, of: text, in: measure.range)
      guard ends != .nothing else { continue }
      guard clauses.count < ClauseSet.capacity - 1 else {
        if clausesBefore == 0 { break }
        removeAll(fromClause: clausesBefore, sentence: sentencesBefore)
        return false
      }
      append(start..<end)
      start = end
      if ends == .sentence, end != measure.titleEnd { endSentence(from: &firstClause) }
    }
    if start < measure.range.upperBound {
      guard clauses.count < ClauseSet.capacity else {
        removeAll(fromClause: clausesBefore, sentence: sentencesBefore)
        return false
      }
      append(start..<measure.range.upperBound)
    }
    endSentence(from: &firstClause)
    var measure = measure
    measure.clauses = clausesBefore..<clauses.count
    measures.append(measure)
    let set = ClauseSet(measure.clauses)
    setsOfMeasures.append(set)
    all = all | set
    return true
  }

  private mutating func append(_ range: Range<Int>) {
    clauses.append(Clause(range: range, sentence: sentences.count, measure: measures.count))
  }

  private mutating func endSentence(from firstClause: inout Int) {
    guard firstClause < clauses.count else { return }
    sentences.append(firstClause..<clauses.count)
    setsOfSentences.append(ClauseSet(firstClause..<clauses.count))
    firstClause = clauses.count
  }

  private mutating func removeAll(fromClause clause: Int, sentence: Int) {
    clauses.removeSubrange(clause...)
    sentences.removeSubrange(sentence...)
    setsOfSentences.removeSubrange(sentence...)
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

  /// The clauses of every sentence that has one in the set.
  public func sentences(of set: ClauseSet) -> ClauseSet {
    var whole = ClauseSet.none
    var rest = set
    while let clause = rest.first {
      let sentence = setsOfSentences[clauses[clause].sentence]
      whole = whole | sentence
      rest = rest - sentence
    }
    return whole
  }

  /// The clauses of every measure that has one in the set.
  public func measures(of set: ClauseSet) -> ClauseSet {
    var whole = ClauseSet.none
    forEachMeasure(of: set) { _, clauses in whole = whole | clauses }
    return whole
  }

  /// Calls the body with every measure that has a clause in the set, in order, and with all its clauses.
  @inline(__always)
  public func forEachMeasure(of set: ClauseSet, _ body: (Int, ClauseSet) -> Void) {
    var rest = set
    while let clause = rest.first {
      let measure = clauses[clause].measure
      body(measure, setsOfMeasures[measure])
      rest = rest - setsOfMeasures[measure]
    }
  }
}

extension Passage {
  /// Whether a character may end a clause or a sentence.
  @inline(__always)
  static func mayEnd(_ scalar: Int) -> Bool {
    if scalar >= 0x80 { return scalar == 0x3002 }
    // , : ; ! ? . and the line end; all below 64.
    return scalar < 64
      && (1 &<< UInt64(scalar)) & (UInt64(0x8C00_5002_0000_0400)) != 0
  }
}

/// What a mark ends.
private enum End {
  case nothing
  case clause
  case sentence

  /// What a mark of a measure ends, given by the offset behind it.
  static func ofMark(before end: Int, of text: NormalisedText, in measure: Range<Int>) -> End {
    func isDigit(_ at: Int) -> Bool { measure.contains(at) && text.byte(at: at) &- 0x30 < 10 }
    switch text.byte(at: end - 1) {
    case UInt8(ascii: ","), UInt8(ascii: ":"):
      return isDigit(end - 2) && isDigit(end) ? .nothing : .clause
    case UInt8(ascii: "?"): return .clause
    case UInt8(ascii: "."):
      // A point ends a sentence where Chinese stands before it, as some input methods write it.
      return measure.contains(end - 2) && text.byte(at: end - 2) >= 0x80 ? .sentence : .nothing
    default: return .sentence
    }
  }
}
