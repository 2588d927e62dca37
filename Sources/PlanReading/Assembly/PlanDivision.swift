/// Divides a document into its plans, by their title lines.
struct PlanDivision {
  /// A paragraph or a table, in document order.
  enum Part {
    case passage(Passage)
    case table(Document.Table)
  }

  /// What may become one plan.
  struct Section {
    var parts: [Part]
    /// Stands in front of the plans: a cover, a letter that hands them on.
    var isPreface: Bool
    /// An annex to the plan before it.
    var isAnnex: Bool
    /// A letter that hands a plan on: 关于印发《…》的通知.
    var isNotice = false
  }

  private(set) var sections: [Section] = []
  private var current = Section(parts: [], isPreface: true, isAnnex: false)
  private var titleText: [UInt8] = []
  private var hasContent = false
  private var isNotice = false
  private var annexMark = 0
  private var contents = ContentsFilter()
  private let blocks: [Document.Block]
  /// The place of the next block.
  private var upcoming = 0

  /// Divides the parts of a document.
  init(_ document: Document) {
    blocks = document.blocks
    for block in document.blocks {
      upcoming += 1
      switch block {
      case .table(let table):
        current.parts.append(.table(table))
        hasContent = true
        contents.end()
      case .paragraph(let paragraph):
        take(Passage(paragraph))
      }
    }
    sections.append(current)
  }

  private mutating func take(_ passage: Passage) {
    let isFurniture = passage.ask {
      PageFurniture.isPageNumber(0..<$0.count, of: $0)
        || PageFurniture.isContentsEntry(0..<$0.count, of: $0)
    }
    if isFurniture || contents.skips(passage) { return }
    annexMark = AnnexMark.isAlone(passage) ? 3 : annexMark - 1
    if let title = passage.ask({ TitleLine($0) }) {
      let text = passage.ask { Phrase.squeezed($0) }
      if text == titleText, hasContent {
        // A running title at the head of a page, unless the numbers start again behind it: then the
        // same office's plan follows once more.
        guard title.beginsPlan, numbersRestart else { return }
        begin(title, text)
      } else if title.beginsPlan, hasContent || titleText.isEmpty {
        begin(title, text)
      }
      if title.isNotice { isNotice = true }
      if titleText.isEmpty, title.score >= 3 { titleText = text }
    }
    if passage.length > 40 || passage.marker?.form == .arabic { hasContent = true }
    current.parts.append(.passage(passage))
  }

  /// Whether the first number printed in what follows is 1.
  private var numbersRestart: Bool {
    for block in blocks[upcoming...].prefix(8) {
      let paragraphs: [Document.Paragraph] =
        switch block {
        case .paragraph(let paragraph): [paragraph]
        case .table(let table): table.rows.prefix(4).flatMap { $0.flatMap(\.paragraphs) }
        }
      for paragraph in paragraphs {
        guard let marker = Passage(paragraph).marker, marker.form == .arabic else { continue }
        return marker.number == 1
      }
    }
    return false
  }

  private mutating func begin(_ title: TitleLine, _ text: [UInt8]) {
    let isAnnex = annexMark > 0 && hasContent && !isNotice && !titleText.isEmpty
    if !current.parts.isEmpty {
      current.isPreface = titleText.isEmpty || isNotice
      current.isNotice = isNotice
      sections.append(current)
    }
    current = Section(parts: [], isPreface: false, isAnnex: isAnnex)
    titleText = text
    (hasContent, isNotice) = (false, false)
  }

}

/// 附件 or 附件 1：, alone on its line before the annex's title.
enum AnnexMark {
  static func isAlone(_ passage: Passage) -> Bool {
    guard passage.length <= 5 else { return false }
    return passage.ask { Phrase.squeezing($0) { names.start($0) } }
  }

  private static let names: Words = ["附件", "附表"]
}

/// Leaves out a table of contents: what stands between 目录 and the text.
private struct ContentsFilter {
  private var isInside = false

  mutating func end() { isInside = false }

  /// Whether a paragraph belongs to the table of contents.
  mutating func skips(_ passage: Passage) -> Bool {
    guard isInside || passage.ask({ Self.beginsHeading($0) }) else { return false }
    if passage.ask({ Phrase.squeezing($0) { Self.headings.contain($0) } }) {
      isInside = true
      return true
    }
    guard isInside else { return false }
    // Entries end in a page number; the text itself begins with what does not.
    isInside = passage.length <= 60 && passage.ask { Phrase.squeezing($0) { Self.endsInDigit($0) } }
    return isInside
  }

  private static let headings: Words = ["目录", "目次"]

  private static func endsInDigit(_ text: Span<UInt8>) -> Bool {
    !text.isEmpty && (0x30...0x39).contains(text[text.count - 1])
  }

  /// Whether the first character is 目, as that of 目录 is: no other text has to be looked at.
  private static func beginsHeading(_ text: Span<UInt8>) -> Bool {
    let start = TextBytes.trimmed(0..<text.count, of: text).lowerBound
    return TextBytes.scalar(in: text, at: start)?.value == 0x76EE
  }
}
