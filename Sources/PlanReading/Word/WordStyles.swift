/// What a document's styles say about headings and lists (ECMA-376 part 1, section 17.7).
struct WordStyles {
  /// A list to which a style or a paragraph belongs.
  struct ListReference {
    /// The list; nil where only the level is given. `0` takes a paragraph out of its list.
    var list: String?
    var level: Int?
  }

  /// One style, without what it inherits.
  private struct Style {
    var name = ""
    var parent: String?
    var isDefault = false
    var outlineLevel: Int?
    var list: ListReference?
  }

  private var styles: [String: Style] = [:]
  private var defaultStyle: String?
  /// The list that each numbering style stands for.
  private(set) var numberingStyles: [String: String] = [:]

  /// A document without styles.
  init() {}

  /// Reads the styles part.
  init(_ reader: XMLReader) throws(ReadingError) {
    try reader.eachChild { (child) throws(ReadingError) in
      guard child == XMLName(space: .word, local: "style"), let id = reader.attribute("styleId")
      else { return }
      let type = reader.attribute("type") ?? "paragraph"
      let isDefault = ["1", "true", "on"].contains(reader.attribute("default"))
      var style = try Self.style(reader)
      style.isDefault = isDefault
      switch type {
      case "paragraph":
        styles[id] = style
        if isDefault { defaultStyle = id }
      case "numbering":
        numberingStyles[id] = style.list?.list
      default:
        return
      }
    }
  }

  private static func style(_ reader: XMLReader) throws(ReadingError) -> Style {
    var style = Style()
    try reader.eachChild { (child) throws(ReadingError) in
      guard child.space == .word else { return }
      switch child.local {
      case "name": style.name = (reader.attribute("val") ?? "").lowercased()
      case "basedOn": style.parent = reader.attribute("val")
      case "pPr":
        let properties = try WordParagraphProperties(reader)
        style.outlineLevel = properties.outlineLevel
        style.list = properties.list
      default: return
      }
    }
    return style
  }

  /// The heading level from 1 of paragraphs in a style; nil for body text.
  func headingLevel(of id: String?) -> Int? {
    for (_, style) in chain(from: id) {
      if let level = style.outlineLevel { return level < 9 ? level + 1 : nil }
      if let level = Self.headingLevel(named: style.name) { return level }
    }
    return nil
  }

  /// The list of paragraphs in a style, and the style that names it; nil for none.
  func list(of id: String?) -> (reference: ListReference, style: String)? {
    for (id, style) in chain(from: id) {
      if let list = style.list { return (list, id) }
    }
    return nil
  }

  /// Whether paragraphs in a style are lines of a table of contents.
  func isContents(_ id: String?) -> Bool {
    chain(from: id).contains { (_, style) in
      style.name.hasPrefix("toc ") || style.name.hasPrefix("目录 ")
    }
  }

  /// More than the styles that any document bases on each other.
  private static let longestChain = 32

  /// A style and those it is based on, nearest first; circles are cut.
  private func chain(from id: String?) -> [(id: String, style: Style)] {
    var chain: [(String, Style)] = []
    var next = id ?? defaultStyle
    while let id = next, let style = styles[id], chain.count < Self.longestChain,
      !chain.contains(where: { $0.0 == id })
    {
      chain.append((id, style))
      next = style.parent
    }
    return chain
  }

  /// The level in a style's name: `heading 2`, `标题 2`; a title is a heading of level 1.
  private static func headingLevel(named name: String) -> Int? {
    if name == "title" || name == "标题" { return 1 }
    for prefix in ["heading ", "标题 "] where name.hasPrefix(prefix) {
      guard let level = Int(name.dropFirst(prefix.count)), (1...9).contains(level) else { continue }
      return level
    }
    return nil
  }
}
