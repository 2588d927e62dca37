extension Document.Cell {
  /// The most bytes of a cell that are looked at for recognising headers and bodies.
  static let headerLength = 160
  /// The most bytes that a header's paragraph has.
  static let longestHeader = 72

  /// Asks a question of the text of a short cell: of the first bytes, where the cell is long.
  @inline(never)
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

  /// Whether the cell holds no more than a header does.
  var isShort: Bool {
    guard paragraphs.head.text.count <= Self.longestHeader else { return false }
    guard let others = paragraphs.others else { return true }
    return others.count <= 2 && others.allSatisfy { $0.text.count <= Self.longestHeader }
  }

  /// Whether the cell holds no text.
  var isEmpty: Bool { paragraphs.isEmpty }
}
