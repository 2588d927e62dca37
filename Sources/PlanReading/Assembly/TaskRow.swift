/// One row of a task table, with what its columns are.
struct TaskRow {
  var cells: [Document.Cell]
  var layout: ColumnLayout
  /// First row after a page break, a repeated header or a new piece of the table: it may go on with
  /// the row before.
  var isAfterBreak: Bool
  /// Headings of the document above the table.
  var outerHeadings: [String]

  func cell(_ column: Int?) -> Document.Cell? {
    guard let column, cells.indices.contains(column) else { return nil }
    return cells[column]
  }

  var measure: Document.Cell { cell(layout.measure) ?? Document.Cell(paragraphs: []) }

  /// The text of a column; nil where it is empty.
  func text(_ column: Int) -> SourceText? {
    guard let cell = cell(column), !cell.isEmpty else { return nil }
    return cell.paragraphs.joined()
  }

  /// The text of several columns, one after the other.
  func text(of columns: [Int]) -> SourceText? {
    var whole: SourceText?
    for column in columns {
      guard let next = text(column) else { continue }
      if whole == nil { whole = next } else { whole?.append(next, separator: "、") }
    }
    return whole
  }

  /// Whether all cells but one are empty or covered by it.
  var onlyFilledColumn: Int? {
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    return filled.count == 1 ? filled.first : nil
  }

  /// The first place in the row.
  var location: SourceLocation? {
    cells.lazy.compactMap { $0.paragraphs.first?.text.start }.first
  }

  /// A number standing by itself in 序号: `3`, `3.`, 三.
  var numberColumnValue: Int? {
    guard let cell = cell(layout.number), !cell.isEmpty else { return nil }
    let text = Phrase.squeezed(cell.headerText)
    if let marker = Marker.read(text), marker.length == text.count { return marker.number }
    let digits = text.string.unicodeScalars.map { ChineseNumber.digit($0.value) }
    if !digits.isEmpty, digits.count <= 4, digits.allSatisfy({ $0 != nil }) {
      return digits.reduce(0) { $0 * 10 + ($1 ?? 0) }
    }
    return ChineseNumber.value(of: text.string.unicodeScalars.map(\.value))
  }

  /// The marker at the start of the innermost heading that is filled.
  var headingMarker: (column: Int, marker: Marker)? {
    for column in layout.headings.reversed() {
      guard let first = cell(column)?.paragraphs.first else { continue }
      if let marker = Marker.read(first), marker.form != .bullet { return (column, marker) }
    }
    return nil
  }
}

extension [Document.Paragraph] {
  /// The paragraphs of a cell as one text. A computed number is put before its paragraph.
  func joined() -> SourceText? {
    guard var text = first?.labelledText else { return nil }
    for paragraph in dropFirst() { text.append(paragraph.labelledText, separator: "\n") }
    return text
  }
}

extension Document.Paragraph {
  /// The text with the number that the format computes, which has no place of its own.
  fileprivate var labelledText: SourceText {
    guard let label, !label.isEmpty, let start = text.start else { return text }
    var whole = SourceText(
      text: label, anchors: [SourceText.Anchor(offset: 0, location: start)])
    let offset = whole.text.utf8.count
    whole.text += text.text
    whole.anchors += text.anchors.map {
      SourceText.Anchor(offset: $0.offset + offset, location: $0.location)
    }
    return whole
  }
}

extension SourceText {
  /// Appends another text behind a separator that stands in no source.
  mutating func append(_ next: SourceText, separator: String) {
    guard !next.text.isEmpty else { return }
    if !text.isEmpty { text += separator }
    let offset = text.utf8.count
    text += next.text
    anchors += next.anchors.map {
      Anchor(offset: $0.offset + offset, location: $0.location)
    }
  }
}
