import Compliance

/// The parts of a measure's text between the edges of all evidence in it.
///
/// Evidence of several elements can overlap; a part knows every element that it carries, so that
/// each can be shown by itself.
struct EvidenceMarks {
  /// A part of the text.
  struct Part {
    /// The words.
    let text: String
    /// Ids of the elements whose evidence covers them, in the list's order.
    let elements: [String]
    /// The best that they carry; nil where they carry nothing.
    let verdict: ElementVerdict?
  }

  /// Evidence with the element that it carries.
  typealias Entry = (element: String, evidence: Evidence)

  /// The parts in order; together they are the text.
  let parts: [Part]

  /// Cuts a text at the edges of evidence. Ranges are UTF-8 offsets; whatever of them lies outside
  /// the text or inside a character is left out. Cost: length × evidence in the measure.
  init(text: String, entries: [Entry]) {
    let utf8 = text.utf8
    let marks: [(range: Range<String.Index>, entry: Entry)] = entries.compactMap { entry in
      let range = entry.evidence.range.clamped(to: 0..<utf8.count)
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
      guard start < end, start.samePosition(in: text.unicodeScalars) != nil,
        end.samePosition(in: text.unicodeScalars) != nil
      else { return nil }
      return (start..<end, entry)
    }
    let edges = Set(
      marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [
        text.startIndex, text.endIndex,
      ]
    ).sorted()
    parts = zip(edges, edges.dropFirst()).map { start, end in
      let here = marks.filter { $0.range.lowerBound <= start && end <= $0.range.upperBound }
      var seen: Set<String> = []
      return Part(
        text: String(text.unicodeScalars[start..<end]),
        elements: here.map(\.entry.element).filter { seen.insert($0).inserted },
        verdict: here.map(\.entry.evidence.verdict).max())
    }
  }

  func write(to page: inout MarkupWriter) {
    for part in parts {
      guard let verdict = part.verdict else {
        page.text(part.text)
        continue
      }
      page.element(
        "mark", [.class(verdict.rawValue), .elements(part.elements)], text: part.text)
    }
  }
}
