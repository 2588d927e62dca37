import PlanReading
import TextMatching

/// The dates and figures of one measure, and which of its clauses each belongs to.
///
/// A date counts for the measure in its own sentence: for its own clause, for those behind it until
/// the next date, and for those before the first. A deadline column dates the whole measure.
struct MeasureFigures {
  private let item: Item
  /// Its text in the passage, as a range of normal form.
  private let range: Range<Int>
  private let dates: DateReader
  private var days: [(clause: Int, day: CalendarDay)]?
  private var quantities: [(clause: Int, mention: QuantityMention)]?

  /// Creates the figures of a measure of a passage; they are read when first asked for.
  init(item: Item, measure: Passage.Measure, dates: DateReader) {
    self.item = item
    range = measure.range
    self.dates = dates
  }

  /// The earliest day stated for some clauses.
  mutating func day(
    of clauses: ClauseSet, in reader: borrowing PassageReader
  ) -> StepFigure<CalendarDay> {
    let known = days ?? readDays(reader)
    days = known
    var stated: CalendarDay?
    for clause in clauses.members {
      guard
        let day = Self.bound(known.map(\.clause), to: clause, in: reader.passage)
          .map({ known[$0].day })
      else { continue }
      stated = stated.map { min($0, day) } ?? day
    }
    return StepFigure(item: item.number, stated: stated ?? columnDay)
  }

  /// The largest figure of a kind stated for some clauses.
  mutating func quantity(
    like least: Quantity, of clauses: ClauseSet, in reader: borrowing PassageReader
  ) -> StepFigure<StatedQuantity> {
    let known = quantities ?? readQuantities(reader)
    quantities = known
    let comparable = known.filter { $0.mention.quantity.isComparable(to: least) }
    var best: QuantityMention?
    for clause in clauses.members {
      guard let index = Self.bound(comparable.map(\.clause), to: clause, in: reader.passage)
      else { continue }
      let mention = comparable[index].mention
      if best.map({ $0.quantity.value < mention.quantity.value }) ?? true { best = mention }
    }
    guard let best else { return StepFigure(item: item.number, stated: nil) }
    let words = String(decoding: reader.text.bytes[best.range], as: UTF8.self)
    return StepFigure(
      item: item.number, stated: StatedQuantity(quantity: best.quantity, words: words))
  }

  private var columnDay: CalendarDay? {
    guard let column = item.deadline else { return nil }
    let text = NormalisedText(column.text)
    return dates.mentions(in: text.bytes[...]).map(\.lastDay).max()
  }

  private func readDays(_ reader: borrowing PassageReader) -> [(clause: Int, day: CalendarDay)] {
    dates.mentions(in: reader.text.bytes[range])
      .filter { $0.lastDay.year >= dates.defaultYear }
      .map { (reader.passage.clause(at: $0.range.lowerBound), $0.lastDay) }
  }

  private func readQuantities(
    _ reader: borrowing PassageReader
  ) -> [(clause: Int, mention: QuantityMention)] {
    QuantityReader().mentions(in: reader.text.bytes[range])
      .map { (reader.passage.clause(at: $0.range.lowerBound), $0) }
  }

  /// Of mentions at some clauses, the index of the one that belongs to a clause.
  private static func bound(
    _ mentions: [Int], to clause: Int, in passage: Passage
  ) -> Int? {
    let sentence = passage.sentences[passage.clauses[clause].sentence]
    if let same = mentions.lastIndex(of: clause) { return same }
    if let before = mentions.lastIndex(where: { $0 < clause && sentence.contains($0) }) {
      return before
    }
    return mentions.firstIndex { $0 > clause && sentence.contains($0) }
  }
}

extension Quantity {
  /// The number, of whatever kind.
  var value: Double {
    switch self {
    case .share(let value), .count(let value, _): value
    }
  }

  /// Whether the two are of one kind.
  func isComparable(to other: Quantity) -> Bool {
    switch (self, other) {
    case (.share, .share): true
    case (.count(_, let left), .count(_, let right)): left == right
    default: false
    }
  }

  /// As people write it.
  public var written: String {
    func plain(_ value: Double) -> String {
      value == value.rounded() ? String(Int(value)) : String(value)
    }
    switch self {
    case .share(let share): return share >= 1 ? "全覆盖" : plain((share * 1000).rounded() / 10) + "%"
    case .count(let count, let unit): return "\(plain(count)) \(unit)"
    }
  }
}
