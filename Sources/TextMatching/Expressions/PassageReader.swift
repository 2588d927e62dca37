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
  /// The terms that occur.
  private var termsPresent: [Int32] = []
  /// The clauses in which nodes match that each clause answers by itself; valid for those worked out in
  /// this passage. See ``LocalNodes``.
  let memory: ScratchTable<ClauseSet>
  /// For each of them, the number of the passage for which it was last worked out.
  let passageOfMemory: ScratchTable<UInt32>
  private(set) var passageNumber: UInt32 = 1
  /// For each clause, where its hits start; one more entry than clauses once the passage is closed.
  private(set) var firstHitOfClause: [Int32] = []
  /// For each expression, whether it may match: all others cannot.
  let isCandidate: ScratchTable<Bool>
  private var candidates: [Int32] = []
  /// The measure that is being taken in.
  private var open = OpenMeasure()

  private struct OpenMeasure {
    var start = 0
    var sourceStart = 0
    var titleEnd = 0
    var firstHit = 0
  }

  /// Creates a reader.
  public init(program: ExpressionProgram) {
    self.program = program
    scan = PassageScan(automaton: program.automaton, entries: program.scanEntries)
    clausesOfTerm = ScratchTable(repeating: .none, count: program.terms.count)
    memory = ScratchTable(repeating: .none, count: program.memoryCount)
    passageOfMemory = ScratchTable(repeating: 0, count: program.memoryCount)
    isCandidate = ScratchTable(repeating: false, count: program.count)
  }

  // MARK: Reading

  /// Forgets the passage and keeps the memory.
  public mutating func removeAll() {
    for term in termsPresent { clausesOfTerm[Int(term)] = .none }
    for expression in candidates { isCandidate[Int(expression)] = false }
    termsPresent.removeAll(keepingCapacity: true)
    candidates.removeAll(keepingCapacity: true)
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
      start: text.count, sourceStart: text.sourceLength, titleEnd: text.count,
      firstHit: scan.hits.count)
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
    scan.findTerms()
    let range = open.start..<text.count
    let measure = Passage.Measure(
      range: range, clauses: 0..<0, sourceStart: open.sourceStart, titleEnd: open.titleEnd)
    let isAdded = text.withBytes { passage.add(measure, of: $0, marks: scan.marks) }
    guard isAdded else {
      scan.removeHits(from: open.firstHit)
      return false
    }
    noteHits(in: passage.measures[passage.measures.count - 1].clauses)
    return true
  }

  /// Notes in which of a measure's clauses each term ends: a term with a mark in it belongs to the
  /// clause in which it ends.
  private mutating func noteHits(in clauses: Range<Int>) {
    guard !clauses.isEmpty else { return }
    var clause = clauses.lowerBound
    var set = ClauseSet(clause)
    var end = passage.clauses[clause].range.upperBound
    firstHitOfClause.append(Int32(open.firstHit))
    for index in open.firstHit..<scan.hits.count {
      let hit = scan.hits[index]
      while Int(hit.end) > end, clause + 1 < clauses.upperBound {
        clause += 1
        set = ClauseSet(clause)
        end = passage.clauses[clause].range.upperBound
        firstHitOfClause.append(Int32(index))
      }
      let term = Int(hit.term)
      let before = clausesOfTerm[term]
      if before.isEmpty { termsPresent.append(hit.term) }
      clausesOfTerm[term] = before | set
    }
    while firstHitOfClause.count < clauses.upperBound {
      firstHitOfClause.append(Int32(scan.hits.count))
    }
  }

  /// Ends the passage: expressions can be asked from here on.
  public mutating func close() {
    firstHitOfClause.append(Int32(scan.hits.count))
    for term in termsPresent {
      for at in program.triggered.range(Int(term)) {
        let expression = program.triggered.entries[at]
        guard !isCandidate[Int(expression)] else { continue }
        isCandidate[Int(expression)] = true
        candidates.append(expression)
      }
    }
  }

  private mutating func forgetNodes() {
    passageNumber &+= 1
    guard passageNumber == 0 else { return }
    // Numbers start again: none may look like one of long ago.
    for node in 0..<program.memoryCount { passageOfMemory[node] = 0 }
    passageNumber = 1
  }
}
