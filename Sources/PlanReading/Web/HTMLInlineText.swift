/// Gathers the text of one paragraph of a page, with white space collapsed as browsers do.
struct HTMLInlineText {
  private var gathered = ""
  private var anchors: [SourceText.Anchor] = []
  private var owesSpace = false

  /// The text gathered so far.
  var source: SourceText { SourceText(text: gathered, anchors: anchors) }

  /// Whether nothing but white space was gathered.
  var isBlank: Bool { gathered.allSatisfy(\.isWhitespace) }

  /// Adds text that stands in the source at an offset.
  mutating func append(_ text: String, offset: Int, keepingSpaces: Bool, cursor: inout SourceCursor)
  {
    // A start tag is reported before its `>` is passed.
    var position =
      cursor.holds(UInt8(ascii: ">"), at: offset) && !text.hasPrefix(">")
      ? offset + 1 : offset
    var needsAnchor = true
    for scalar in text.unicodeScalars {
      defer { position += UTF8.width(scalar) }
      if !keepingSpaces, [" ", "\t", "\n", "\r", "\u{0C}"].contains(scalar) {
        owesSpace = true
        needsAnchor = true
        continue
      }
      if owesSpace {
        if !gathered.isEmpty { gathered.append(" ") }
        owesSpace = false
      }
      if needsAnchor {
        anchors.append(
          SourceText.Anchor(
            offset: gathered.utf8.count, location: cursor.location(at: position)))
        needsAnchor = false
      }
      gathered.unicodeScalars.append(scalar)
    }
  }
}
