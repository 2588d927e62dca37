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
  var text: String
  var box: PDFBox
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
  var words: [PDFWord]
  var box: PDFBox
  /// The page and the line's count on it, from 1.
  var page: Int
  var number: Int

  var location: SourceLocation {
    SourceLocation(place: .page(page: page, line: number))
  }

  /// The part of the line within a box; nil where no word lies there.
  func within(_ box: PDFBox) -> PDFLine? {
    PDFLine(words: words.filter { box.holds($0) }, page: page, number: number)
  }

  /// A line of words; nil for none.
  init?(words: [PDFWord], page: Int, number: Int) {
    guard let first = words.first else { return nil }
    self.words = words
    self.page = page
    self.number = number
    box = words.dropFirst().reduce(first.box) { $0.union($1.box) }
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
  /// The lines of the page, top to bottom. Cost: n log n in the words.
  var lines: [PDFLine] {
    var groups: [(words: [PDFWord], box: PDFBox)] = []
    for word in words.sorted(by: { $0.box.middleY < $1.box.middleY }) {
      if let last = groups.last, abs(last.box.middleY - word.box.middleY) < 0.4 * min(last.box.height, word.box.height) {
        groups[groups.count - 1].words.append(word)
        // The first word's box stands for the line, so that a line can't drift downwards.
      } else {
        groups.append(([word], word.box))
      }
    }
    return groups.enumerated().compactMap { index, group in
      PDFLine(
        words: group.words.sorted { $0.box.left < $1.box.left }, page: number, number: index + 1)
    }
  }
}
