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
  /// For each term, the clauses in which it ends; valid for the terms present.
  let clausesOfTerm: ScratchTable<ClauseSet>
  /// The occurrences of terms, by their ends.
  private(set) var hits = GrowingTable<TermAutomaton.Hit>()
  /// The terms that occur.
  private var termsPresent = GrowingTable<Int32>()
  /// The clauses in which nodes match that each clause answers by itself; see ``LocalNodes``.
  let memory: ScratchTable<Remembered>
  private(set) var passageNumber: UInt32 = 1
  /// For each clause, where its hits start; one more entry than clauses once the passage is closed.
  private(set) var firstHitOfClause: [Int32] = []
  /// For each term, whether it occurs.
  private let isPresent: ScratchTable<Bool>
  /// For each expression, whether it may match: all others cannot.
  let isCandidate: ScratchTable<Bool>
  /// The measure that is being taken in.
  private var open = OpenMeasure()

  /// What is remembered of a node, side by side, since both are looked up at once.
  struct Remembered: BitwiseCopyable {
    /// Where it matches, valid for its passage.
    var clauses = ClauseSet.none
    /// The number of the passage for which it was worked out; 0 for none.
    var passage: UInt32 = 0
  }

  private struct OpenMeasure {
    var start = 0
    var sourceStart = 0
    var titleEnd = 0
  }

  /// Creates a reader.
  public init(program: ExpressionProgram) {
    self.program = program
    scan = PassageScan(automaton: program.automaton, entries: program.scanEntries)
    clausesOfTerm = ScratchTable(repeating: .none, count: program.terms.count)
    memory = ScratchTable(repeating: Remembered(), count: program.memoryCount)
    isPresent = ScratchTable(repeating: false, count: program.terms.count)
    isCandidate = ScratchTable(repeating: false, count: program.count)
  }

  // MARK: Reading

  /// Forgets the passage and keeps the memory.
  public mutating func removeAll() {
    for index in 0..<termsPresent.count {
      let term = Int(termsPresent[index])
      clausesOfTerm[term] = .none
      isPresent[term] = false
    }
    termsPresent.removeAll()
    hits.removeAll()
    isCandidate.fill(with: false)
    forgetNodes()
    firstHitOfClause.removeAll(keepingCapacity: true)
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
    let isAdded = text.withBytes { passage.add(measure, of: $0, marks: scan.marks) }
    if !isAdded { scan.removeText() }
    return isAdded
  }

  /// Ends the passage: expressions can be asked from here on.
  public mutating func close() {
    scan.findTerms()
    noteHits()
    for index in 0..<termsPresent.count {
      for at in program.triggered.range(Int(termsPresent[index])) {
        isCandidate[Int(program.triggered.entries[at])] = true
      }
    }
  }

  /// Notes in which clauses each term ends: a term with a mark in it belongs to the clause in which it
  /// ends.
  private mutating func noteHits() {
    let automaton = program.automaton
    hits.makeRoom(for: scan.endings.count * automaton.mostAtOnce)
    termsPresent.makeRoom(for: program.terms.count + 1)
    var clause = -1
    var clauseEnd = 0
    for index in 0..<scan.endings.count {
      let ending = scan.endings[index]
      while Int(ending.end) > clauseEnd {
        clause += 1
        clauseEnd = passage.clauses[clause].range.upperBound
        firstHitOfClause.append(Int32(hits.count))
      }
      for place in automaton.terms(of: ending) {
        let hit = automaton.hit(place, at: ending)
        hits.put(hit, ifStays: true)
        let term = Int(hit.term)
        clausesOfTerm.insert(clause, at: term)
        termsPresent.put(hit.term, ifStays: !isPresent[term])
        isPresent[term] = true
      }
    }
    while firstHitOfClause.count <= passage.clauses.count {
      firstHitOfClause.append(Int32(hits.count))
    }
  }

  private mutating func forgetNodes() {
    passageNumber &+= 1
    guard passageNumber == 0 else { return }
    // Numbers start again: none may look like one of long ago.
    memory.fill(with: Remembered())
    passageNumber = 1
  }
}
