import PlanReading
import TaskRules
import TextMatching

/// Says what an element still lacks, where to amend the plan, and what to write.
struct GapFinder {
  /// The elements of the list.
  private let elements: [Element]
  /// What to do about each.
  private let advice: [ElementAdvice]
  /// The plan's measures.
  private let items: [Item]
  /// For each element the nearest measure, where the plan does not say by itself where to amend it.
  private var nearest: [(ordinal: Int, similarity: Double)?]
  /// For each measure how it is quoted where it is the nearest, once it was.
  private var quoted: [Gap.Nearest?]

  /// Creates a finder of gaps in a plan with some measures, given what was found on every element; the
  /// other finder searches for the place to amend where there is no evidence.
  init(
    elements: [Element], advice: [ElementAdvice], items: [Item], found: [ElementFound],
    _ finder: inout NearestMeasureFinder
  ) {
    self.elements = elements
    self.advice = advice
    self.items = items
    quoted = Array(repeating: nil, count: items.count)
    nearest = Array(repeating: nil, count: found.count)
    let open = found.indices.filter { found[$0].evidence.isEmpty }
    for (element, place) in zip(open, finder.nearest(to: open)) { nearest[element] = place }
  }

  /// The gap of an element, given by its place in the list; nil when it is covered, in time and in
  /// full.
  mutating func gap(of element: Int, _ found: ElementFound) -> Gap? {
    switch found.verdict {
    case .absent:
      return Gap(advice[element].absent, nearest: nearest(to: element, found))
    case .weak:
      return Gap(advice[element].weak, nearest: nearest(to: element, found))
    case .covered:
      guard let missing = Self.missing(found) else { return nil }
      return Gap(
        missing: missing, nearest: nearest(to: element, found),
        suggestion: elements[element].suggestion)
    }
  }

  /// What a covered element lacks, late or short as it may be.
  private static func missing(_ found: ElementFound) -> LocalizedText? {
    guard !found.deadlines.isEmpty || !found.quantities.isEmpty else { return nil }
    let late = found.deadlines.filter { $0.verdict == .late }.map(Self.late)
    let short = found.quantities.filter { $0.verdict == .short }.map(Self.short)
    let all = late + short
    guard !all.isEmpty else { return nil }
    return LocalizedText(
      all.map(\.zh).joined(separator: "；") + "。", en: all.map(\.en).joined(separator: "; ") + ".")
  }

  private static func late(_ deadline: DeadlineReport) -> LocalizedText {
    LocalizedText(
      "“\(deadline.step.zh)”写到 \(deadline.stated ?? "")，晚于要求的 \(deadline.required)",
      en:
        "“\(deadline.step.en)” is set for \(deadline.stated ?? ""), later than \(deadline.required)"
    )
  }

  private static func short(_ quantity: QuantityReport) -> LocalizedText {
    LocalizedText(
      "“\(quantity.step.zh)”只写到 \(quantity.stated ?? "")，少于要求的 \(quantity.required)",
      en:
        "“\(quantity.step.en)” states \(quantity.stated ?? ""), less than the \(quantity.required) required"
    )
  }

  /// A weak element is to be amended where it stands; an absent one where the plan comes nearest.
  private mutating func nearest(to element: Int, _ found: ElementFound) -> Gap.Nearest? {
    if let best = found.evidence.first {
      return Gap.Nearest(
        item: best.item, ordinal: best.ordinal, words: best.words.withoutTerms, similarity: 1,
        location: best.location)
    }
    guard let place = nearest[element] else { return nil }
    var nearest = quoted(place.ordinal)
    nearest.similarity = (place.similarity * 1000).rounded() / 1000
    return nearest
  }

  private mutating func quoted(_ ordinal: Int) -> Gap.Nearest {
    if let known = quoted[ordinal] { return known }
    let sentence = items[ordinal].measure.withUTF8(Self.firstSentence)
    let nearest = Gap.Nearest(
      item: items[ordinal].number, ordinal: ordinal,
      words: QuotedWords(0..<sentence.count, of: sentence), similarity: 0,
      location: items[ordinal].measure.location(at: 0))
    quoted[ordinal] = nearest
    return nearest
  }

  /// The text up to the first mark that ends a sentence (。；) or the first line end.
  private static func firstSentence(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var end = 0
    while end < text.count {
      end += 1
      if text[end - 1] == UInt8(ascii: "\n") { break }
      guard end > 2, text[end - 1] == 0x82 || text[end - 1] == 0x9B else { continue }
      let isStop = text[end - 3] == 0xE3 && text[end - 2] == 0x80 && text[end - 1] == 0x82
      let isSemicolon = text[end - 3] == 0xEF && text[end - 2] == 0xBC && text[end - 1] == 0x9B
      if isStop || isSemicolon { break }
    }
    return Array(text[..<end])
  }
}
