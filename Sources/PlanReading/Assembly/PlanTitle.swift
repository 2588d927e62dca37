/// The title of a plan, found among its first lines.
struct PlanTitle {
  /// The title as printed.
  var text: String
  var location: SourceLocation?
  /// Parts in front of what follows the title.
  var partsTaken: Int

  /// Finds the title at the head of a section.
  ///
  /// A title may run over up to three lines; a letter's title gives that of the plan it hands on.
  static func find(in parts: [PlanDivision.Part]) -> PlanTitle? {
    let head = head(of: parts)
    var best: (title: PlanTitle, score: Int)?
    for start in head.indices {
      var joined = head[start].passage.paragraph.text
      for end in start..<min(start + 3, head.count) {
        if end > start {
          guard isTitlePart(head[end].passage), isTitlePart(head[start].passage) else { break }
          joined.join(head[end].passage.paragraph.text)
        }
        guard let line = joined.ask({ TitleLine($0) }) else { continue }
        // A heading that the file marks as its first is the title where no line is a better one.
        let isMarked = end == start && head[start].passage.headingLevel == 1
        let score = line.score * 4 + (isMarked ? 2 : 0) - (end - start)
        guard score > (best?.score ?? 2) else { continue }
        let text = line.isNotice ? quoted(joined.text) ?? joined.text : joined.text
        best = (
          PlanTitle(text: text, location: joined.start, partsTaken: head[end].index + 1), score
        )
      }
    }
    if let best { return best.title }
    guard let first = head.first(where: { $0.passage.headingLevel == 1 }) else { return nil }
    let text = first.passage.paragraph.text
    return PlanTitle(text: text.text, location: text.start, partsTaken: first.index + 1)
  }

  /// The lines before the first entry, table or long paragraph.
  private static func head(
    of parts: [PlanDivision.Part]
  ) -> [(index: Int, passage: Passage)] {
    var head: [(index: Int, passage: Passage)] = []
    for (index, part) in parts.enumerated() {
      guard case .passage(let passage) = part, head.count < 16 else { break }
      if let marker = passage.marker, marker.form != .bullet { break }
      if index > 0, !head.isEmpty, passage.ask({ PartKind.of($0) }) == .lastYear { break }
      head.append((index, passage))
    }
    return head
  }

  /// A line that may be a piece of a title.
  private static func isTitlePart(_ passage: Passage) -> Bool {
    passage.length <= 40 && passage.looksLikeHeading && passage.headingLevel == nil
      && !passage.ask { Phrase.squeezing($0) { letterheadEnds.end($0) } }
  }

  private static let letterheadEnds: Words = ["文件", "号"]

  /// What a letter's title has between 《》.
  private static func quoted(_ text: String) -> String? {
    guard let start = text.firstIndex(of: "《"), let end = text.lastIndex(of: "》"), start < end
    else { return nil }
    return String(text[text.index(after: start)..<end])
  }
}
