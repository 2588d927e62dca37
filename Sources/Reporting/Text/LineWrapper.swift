/// Breaks text into lines of a display width: between Chinese characters anywhere but before closing
/// and after opening punctuation, in other scripts at spaces, within a word only where it is longer
/// than a line.
struct LineWrapper {
  /// The columns of a line.
  let width: Int

  /// The lines of a cleaned text, of which the first has `firstWidth` columns. Cost: linear.
  func lines(_ text: String, firstWidth: Int? = nil) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    var room = max(2, firstWidth ?? width)
    for piece in pieces(of: text) {
      var piece = piece
      if used + piece.width > room, used > 0 {
        lines.append(trimmed(line))
        (line, used, room) = ("", 0, max(2, width))
      }
      while piece.width > room {
        let head = String(piece.text.unicodeScalars.prefix(head(of: piece.text, room: room)))
        lines.append(head)
        piece = Piece(String(piece.text.unicodeScalars.dropFirst(head.unicodeScalars.count)))
        room = max(2, width)
      }
      if used == 0, piece.text == " " { continue }
      line += piece.text
      used += piece.width
    }
    if used > 0 || lines.isEmpty { lines.append(trimmed(line)) }
    return lines
  }

  /// Text that is not broken.
  private struct Piece {
    var text: String
    var width: Int

    init(_ text: String) {
      self.text = text
      width = DisplayWidth.of(text)
    }
  }

  private func head(of text: String, room: Int) -> Int {
    var used = 0
    var count = 0
    for scalar in text.unicodeScalars {
      used += DisplayWidth.columns(scalar)
      if used > room { break }
      count += 1
    }
    return max(1, count)
  }

  private func trimmed(_ line: String) -> String {
    line.hasSuffix(" ") ? String(line.dropLast()) : line
  }

  private func pieces(of text: String) -> [Piece] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [Piece] = []
    var current = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if index > 0, mayBreak(scalars, before: index) {
        pieces.append(Piece(String(current)))
        current = .init()
      }
      current.append(scalar)
    }
    if !current.isEmpty { pieces.append(Piece(String(current))) }
    return pieces
  }

  private func mayBreak(_ scalars: [Unicode.Scalar], before index: Int) -> Bool {
    let (left, right) = (scalars[index - 1], scalars[index])
    if right == " " { return !isGlue(scalars, at: index) }
    if left == " " { return !isGlue(scalars, at: index - 1) }
    if DisplayWidth.columns(right) == 0 || Self.closing.contains(right) { return false }
    if Self.opening.contains(left) { return false }
    return DisplayWidth.columns(left) == 2 || DisplayWidth.columns(right) == 2
  }

  /// Whether a space ties a figure to the Chinese word before it, as in `第 9 条`.
  private func isGlue(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    return DisplayWidth.columns(scalars[index - 1]) == 2
      && ("0"..."9").contains(scalars[index + 1])
  }

  private static let closing = Set("，。、；：！？）》」』】〕”’…·,.;:!?)]}%％".unicodeScalars)
  private static let opening = Set("（《「『【〔“‘([{".unicodeScalars)
}
