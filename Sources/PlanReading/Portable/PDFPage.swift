/// A page of a PDF as poppler lays it out: words with their boxes, in points from the top left corner.
struct PDFPage {
  /// The number from 1.
  var number: Int
  /// The size of the page.
  var width: Double
  var height: Double
  /// The words, in the order in which poppler found them.
  var words: [PDFWord]
  /// The straight lines that are drawn on it.
  var rulings = PDFRulings()
}

/// A run of characters without a gap.
struct PDFWord {
  let text: String
  /// As high as the font is large.
  let box: PDFBox
  /// The line of the page on which it stands, from 1.
  var line = 0

  /// Creates a word from the box that poppler gives: as high as the font's tallest letters, which in
  /// Chinese fonts may reach over the lines above and below.
  init(text: String, box: PDFBox) {
    self.text = text
    let wide = Double(text.unicodeScalars.count { $0.value >= 0x2E80 })
    let narrow = Double(text.unicodeScalars.count) - wide
    // Chinese characters are as wide as the font is large; others about half of it.
    let size = wide > 0 ? box.width / (wide + narrow / 2) : box.height * 0.85
    let half = min(size, box.height) / 2
    self.box = PDFBox(
      left: box.left, right: box.right, top: box.middleY - half, bottom: box.middleY + half)
  }
}

/// A rectangle in points; y grows downwards.
struct PDFBox {
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double

  var height: Double { bottom - top }
  var width: Double { right - left }
  var middleX: Double { (left + right) / 2 }
  var middleY: Double { (top + bottom) / 2 }

  /// The smallest rectangle around both.
  func union(_ other: PDFBox) -> PDFBox {
    PDFBox(
      left: min(left, other.left), right: max(right, other.right), top: min(top, other.top),
      bottom: max(bottom, other.bottom))
  }

  /// Whether a word's middle lies within.
  func holds(_ word: PDFWord) -> Bool {
    (left...right).contains(word.box.middleX) && (top...bottom).contains(word.box.middleY)
  }
}

/// Words that stand side by side.
struct PDFLine {
  /// The words from left to right.
  private(set) var words: [PDFWord]
  private(set) var box: PDFBox
  /// The page and the line's count on it, from 1.
  let page: Int
  private(set) var number: Int

  private init(_ word: PDFWord, page: Int) {
    words = [word]
    box = word.box
    number = word.line
    self.page = page
  }

  /// The lines that words of a page form, top to bottom: words whose heights overlap by half stand
  /// side by side. Cost: n log n.
  static func lines(of words: [PDFWord], page: Int) -> [PDFLine] {
    var lines: [PDFLine] = []
    // The first word's box stands for the line, so that a line can't drift downwards.
    var base = PDFBox(left: 0, right: 0, top: 0, bottom: 0)
    for word in words.sorted(by: { $0.box.middleY < $1.box.middleY }) {
      let overlap = min(base.bottom, word.box.bottom) - max(base.top, word.box.top)
      if let last = lines.indices.last, overlap >= 0.5 * min(base.height, word.box.height) {
        lines[last].words.append(word)
        lines[last].box = lines[last].box.union(word.box)
        lines[last].number = min(lines[last].number, word.line)
      } else {
        lines.append(PDFLine(word, page: page))
        base = word.box
      }
    }
    for index in lines.indices { lines[index].words.sort { $0.box.left < $1.box.left } }
    return lines
  }

  /// The lines that the words within a box form by themselves: beside a cell with larger lines, its
  /// own may fall between them.
  static func lines(of lines: [PDFLine], within box: PDFBox) -> [PDFLine] {
    var inside: [PDFLine] = []
    for page in Set(lines.map(\.page)).sorted() {
      let words = lines.lazy.filter { $0.page == page }.flatMap {
        $0.words.filter { box.holds($0) }
      }
      inside += Self.lines(of: Array(words), page: page)
    }
    return inside
  }

  /// The line without the words of a box; nil where nothing is left.
  func without(_ box: PDFBox) -> PDFLine? {
    PDFLine.lines(of: words.filter { !box.holds($0) }, page: page).first
  }

  /// The part of the line within a box; nil where no word lies there.
  func within(_ box: PDFBox) -> PDFLine? {
    PDFLine.lines(of: words.filter { box.holds($0) }, page: page).first
  }

  /// The height of its letters: of the widest word, since signs may be of another font.
  var size: Double {
    words.max { $0.box.width < $1.box.width }?.box.height ?? box.height
  }

  var location: SourceLocation {
    SourceLocation(place: .page(page: page, line: number))
  }

  /// The text, with spaces only where the script needs them or a gap is wide.
  var text: String {
    var text = ""
    var end = box.left
    for word in words {
      if PDFLine.needsSpace(text, word.text) || word.box.left - end > 1.5 * word.box.height {
        if !text.isEmpty { text += " " }
      }
      text += word.text
      end = word.box.right
    }
    return text
  }

  /// Whether two stretches of text are kept apart: Chinese is not.
  static func needsSpace(_ left: String, _ right: String) -> Bool {
    guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else {
      return false
    }
    return last.value < 0x2E80 && first.value < 0x2E80 && last.properties.isAlphabetic
      && first.properties.isAlphabetic
  }
}

extension PDFPage {
  /// The lines of the page, top to bottom, numbered from 1. Cost: n log n in the words.
  var lines: [PDFLine] {
    let unnumbered = PDFLine.lines(of: words, page: number)
    let numbered = unnumbered.enumerated().flatMap { index, line in
      line.words.map { word in
        var word = word
        word.line = index + 1
        return word
      }
    }
    return PDFLine.lines(of: numbered, page: number)
  }
}
