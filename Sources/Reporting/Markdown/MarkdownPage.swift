/// Gathers Markdown: headings, paragraphs, lists and tables of escaped text.
struct MarkdownPage {
  private(set) var text = ""

  /// The bytes, ending in one line feed.
  var bytes: [UInt8] { Array(text.utf8) }

  /// Adds a heading.
  mutating func heading(_ title: String, level: Int) {
    startBlock()
    text += "\(String(repeating: "#", count: level)) \(MarkdownEscaping.inline(title))\n"
  }

  /// Adds a paragraph.
  mutating func paragraph(_ words: String) {
    startBlock()
    text += MarkdownEscaping.inline(words) + "\n"
  }

  /// Adds a list; nothing where there are no entries.
  mutating func list(_ entries: [String]) {
    guard !entries.isEmpty else { return }
    startBlock()
    for entry in entries { text += "- \(MarkdownEscaping.inline(entry))\n" }
  }

  /// Adds a table. A cell is given as its lines.
  mutating func table(header: [String], rows: [[[String]]]) {
    guard !rows.isEmpty else { return }
    startBlock()
    addRow(header.map { [$0] })
    text += "|\(String(repeating: " --- |", count: header.count))\n"
    for row in rows { addRow(row) }
  }

  private mutating func addRow(_ cells: [[String]]) {
    text += "|"
    for cell in cells {
      text += " \(cell.map(MarkdownEscaping.inline).joined(separator: "<br>")) |"
    }
    text += "\n"
  }

  private mutating func startBlock() {
    if !text.isEmpty { text += "\n" }
  }
}
