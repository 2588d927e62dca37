/// Breaks text into lines of a display width: between Chinese characters anywhere but before closing
/// and after opening punctuation, in other scripts at spaces, within a word only where it is longer
/// than a line.
struct LineWrapper {
  /// The columns of a line.
  let width: Int

  /// The lines of a cleaned text. Cost: linear.
  func lines(_ text: String) -> [String] { lines(of: pieces(of: text)) }

  /// The lines of cleaned words, none of which is broken unless it is longer than a line.
  func lines(ofWhole words: [String]) -> [String] { lines(of: words.map(Piece.init)) }

  private func lines(of pieces: [Piece]) -> [String] {
    let room = max(2, width)
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces.flatMap({ $0.parts(within: room) }) {
      if used + piece.width > room, used > 0 {
        lines.append(trimmed(line))
        (line, used) = ("", 0)
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

    /// The piece, or where it is longer than a line, parts that are not.
    func parts(within room: Int) -> [Piece] {
      guard width > room else { return [self] }
      var parts: [Piece] = []
      var part = String.UnicodeScalarView()
      var used = 0
      for scalar in text.unicodeScalars {
        let columns = DisplayWidth.columns(scalar)
        if used + columns > room {
          parts.append(Piece(String(part)))
          (part, used) = (.init(), 0)
        }
        part.append(scalar)
        used += columns
      }
      return parts + [Piece(String(part))]
    }
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
