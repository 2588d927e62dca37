extension Document.Cell {
  /// Asks a question of the text of a short cell, for recognising headers and bodies: of the first
  /// bytes, where the cell is long.
  @inline(__always)
  func askHeader<Answer>(_ question: (Span<UInt8>) -> Answer) -> Answer {
    guard paragraphs.others != nil else {
      return paragraphs.head.text.ask { question($0.extracting(first: Self.headerLength)) }
    }
    let text = headerOfSeveral
    return question(text.span)
  }

  /// The first bytes of a cell of several paragraphs.
  private var headerOfSeveral: [UInt8] {
    var bytes: [UInt8] = []
    for paragraph in paragraphs where bytes.count < Self.headerLength {
      bytes += paragraph.text.ask { Array($0.extracting(first: Self.headerLength)) }
    }
    return bytes
  }

  private static let headerLength = 160

  /// Whether two short cells look the same: a table repeats its header on every page.
  @inline(__always)
  func looksLike(_ other: Document.Cell) -> Bool {
    guard isContinuation == other.isContinuation, paragraphs.count <= 1,
      paragraphs.count == other.paragraphs.count
    else { return false }
    return askHeader { text in other.askHeader { TextBytes.areEqual(text, $0) } }
  }

  /// Whether the cell holds no more than a header does.
  var isShort: Bool {
    guard paragraphs.head.text.count <= 72 else { return false }
    guard let others = paragraphs.others else { return true }
    return others.count <= 2 && others.allSatisfy { $0.text.count <= 72 }
  }

  /// Whether the cell holds no text.
  var isEmpty: Bool { paragraphs.isEmpty }
}
