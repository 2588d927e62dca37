/// The properties of a paragraph or of a paragraph style that matter to reading: style, list, outline
/// level, and whether its end was deleted (ECMA-376 part 1, section 17.3.1).
struct WordParagraphProperties {
  /// The style's id.
  var style: String?
  /// The list it belongs to.
  var list: WordStyles.ListReference?
  /// The outline level from 0; 9 is body text.
  var outlineLevel: Int?
  /// Whether a tracked change deletes its end, so that the next paragraph goes on from it.
  var hasDeletedEnd = false

  /// Properties of a plain paragraph.
  init() {}

  /// Reads a `pPr`. Former properties in `pPrChange` are passed over.
  init(_ reader: XMLReader) throws(ReadingError) {
    try reader.eachChild { (child) throws(ReadingError) in
      guard child.space == .word else { return }
      switch child.local {
      case "pStyle": style = reader.attribute("val")
      case "outlineLvl": outlineLevel = reader.number("val")
      case "numPr":
        var reference = WordStyles.ListReference()
        try reader.eachChild { (part) throws(ReadingError) in
          switch part.local {
          case "ilvl":
            reference.level = reader.number("val").flatMap {
              WordNumbering.levels.contains($0) ? $0 : nil
            }
          case "numId": reference.list = reader.attribute("val")
          default: return
          }
        }
        list = reference
      case "rPr":
        try reader.eachChild { (mark) throws(ReadingError) in
          if mark.local == "del" || mark.local == "moveFrom" { hasDeletedEnd = true }
        }
      default: return
      }
    }
  }
}
