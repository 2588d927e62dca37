/// Reads the body of a Word document into paragraphs and tables (ECMA-376 part 1, section 17).
///
/// What a reader of the printed page would not see is left out: deleted text, field codes, comments,
/// notes, hidden text, placeholders, tables of contents.
struct WordBodyReader {
  /// The parts read so far of one stretch of text: the body, a table cell or a text box.
  struct Story {
    var blocks: [Document.Block] = []
    /// Text of a paragraph whose end was deleted; the next paragraph goes on from it.
    var carried = ""
  }

  /// What decides the location of paragraphs.
  enum Position {
    /// Body text: each paragraph counts.
    case body
    /// A cell or a text box: all have one location.
    case fixed(SourceLocation)
  }

  let styles: WordStyles
  let numbering: WordNumbering
  let path: String
  let limits: ReadingLimits
  var counter: ListCounter
  /// Whether the result has begun, for each field that is open.
  var fields: [Bool] = []
  var tables = 0
  var cells = 0
  private var paragraphs = 0

  /// Creates a reader for one document.
  init(styles: WordStyles, numbering: WordNumbering, path: String, limits: ReadingLimits) {
    self.styles = styles
    self.numbering = numbering
    self.path = path
    self.limits = limits
    counter = ListCounter(numbering)
  }

  /// The blocks of the main part, whose root element the reader stands at.
  mutating func document(_ reader: XMLReader) throws(ReadingError) -> Document {
    var story = Story()
    try reader.eachChild { (child) throws(ReadingError) in
      guard child == XMLName(space: .word, local: "body") else { return }
      try readBlocks(reader, position: .body, into: &story)
    }
    return Document(blocks: story.blocks)
  }

  /// Reads the paragraphs and tables within an element; `other` sees every other child.
  mutating func readBlocks(
    _ reader: XMLReader, position: Position, into story: inout Story,
    other: (XMLName) throws(ReadingError) -> Void = { _ in }
  ) throws(ReadingError) {
    try reader.eachChild { (child) throws(ReadingError) in
      switch (child.space, child.local) {
      case (.word, "p"):
        try readParagraph(reader, position: position, into: &story)
      case (.word, "tbl"):
        try readTable(reader, into: &story)
      case (.word, "ins"), (.word, "moveTo"), (.word, "customXml"), (.word, "smartTag"):
        try readBlocks(reader, position: position, into: &story)
      case (.word, "sdt"):
        try readControl(reader) { (self, reader) throws(ReadingError) in
          try self.readBlocks(reader, position: position, into: &story)
        }
      case (.compatibility, "AlternateContent"):
        try readChoice(reader) { (self, reader) throws(ReadingError) in
          try self.readBlocks(reader, position: position, into: &story)
        }
      default:
        try other(child)
      }
    }
  }

  /// Reads a content control, unless it shows its placeholder or is a table of contents.
  mutating func readControl(
    _ reader: XMLReader,
    content: (inout WordBodyReader, XMLReader) throws(ReadingError) -> Void
  ) throws(ReadingError) {
    var isShown = true
    try reader.eachChild { (child) throws(ReadingError) in
      switch (child.space, child.local) {
      case (.word, "sdtPr"):
        isShown = try Self.showsText(reader)
      case (.word, "sdtContent") where isShown:
        try content(&self, reader)
      default:
        return
      }
    }
  }

  private static func showsText(_ reader: XMLReader) throws(ReadingError) -> Bool {
    var showsText = true
    try reader.eachChild { (property) throws(ReadingError) in
      switch property.local {
      case "showingPlcHdr":
        showsText = !reader.isOn
      case "docPartObj":
        try reader.eachChild { (part) throws(ReadingError) in
          guard part.local == "docPartGallery" else { return }
          if reader.attribute("val") == "Table of Contents" { showsText = false }
        }
      default:
        return
      }
    }
    return showsText
  }

  /// Reads the first alternative: the others say the same for older programs.
  mutating func readChoice(
    _ reader: XMLReader,
    content: (inout WordBodyReader, XMLReader) throws(ReadingError) -> Void
  ) throws(ReadingError) {
    var isRead = false
    try reader.eachChild { (branch) throws(ReadingError) in
      guard branch.space == .compatibility, !isRead else { return }
      isRead = true
      try content(&self, reader)
    }
  }

  // MARK: Paragraphs

  private mutating func readParagraph(
    _ reader: XMLReader, position: Position, into story: inout Story
  ) throws(ReadingError) {
    let location: SourceLocation
    switch position {
    case .body:
      paragraphs += 1
      location = SourceLocation(place: .paragraph(paragraphs))
    case .fixed(let place):
      location = place
    }
    var properties = WordParagraphProperties()
    var content = InlineContent(location: location)
    try reader.eachChild { (child) throws(ReadingError) in
      if child == XMLName(space: .word, local: "pPr") {
        properties = try WordParagraphProperties(reader)
      } else {
        try readInline(child, reader, into: &content)
      }
    }
    let text = story.carried + content.text
    story.carried = ""
    if properties.hasDeletedEnd, text.utf8.count < Self.longestParagraph {
      story.carried = text
    } else if !styles.isContents(properties.style) {
      story.blocks += paragraphs(of: text, properties: properties, location: location)
    }
    story.blocks += content.boxes
  }

  /// One paragraph for each line; a number stands before the first, and stays where nothing follows.
  private mutating func paragraphs(
    of text: String, properties: WordParagraphProperties, location: SourceLocation
  ) -> [Document.Block] {
    let label = self.label(properties)
    let headingLevel: Int?
    if Self.isProse(text) {
      headingLevel = nil
    } else if let level = properties.outlineLevel {
      headingLevel = level < 9 ? level + 1 : nil
    } else {
      headingLevel = styles.headingLevel(of: properties.style)
    }
    var lines = text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    if lines.isEmpty, label != nil { lines = [""] }
    return lines.enumerated().map { index, line in
      .paragraph(
        Document.Paragraph(
          text: SourceText(
            text: String(line), anchors: [SourceText.Anchor(offset: 0, location: location)]),
          label: index == 0 ? label : nil, headingLevel: headingLevel))
    }
  }

  /// Longer than any paragraph that a deletion joins.
  private static let longestParagraph = 1 << 16

  /// Whether a text is a paragraph of sentences: outline levels and heading styles are often set on
  /// whole measures.
  private static func isProse(_ text: String) -> Bool {
    text.contains("。") && text.count > 50
  }

  /// Counts the paragraph in its list and says its label.
  private mutating func label(_ properties: WordParagraphProperties) -> String? {
    let inherited = styles.list(of: properties.style)
    guard let list = properties.list?.list ?? inherited?.reference.list, list != "0" else {
      return nil
    }
    var level = properties.list?.level
    if level == nil, let inherited {
      level = numbering.level(ofList: list, style: inherited.style) ?? inherited.reference.level
    }
    return counter.next(list: list, level: level ?? 0)
  }
}
