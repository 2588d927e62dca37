/// Reads the paragraphs, lists and tables of a page, as a browser shows them.
struct HTMLReader {
  private let tree: HTMLTree
  private let path: String
  private let limits: ReadingLimits
  private var cursor: SourceCursor
  private var blocks: [Document.Block] = []
  private var paragraph = HTMLInlineText()
  private var label: String?
  private var headingLevel: Int?
  private var keepsSpaces = false
  private var lists: [HTMLList] = []
  private var cells = 0

  /// Elements that hold no text of the page's own.
  private static let skipped: Set<String> = [
    "script", "style", "noscript", "template", "head", "nav", "footer", "aside", "iframe", "object",
    "svg", "math", "canvas", "audio", "video", "select", "textarea", "button", "datalist", "rt",
    "rp",
    "del", "title",
  ]

  /// Elements before and after which a line ends.
  private static let blockNames: Set<String> = [
    "html", "body", "p", "div", "section", "article", "main", "header", "ul", "ol", "li", "dl",
    "dt",
    "dd", "blockquote", "pre", "center", "address", "figure", "figcaption", "hr", "caption", "form",
    "fieldset", "legend", "details", "summary", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr",
    "td", "th", "menu", "dir", "hgroup", "br",
  ]

  /// Creates a reader for a page's tree and its source.
  init(_ tree: HTMLTree, source: [UInt8], path: String, limits: ReadingLimits) {
    self.tree = tree
    self.path = path
    self.limits = limits
    cursor = SourceCursor(source)
  }

  /// Reads the page.
  mutating func document() throws(ReadingError) -> Document {
    try readChildren(of: 0)
    endLine()
    return Document(blocks: blocks)
  }

  private mutating func readChildren(of index: Int) throws(ReadingError) {
    for child in tree.nodes[index].children { try read(child) }
  }

  private mutating func read(_ index: Int) throws(ReadingError) {
    switch tree.nodes[index].content {
    case .text(let text, let offset):
      readText(text, offset: offset)
    case .element(let name, let attributes):
      guard !Self.skipped.contains(name), !Self.isHidden(attributes) else { return }
      let isBlock = Self.blockNames.contains(name)
      if isBlock { endLine() }
      try readElement(index, name: name, attributes: attributes)
      if isBlock { endLine() }
    }
  }

  private mutating func readText(_ text: String, offset: Int) {
    var offset = offset
    guard keepsSpaces else {
      paragraph.append(text, offset: offset, keepingSpaces: false, cursor: &cursor)
      return
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { endLine() }
      paragraph.append(String(line), offset: offset, keepingSpaces: true, cursor: &cursor)
      offset += line.utf8.count + 1
    }
  }

  private mutating func readElement(
    _ index: Int, name: String, attributes: [String: String]
  ) throws(ReadingError) {
    switch name {
    case "ol", "ul", "menu", "dir":
      let entries = tree.nodes[index].children.count { isElement($0, named: "li") }
      lists.append(HTMLList(name: name, attributes: attributes, entries: entries))
      try readChildren(of: index)
      lists.removeLast()
    case "li":
      try readEntry(index, value: attributes["value"])
    case "table":
      try readTable(index)
    case "pre":
      try readPreformatted(index)
    default:
      let outer = headingLevel
      if let level = Self.headingLevel(name) { headingLevel = level }
      try readChildren(of: index)
      if Self.headingLevel(name) != nil { endLine() }
      headingLevel = outer
    }
  }

  private mutating func readEntry(_ index: Int, value: String?) throws(ReadingError) {
    endLabel()
    if let last = lists.indices.last { label = lists[last].label(value: value) }
    try readChildren(of: index)
    endLine()
    endLabel()
  }

  private mutating func readPreformatted(_ index: Int) throws(ReadingError) {
    let outer = keepsSpaces
    keepsSpaces = true
    try readChildren(of: index)
    endLine()
    keepsSpaces = outer
  }

  /// Ends the paragraph, if there is one.
  private mutating func endLine() {
    defer { paragraph = HTMLInlineText() }
    guard !paragraph.isBlank else { return }
    blocks.append(
      .paragraph(
        Document.Paragraph(text: paragraph.source, label: label, headingLevel: headingLevel)))
    label = nil
  }

  /// A number before which nothing followed stands alone.
  private mutating func endLabel() {
    guard let label else { return }
    let empty = SourceText(text: "", anchors: [])
    blocks.append(.paragraph(Document.Paragraph(text: empty, label: label)))
    self.label = nil
  }

  // MARK: Tables

  private mutating func readTable(_ index: Int) throws(ReadingError) {
    let rows = self.rows(of: index)
    // A table around tables, or of one cell, lays out the page and has no rows of its own.
    guard !tree.nodes[index].holdsTable, rows.count > 1 || rows.first.map(\.count) ?? 0 > 1 else {
      try readChildren(of: index)
      return
    }
    if let caption = tree.nodes[index].children.first(where: { isAnyElement($0) }),
      isElement(caption, named: "caption")
    {
      try read(caption)
    }
    var layout = HTMLTableLayout(limit: limits.cells - cells, path: path)
    for row in rows {
      layout.startRow()
      for cell in row {
        guard case .element(_, let attributes) = tree.nodes[cell].content else { continue }
        try layout.place(
          Document.Cell(paragraphs: try cellParagraphs(cell)),
          columns: attributes["colspan"].flatMap { Int($0) } ?? 1,
          rows: attributes["rowspan"].flatMap { Int($0) } ?? 1)
      }
      try layout.endRow()
    }
    let table = try layout.table()
    cells += table.rows.count * (table.rows.first?.count ?? 0)
    blocks += table.withTitleRowsAsParagraphs()
  }

  /// The cells of each row, by index.
  private func rows(of table: Int) -> [[Int]] {
    tree.nodes[table].children.flatMap { child -> [[Int]] in
      guard case .element(let name, let attributes) = tree.nodes[child].content,
        !Self.isHidden(attributes)
      else { return [] }
      switch name {
      case "thead", "tbody", "tfoot":
        return rows(of: child)
      case "tr":
        return [tree.nodes[child].children.filter { isElement($0, named: "td", or: "th") }]
      default:
        return []
      }
    }
  }

  private mutating func cellParagraphs(
    _ index: Int
  ) throws(ReadingError) -> [Document.Paragraph] {
    let outer = (blocks, label, lists)
    (blocks, label, lists) = ([], nil, [])
    defer { (blocks, label, lists) = outer }
    try readChildren(of: index)
    endLine()
    return blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph } else { nil }
    }
  }

  // MARK: Elements

  private func isElement(_ index: Int, named name: String, or other: String? = nil) -> Bool {
    guard case .element(let element, let attributes) = tree.nodes[index].content else {
      return false
    }
    return (element == name || element == other) && !Self.isHidden(attributes)
  }

  private func isAnyElement(_ index: Int) -> Bool {
    if case .element = tree.nodes[index].content { true } else { false }
  }

  private static func isHidden(_ attributes: [String: String]) -> Bool {
    if attributes["hidden"] != nil { return true }
    // LibreOffice writes the page header and footer into the page.
    if let title = attributes["title"], title == "header" || title == "footer" { return true }
    guard let style = attributes["style"] else { return false }
    let values = HTMLStyle(style)
    return values["display"] == "none" || values["visibility"] == "hidden"
  }

  private static func headingLevel(_ name: String) -> Int? {
    guard name.utf8.count == 2, name.hasPrefix("h") else { return nil }
    return Int(name.dropFirst()).flatMap { (1...6).contains($0) ? $0 : nil }
  }
}
