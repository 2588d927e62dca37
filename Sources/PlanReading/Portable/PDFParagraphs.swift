/// Joins the lines of a column of text into paragraphs, by their places: a line goes on from the one
/// before it where that one is full and this one is not set in.
struct PDFParagraphs {
  private let lines: [PDFLine]
  private let rightEdges: [Int: Double]

  /// Takes lines from top to bottom; of several pages, page by page.
  ///
  /// - Parameter rightEdges: Where full lines end on each page; nil for the end of the longest line.
  init(_ lines: [PDFLine], rightEdges: [Int: Double]? = nil) {
    self.lines = lines
    let longest = lines.map(\.box.right).max() ?? 0
    self.rightEdges =
      rightEdges
      ?? Dictionary(lines.map { ($0.page, longest) }, uniquingKeysWith: { first, _ in first })
  }

  /// The paragraphs.
  var paragraphs: [Document.Paragraph] {
    var paragraphs: [SourceText] = []
    var previous: PDFLine?
    for line in lines {
      if let previous, let last = paragraphs.indices.last, goesOn(line, from: previous) {
        let glue = PDFLine.needsSpace(paragraphs[last].text, line.text) ? " " : ""
        paragraphs[last].append(line.source, separator: glue)
      } else {
        paragraphs.append(line.source)
      }
      previous = line
    }
    return paragraphs.map { Document.Paragraph(text: $0) }
  }

  private func goesOn(_ line: PDFLine, from previous: PDFLine) -> Bool {
    guard !PDFMarker.begins(line.text) else { return false }
    let size = previous.size
    guard abs(line.size - size) < 0.25 * size else { return false }
    let isNextPage = line.page != previous.page
    let gap = line.box.top - previous.box.bottom
    guard isNextPage || gap < 1.2 * size else { return false }
    // A line may end early so that the next doesn't begin with a comma; but a sentence's end is
    // often a paragraph's.
    let slack = SentenceEnd.isEnd(previous.text.last) ? 1.6 : 3.2
    if previous.box.right >= (rightEdges[previous.page] ?? 0) - slack * size {
      let indent = line.box.left - previous.box.left
      return indent < 0.8 * size || isHanging(line, below: previous)
    }
    return !isNextPage && isCentredPair(previous, line)
  }

  /// Whether a line is set in to where the text of a numbered line begins.
  private func isHanging(_ line: PDFLine, below previous: PDFLine) -> Bool {
    guard PDFMarker.begins(previous.text), previous.words.count > 1 else { return false }
    return abs(previous.words[1].box.left - line.box.left) < 0.5 * line.size
  }

  /// Whether two lines are one centred title: set in on both sides around one axis, and large.
  private func isCentredPair(_ first: PDFLine, _ second: PDFLine) -> Bool {
    first.size > 17 && abs(first.box.middleX - second.box.middleX) < 0.6 * first.size
      && abs(first.box.left - second.box.left) > 0.3 * first.size
  }
}

extension PDFLine {
  /// The text with its place.
  fileprivate var source: SourceText {
    SourceText(text: text, anchors: [SourceText.Anchor(offset: 0, location: location)])
  }
}

extension SentenceEnd {
  /// Whether a character ends a sentence.
  static func isEnd(_ character: Character?) -> Bool {
    character.map { "。；;！？!?".contains($0) } ?? false
  }
}

/// The numbers with which a measure or a heading begins: 一、 （一） 1. 1、 (1) ①.
enum PDFMarker {
  private static let chinese: Set<Character> = Set("一二三四五六七八九十百〇零")
  private static let ends: Set<Character> = Set("、.．。)）")

  /// Whether a line begins with one.
  static func begins(_ text: String) -> Bool {
    var rest = text[...]
    if let first = rest.first, ("①"..."⑳").contains(first) { return true }
    let isOpened = rest.first == "（" || rest.first == "("
    if isOpened { rest = rest.dropFirst() }
    let number = rest.prefix { chinese.contains($0) || $0.isASCII && $0.isNumber }
    guard (1...4).contains(number.count) else { return false }
    rest = rest.dropFirst(number.count)
    guard let end = rest.first, ends.contains(end) else { return false }
    if isOpened { return end == "）" || end == ")" }
    // 2.5 and 1.2亿元 are figures.
    return !(rest.dropFirst().first?.isNumber ?? false)
  }
}
