/// One row of a task table, with what its columns are.
struct TaskRow {
  var cells: [Document.Cell]
  let shape: TaskTableShape
  /// First row after a page break, a repeated header or a new piece of the table: it may go on with
  /// the row before.
  var isAfterBreak: Bool

  var layout: ColumnLayout { shape.layout }

  func cell(_ column: Int?) -> Document.Cell? {
    guard let column, cells.indices.contains(column) else { return nil }
    return cells[column]
  }

  var measure: Document.Cell { cell(layout.measure) ?? Document.Cell(Document.Paragraphs()) }

  /// Whether a column holds no text, or is not there.
  func isEmpty(_ column: Int) -> Bool {
    !cells.indices.contains(column) || cells[column].isEmpty
  }

  /// The text of a column; nil where it is empty.
  func text(_ column: Int) -> SourceText? {
    guard cells.indices.contains(column), !cells[column].isEmpty else { return nil }
    if cells[column].paragraphs.isPlain { return cells[column].paragraphs.head.text }
    return cells[column].paragraphs.joined()
  }

  /// The marker at the start of a column's text.
  func marker(_ column: Int) -> Marker? {
    guard cells.indices.contains(column), !cells[column].isEmpty else { return nil }
    if cells[column].paragraphs.isPlain {
      return cells[column].paragraphs.head.text.ask { Marker.read(startOf: $0) }
    }
    return Marker.read(cells[column].paragraphs.head)
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

  /// What stands beside the measure; nil where the table has no such columns.
  var columns: ItemColumns? {
    guard layout.hasColumns else { return nil }
    return ItemColumns(
      deliverable: text(of: layout.deliverables), deadline: text(of: layout.deadlines),
      bodies: text(of: layout.departments))
  }

  /// Whether all cells but one are empty or covered by it.
  var onlyFilledColumn: Int? {
    var filled: Int?
    for column in cells.indices where !cells[column].isEmpty {
      guard filled == nil else { return nil }
      filled = column
    }
    return filled
  }

  /// The first place in the row.
  var location: SourceLocation? {
    cells.lazy.compactMap { $0.paragraphs.first?.text.start }.first
  }

  /// A number standing by itself in 序号: `3`, `3.`, 三.
  var numberColumnValue: Int? {
    guard let cell = cell(layout.number), !cell.isEmpty else { return nil }
    return cell.askHeader { Phrase.squeezing($0) { Self.number($0) } }
  }

  private static func number(_ text: Span<UInt8>) -> Int? {
    if let marker = Marker.read(text), marker.length == text.count { return marker.number }
    var (offset, digits, value) = (0, 0, 0)
    while let next = TextBytes.scalar(in: text, at: offset),
      let digit = ChineseNumber.digit(next.value), digits < 4
    {
      offset += next.length
      digits += 1
      value = value * 10 + digit
    }
    if digits > 0, offset == text.count { return value }
    return ChineseNumber.value(of: text)
  }

  /// The marker at the start of the innermost heading that is filled.
  var headingMarker: (column: Int, marker: Marker)? {
    for column in layout.headings.reversed() {
      if let marker = marker(column), marker.form != .bullet { return (column, marker) }
    }
    return nil
  }
}

extension Document.Paragraphs {
  /// Whether one paragraph without a computed number is all, as in nearly every cell.
  var isPlain: Bool { count == 1 && head.label == nil }

  /// The paragraphs of a cell as one text. A computed number is put before its paragraph.
  func joined() -> SourceText? {
    guard !isEmpty else { return nil }
    var text = head.labelledText
    if let others {
      for other in others { text.append(other.labelledText, separator: "\n") }
    }
    return text
  }
}

extension Document.Paragraph {
  /// The text with the number that the format computes, which has no place of its own.
  var labelledText: SourceText {
    guard let label, !label.isEmpty, let start = text.start else { return text }
    var whole = SourceText(
      text: label, anchors: [SourceText.Anchor(offset: 0, location: start)])
    whole.append(text, separator: "")
    return whole
  }
}
