extension Document {
  /// The paragraphs of a cell, in order.
  ///
  /// Nearly every cell has one at most: it stands here by itself, for an array each would cost more
  /// than reading the cell does.
  public struct Paragraphs: Sendable, RandomAccessCollection {
    /// The number of paragraphs.
    public let count: Int
    /// The first paragraph; an empty one where there is none.
    let head: Paragraph
    /// Those behind the first; nil where there are none.
    let others: [Paragraph]?

    /// Takes paragraphs.
    public init(_ paragraphs: [Paragraph]) {
      count = paragraphs.count
      head = paragraphs.first ?? .empty
      others = paragraphs.count > 1 ? Array(paragraphs.dropFirst()) : nil
    }

    /// Takes one paragraph.
    public init(_ paragraph: consuming Paragraph) {
      count = 1
      head = paragraph
      others = nil
    }

    /// Takes no paragraph.
    public init() {
      count = 0
      head = .empty
      others = nil
    }

    /// Always 0.
    public var startIndex: Int { 0 }

    /// The number of paragraphs.
    public var endIndex: Int { count }

    /// The paragraph at a position from 0; a position beyond the end is a mistake and stops.
    public subscript(position: Int) -> Paragraph {
      precondition(indices.contains(position), "There is no paragraph \(position).")
      guard position > 0, let others else { return head }
      return others[position - 1]
    }
  }
}

extension Document.Paragraph {
  /// Made anew each time, for it holds nothing that is counted.
  fileprivate static var empty: Document.Paragraph {
    Document.Paragraph(text: SourceText(0..<0, of: [], anchors: []))
  }
}
