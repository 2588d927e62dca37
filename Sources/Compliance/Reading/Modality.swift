import TaskRules
import TextMatching

/// Which clauses of a passage commit the author to something this year.
///
/// A reader sets aside what is withdrawn, done, somebody else's or of another field, and takes what
/// is only supposed for weak at most. The wordings are data; how far each reaches is decided here.
///
/// It cannot be copied: it is large, and asked for every expression.
struct Modality: ~Copyable {
  /// Why a clause does not count, for explanations.
  enum Reason: String, Sendable, CaseIterable {
    /// 暂不、取消、不再.
    case withdrawn
    /// 2023 年已.
    case reported
    /// 国家知识产权局将.
    case elsewhere
    /// Another field.
    case foreign
    /// 条件成熟时可; weak at most.
    case supposed
    /// How things stand, or a question; context only.
    case background
    /// A run-in title; context only.
    case title
  }

  /// The clauses set aside, in the order of ``Reason``.
  private let setAside: InlineArray<7, ClauseSet>
  /// Clauses that count in full.
  let firm: ClauseSet
  /// Clauses that count for weak: the firm ones, and what is supposed.
  let loose: ClauseSet
  /// Clauses that carry nothing by themselves and can lend a subject to those that count: a run-in
  /// title, what is in a bad way, a question, a report that the same sentence takes further
  /// (“去年已调研，今年起草”), and what something else replaces (“不再填表，改由专家进校”).
  let context: ClauseSet
  /// The clauses of all measures that have context.
  private let measuresWithContext: ClauseSet

  /// Reads the passage of a reader whose program holds the language's expressions from an offset on.
  init(reader: borrowing PassageReader, language: LanguageIndex) {
    let all = reader.passage.all
    let withdrawn = Self.withdrawn(reader, language)
    let reported = Self.reported(reader, language)
    let elsewhere = Self.extended(
      reader.matches(of: language.elsewhere, in: all),
      until: reader.matches(of: language.own, in: all), in: reader.passage)
    let foreign = Self.foreign(reader, language)
    let supposed = Self.supposed(reader, language)
    let background =
      reader.matches(of: language.background, in: all) | Self.questions(reader)
    let titles = Self.titles(of: reader.passage)
    let present = reader.matches(of: language.present, in: all)
    loose = all - withdrawn - reported - elsewhere - foreign - background - titles
    firm = loose - supposed
    let continued =
      reported.isEmpty ? .none : reported & reader.passage.sentences(of: firm & present)
    let replaced =
      withdrawn.isEmpty ? .none : Self.replaced(withdrawn, by: firm, reader, language)
    context =
      ((titles | continued | background) - withdrawn - elsewhere - foreign) | replaced
    measuresWithContext = context.isEmpty ? .none : reader.passage.measures(of: context)
    setAside = [withdrawn, reported, elsewhere, foreign, supposed, background, titles]
  }

  /// Whether some clause counts for weak only.
  var hasSupposed: Bool { firm != loose }

  /// The clauses that take part in matches of an expression: in each measure at least one of them must
  /// count, the others may be context where nothing matches without it.
  func matches(
    of expression: Int, in reader: borrowing PassageReader, countingSupposed: Bool
  ) -> ClauseSet {
    let counting = countingSupposed ? loose : firm
    let found = reader.matches(of: expression, in: counting)
    guard !measuresWithContext.isEmpty else { return found }
    let open = measuresWithContext - reader.passage.measures(of: found)
    guard !open.isEmpty else { return found }
    let wider = reader.matches(of: expression, in: (counting | context) & open)
    guard !wider.isEmpty else { return found }
    return found | (wider & reader.passage.measures(of: wider & counting))
  }

  /// Why a clause is set aside, if it is.
  func reason(for clause: Int) -> Reason? {
    zip(Reason.allCases, setAside.indices).first { setAside[$1].contains(clause) }?.0
  }

  private static func titles(of passage: Passage) -> ClauseSet {
    var titles = ClauseSet.none
    for measure in passage.measures where measure.titleEnd > measure.range.lowerBound {
      for clause in measure.clauses
      where passage.clauses[clause].range.upperBound <= measure.titleEnd {
        titles.insert(clause)
      }
    }
    return titles
  }

  /// A withdrawal takes its clause, unless it is itself denied (“并未取消”); a bare one (“今年暂不开展”,
  /// “因人手不足推到明年”) also the clauses before it in the sentence, or the sentence before where it begins
  /// one and names nothing, an aside (“建立台账（暂缓）”) those before it in the sentence, and one that ends
  /// in a colon those behind it.
  private static func withdrawn(_ reader: borrowing PassageReader, _ language: LanguageIndex)
    -> ClauseSet
  {
    let all = reader.passage.all
    let asides = reader.matches(of: language.aside, in: all)
    var found = reader.matches(of: language.withdrawn, in: all) | asides
    guard !found.isEmpty else { return .none }
    found = found - reader.matches(of: language.affirmed, in: found)
    var set = found
    for clause in found.members {
      let sentence = reader.passage.sentences[reader.passage.clauses[clause].sentence]
      if asides.contains(clause) { set = set | ClauseSet(sentence.lowerBound..<clause) }
      let few = clause == sentence.lowerBound ? 0 : 2
      if isBare(
        words(of: language.withdrawn, in: clause, reader), in: clause, leaving: few, reader,
        language)
      {
        set = set | ClauseSet(subjectStart(of: clause, reader)..<clause)
      }
      if endsInColon(clause, reader) {
        set = set | ClauseSet(clause..<sentence.upperBound)
      }
    }
    return set
  }

  /// What is withdrawn where a clause behind it in the sentence puts something else in its place.
  private static func replaced(
    _ withdrawn: ClauseSet, by firm: ClauseSet, _ reader: borrowing PassageReader,
    _ language: LanguageIndex
  ) -> ClauseSet {
    var replaced = ClauseSet.none
    for clause in reader.matches(of: language.instead, in: firm).members {
      let sentence = reader.passage.sentences[reader.passage.clauses[clause].sentence]
      replaced = replaced | (withdrawn & ClauseSet(sentence.lowerBound..<clause))
    }
    return replaced
  }

  /// A supposition takes its clause and those behind it in the sentence; one that ends the sentence and
  /// names nothing beside its condition (“视情开展”, “待文件出台后再定”) those before it.
  private static func supposed(_ reader: borrowing PassageReader, _ language: LanguageIndex)
    -> ClauseSet
  {
    let found = reader.matches(of: language.supposed, in: reader.passage.all)
    var set = extended(found, until: .none, in: reader.passage)
    for clause in found.members {
      let sentence = reader.passage.sentences[reader.passage.clauses[clause].sentence]
      guard clause == sentence.upperBound - 1, clause > sentence.lowerBound else { continue }
      let words = words(of: language.supposed, in: clause, reader)
      guard let first = words.first, let last = words.last else { continue }
      // What stands between the words of a condition belongs to it.
      let condition = first.lowerBound..<last.upperBound
      guard isBare([condition], in: clause, leaving: 0, reader, language) else { continue }
      set = set | ClauseSet(sentence)
    }
    return set
  }

  /// The clauses of questions.
  private static func questions(_ reader: borrowing PassageReader) -> ClauseSet {
    let bytes = reader.text.bytes
    var set = ClauseSet.none
    for sentence in reader.passage.sentences {
      var start = sentence.lowerBound
      for clause in sentence
      where bytes[reader.passage.clauses[clause].range.upperBound - 1] == UInt8(ascii: "?") {
        set = set | ClauseSet(start..<clause + 1)
        start = clause + 1
      }
    }
    return set
  }

  /// Whether a clause says no more than some words and what may surround them, but for their reason or a
  /// few characters before them: what follows would be the object they speak of (“不另设机构”).
  private static func isBare(
    _ words: [Range<Int>], in clause: Int, leaving few: Int, _ reader: borrowing PassageReader,
    _ language: LanguageIndex
  ) -> Bool {
    let range = reader.passage.clauses[clause].range
    var covered = [Bool](repeating: false, count: range.count)
    for word in words + self.words(of: language.filler, in: clause, reader) {
      for at in word.clamped(to: range) { covered[at - range.lowerBound] = true }
    }
    let bytes = reader.text.bytes
    // Punctuation, blanks and digits say nothing.
    let rest = zip(range, covered).filter { !$1 && bytes[$0] >= 0xE4 }
    let last = words.map(\.lowerBound).last { bytes[$0] >= 0xE4 } ?? range.lowerBound
    guard !rest.contains(where: { at, _ in at > last }) else { return false }
    let reason = self.words(of: language.reason, in: clause, reader).first?.lowerBound
    return rest.filter { at, _ in at < reason ?? last }.count <= few
  }

  /// The words of a clause that carry an expression.
  private static func words(
    of expression: Int, in clause: Int, _ reader: borrowing PassageReader
  ) -> [Range<Int>] {
    reader.hits(of: expression, in: single(clause)).map { Int($0.start)..<Int($0.end) }
  }

  private static func endsInColon(_ clause: Int, _ reader: borrowing PassageReader) -> Bool {
    let range = reader.passage.clauses[clause].range
    return reader.text.bytes[range].last == UInt8(ascii: ":")
  }

  /// A report takes its clause; one that only names an earlier year runs on until this year returns, and
  /// one that says no more than that it was done then (“已于去年完成”) takes the clauses before it. None is
  /// what the same sentence, or the start of the next, takes up again (“今年再办三十场”).
  private static func reported(_ reader: borrowing PassageReader, _ language: LanguageIndex)
    -> ClauseSet
  {
    let all = reader.passage.all
    let openers = reader.matches(of: language.reportOpener, in: all)
    var reported = reader.matches(of: language.reported, in: all)
    if !openers.isEmpty {
      let present = reader.matches(of: language.present, in: all)
      reported = reported | extended(openers, until: present, in: reader.passage)
    }
    for clause in reader.matches(of: language.doneBefore, in: all).members
    where isBare(
      words(of: language.doneBefore, in: clause, reader), in: clause, leaving: 0, reader, language)
    {
      reported = reported | ClauseSet(subjectStart(of: clause, reader)..<clause + 1)
    }
    guard !reported.isEmpty else { return .none }
    let resumed =
      reader.matches(of: language.resumed, in: all - reported)
      | reader.matches(of: language.affirmed, in: all)
    for clause in resumed.members {
      reported = reported - ClauseSet(subjectStart(of: clause, reader)..<clause)
    }
    return reported
  }

  /// The first clause that a clause may speak of: of its sentence, or of the sentence before where it
  /// begins one.
  private static func subjectStart(of clause: Int, _ reader: borrowing PassageReader) -> Int {
    let place = reader.passage.clauses[clause]
    let start = reader.passage.sentences[place.sentence].lowerBound
    let isFirst = reader.passage.measures[place.measure].clauses.lowerBound == start
    return start < clause || isFirst
      ? start : reader.passage.sentences[place.sentence - 1].lowerBound
  }

  /// Clauses of another field in which no word of the field stands; the whole sentence where it has
  /// none either.
  private static func foreign(_ reader: borrowing PassageReader, _ language: LanguageIndex)
    -> ClauseSet
  {
    let all = reader.passage.all
    let foreign = reader.matches(of: language.foreign, in: all)
    guard !foreign.isEmpty else { return .none }
    let field = reader.matches(of: language.field, in: all)
    let fieldSentences = reader.passage.sentences(of: field)
    let wholly = reader.passage.sentences(of: foreign) - fieldSentences
    return (foreign - field) | wholly
  }

  /// Some clauses and those behind them in their sentence, until one of the ends.
  private static func extended(
    _ starts: ClauseSet, until ends: ClauseSet, in passage: Passage
  ) -> ClauseSet {
    guard !starts.isEmpty else { return .none }
    var set = starts
    for start in starts.members {
      let sentence = passage.sentences[passage.clauses[start].sentence]
      for clause in (start + 1)..<max(start + 1, sentence.upperBound) {
        if ends.contains(clause) { break }
        set.insert(clause)
      }
    }
    return set
  }

  private static func single(_ clause: Int) -> ClauseSet { ClauseSet(clause..<clause + 1) }
}
