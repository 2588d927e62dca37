/// Asks an ``ExpressionProgram`` about passages, reusing its memory.
///
/// It cannot be copied: it is one thread's scratch memory, and a copy would cost more than a question.
/// A passage takes in as many measures as it has room for; each expression is then asked once of them
/// all, by operations on sets of clauses, and no match runs over from one measure to another.
public struct PassageReader: ~Copyable {
  /// The expressions.
  public let program: ExpressionProgram
  /// The text of the passage.
  public private(set) var text = NormalisedText()
  /// The clauses of the passage.
  public private(set) var passage = Passage()

  private(set) var scan: PassageScan
  /// For each term, the clauses in which it ends: a term with a mark in it belongs to the clause in which it
  /// ends.
  private(set) var clausesOfTerm: SparseClauseSets
  /// The terms of the passage that have one other as a suffix, and those that have several.
  private var withSuffix = GrowingTable<Suffixed>()
  private var withSuffixes = GrowingTable<Suffixed>()
  /// The terms of the passage that trigger more than one expression.
  private var triggeringMore = GrowingTable<Int32>()
  /// The clauses in which nodes match that each clause answers by itself, valid for those that were
  /// asked; see ``LocalNodes``.
  let answers: ScratchTable<ClauseSet>
  /// Which of these nodes were asked.
  let isAnswered: ScratchTable<Bool>
  /// For each clause, where its endings start; one more entry than clauses once the passage is closed.
  private(set) var firstEndingOfClause = GrowingTable<Int32>()
  /// For each expression, whether it may match: all others cannot. One more stands for none.
  let isCandidate: ScratchTable<Bool>
  /// The measure that is being taken in.
  private var open = OpenMeasure()

  private struct OpenMeasure {
    var start = 0
    var sourceStart = 0
    var titleEnd = 0
  }

  /// A term that has another as its suffix.
  private struct Suffixed: BitwiseCopyable {
    /// Where its set stands.
    var place: Int32
    /// The longest of its suffixes.
    var suffix: Int32
  }

  /// Creates a reader.
  public init(program: ExpressionProgram) {
    self.program = program
    scan = PassageScan(automaton: program.automaton, entries: program.scanEntries)
    clausesOfTerm = SparseClauseSets(count: program.terms.count)
    answers = ScratchTable(repeating: .none, count: program.memoryCount)
    isAnswered = ScratchTable(repeating: false, count: program.memoryCount)
    isCandidate = ScratchTable(repeating: false, count: program.count + 1)
  }

  // MARK: Reading

  /// Forgets the passage and keeps the memory.
  public mutating func removeAll() {
    clausesOfTerm.removeAll()
    isCandidate.fill(with: false)
    isAnswered.fill(with: false)
    firstEndingOfClause.removeAll()
    text.removeAll()
    passage.removeAll()
    scan.removeAll()
  }

  /// Begins a measure; ``append(_:)`` gives its text and ``endMeasure()`` ends it.
  public mutating func beginMeasure() {
    text.beginText()
    scan.beginText()
    open = OpenMeasure(
      start: text.count, sourceStart: text.sourceLength, titleEnd: text.count)
  }

  /// Appends UTF-8 to the measure. Cost: linear in the text and in the occurrences of terms.
  public mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    text.append(source, to: &scan)
  }

  /// Appends text to the measure.
  public mutating func append(_ source: String) {
    var source = source
    source.withUTF8 { append($0) }
  }

  /// What was appended so far is the measure's run-in title.
  public mutating func endTitle() {
    open.titleEnd = text.count
  }

  /// Ends the measure; false where the passage has no room for its clauses: then it is not taken in,
  /// and belongs in the next passage. A passage always has room for one.
  public mutating func endMeasure() -> Bool {
    let range = open.start..<text.count
    let measure = Passage.Measure(
      range: range, clauses: 0..<0, sourceStart: open.sourceStart, titleEnd: open.titleEnd)
    let isAdded = passage.add(measure, of: text, marks: scan.marks)
    if !isAdded { scan.removeText() }
    return isAdded
  }

  /// Ends the passage: expressions can be asked from here on.
  public mutating func close() {
    scan.findTerms()
    noteEndings()
    noteSuffixes()
    noteCandidates()
  }

  /// Notes in which clauses terms end that are no suffixes of longer ones there.
  private mutating func noteEndings() {
    firstEndingOfClause.makeRoom(for: passage.clauses.count + 1)
    clausesOfTerm.fill { clausesOfTerm in
      scan.withEndings { endings in
        var index = 0
        for clause in passage.clauses.indices {
          let end = Int32(truncatingIfNeeded: passage.clauses[clause].range.upperBound)
          firstEndingOfClause.put(Int32(truncatingIfNeeded: index), counting: 1)
          while endings[index].end <= end {
            clausesOfTerm.insert(clause, at: Int(endings[index].longest))
            index &+= 1
          }
        }
        firstEndingOfClause.put(Int32(truncatingIfNeeded: index), counting: 1)
      }
    }
  }

  /// Notes that their suffixes end there too. There are far fewer terms than places where they end, and
  /// those with one suffix and those with more are picked out first: which they are cannot be foreseen.
  private mutating func noteSuffixes() {
    let suffixes = program.suffixes
    let filled = clausesOfTerm.filled
    withSuffix.removeAll()
    withSuffix.makeRoom(for: filled.count)
    withSuffixes.removeAll()
    withSuffixes.makeRoom(for: filled.count)
    for place in filled {
      let (suffix, one) = suffixes.first(of: Int32(clausesOfTerm.number(at: place)))
      let (_, more) = suffixes.first(of: suffix)
      let suffixed = Suffixed(place: Int32(truncatingIfNeeded: place), suffix: suffix)
      withSuffix.put(suffixed, counting: one & (1 &- more))
      withSuffixes.put(suffixed, counting: one & more)
    }
    clausesOfTerm.fill { clausesOfTerm in
      for index in 0..<withSuffix.count {
        let clauses = clausesOfTerm.clauses(at: Int(withSuffix[index].place))
        clausesOfTerm.insert(clauses, at: Int(withSuffix[index].suffix))
      }
      for index in 0..<withSuffixes.count {
        let clauses = clausesOfTerm.clauses(at: Int(withSuffixes[index].place))
        var next: Int32? = withSuffixes[index].suffix
        while let suffix = next {
          clausesOfTerm.insert(clauses, at: Int(suffix))
          next = suffixes.longest(of: suffix)
        }
      }
    }
  }

  /// Notes which expressions may match.
  private mutating func noteCandidates() {
    let triggers = program.triggers
    let filled = clausesOfTerm.filled
    triggeringMore.removeAll()
    triggeringMore.makeRoom(for: filled.count)
    for place in filled {
      let term = clausesOfTerm.number(at: place)
      isCandidate[triggers.first(of: term)] = true
      triggeringMore.put(Int32(truncatingIfNeeded: term), counting: triggers.moreCount(of: term))
    }
    for index in 0..<triggeringMore.count {
      triggers.forEach(of: Int(triggeringMore[index])) { isCandidate[$0] = true }
    }
  }
}
