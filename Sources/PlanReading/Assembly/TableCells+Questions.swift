extension TableCells {
  /// Asks a question of the text of a short cell, for recognising headers and bodies: of the first
  /// bytes, where the cell is long.
  @inline(__always)
  func askHeader<Answer>(_ place: Int, _ question: (Span<UInt8>) -> Answer) -> Answer {
    ask(place) {
      question($0.extracting(first: Document.Cell.headerLength))
    } orOther: {
      $0.askHeader(question)
    }
  }

  /// Whether a cell holds no more than a header does.
  func isShort(_ place: Int) -> Bool {
    ask(place) {
      $0.count <= Document.Cell.longestHeader
    } orOther: {
      $0.isShort
    }
  }

  /// The length of a cell's text in UTF-8.
  func length(_ place: Int) -> Int {
    ask(place) {
      $0.count
    } orOther: {
      $0.paragraphs.reduce(0) { $0 + $1.text.count }
    }
  }

  /// The text of a cell; nil where it is empty. A computed number is put before its paragraph.
  func text(_ place: Int) -> SourceText? {
    guard !isEmpty(place) else { return nil }
    return stretch(place) ?? cell(place).paragraphs.joined()
  }

  /// The marker at the start of a cell's text.
  func marker(_ place: Int) -> Marker? {
    guard !isEmpty(place) else { return nil }
    return ask(place) {
      Marker.read(startOf: $0)
    } orOther: {
      Marker.read($0.paragraphs.head)
    }
  }
}

extension Document.Row {
  /// Asks a question of the text of a short cell: see ``TableCells/askHeader(_:_:)``.
  @inline(__always)
  func askHeader<Answer>(_ column: Int, _ question: (Span<UInt8>) -> Answer) -> Answer {
    table.cells.askHeader(place(column), question)
  }

  /// The length of a column's text in UTF-8.
  func length(_ column: Int) -> Int { table.cells.length(place(column)) }

  /// Whether two rows of short cells look the same: a table repeats its header on every page.
  func looksLike(_ other: Document.Row) -> Bool {
    guard count == other.count else { return false }
    for column in indices {
      guard isEmpty(column) == other.isEmpty(column),
        isContinuation(column) == other.isContinuation(column),
        askHeader(column, { text in other.askHeader(column) { TextBytes.areEqual(text, $0) } })
      else { return false }
    }
    return true
  }

  /// Whether no cell holds text.
  var isBlank: Bool {
    for column in indices where !isEmpty(column) { return false }
    return true
  }

  /// Which cell holds text, where all others are empty or covered by it.
  var onlyFilledColumn: Int? {
    var filled: Int?
    for column in indices where !isEmpty(column) {
      guard filled == nil else { return nil }
      filled = column
    }
    return filled
  }

  /// Whether no cell holds more than a header does, as in hardly any row.
  var isShort: Bool {
    for column in indices.reversed() where !table.cells.isShort(place(column)) { return false }
    return true
  }
}
