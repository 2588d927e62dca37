/// The lists of a Word document, from its numbering part (ECMA-376 part 1, section 17.9).
struct WordNumbering {
  /// How the entries of one level are numbered.
  struct Level {
    /// The first number.
    var start = 1
    /// How the number is written; nil for a bullet.
    var form: NumberForm? = .decimal
    /// The label, with `%1` to `%9` for the numbers of the levels.
    var text = ""
    /// The level, from 1, whose entries restart this one; 0 for none, nil for every higher one.
    var restart: Int?
    /// Whether all numbers are written in digits.
    var isDecimalOnly = false
    /// The paragraph style that belongs to this level.
    var style: String?
  }

  /// A list as a paragraph names it.
  struct List {
    /// Lists with the same definition count together.
    var definition: String
    /// The levels, after this list's own changes.
    var levels: [Int: Level]
    /// Where this list starts a level anew.
    var starts: [Int: Int]
  }

  /// Word knows levels 0 to 8.
  static let levels = 0...8

  private(set) var lists: [String: List] = [:]

  /// A document without lists.
  init() {}

  /// Reads the numbering part.
  ///
  /// - Parameter styleLists: The list that each numbering style stands for.
  init(_ reader: XMLReader, styleLists: [String: String]) throws(ReadingError) {
    var definitions: [String: WordListDefinition] = [:]
    var instances: [WordListInstance] = []
    try reader.eachChild { (child) throws(ReadingError) in
      guard child.space == .word else { return }
      switch child.local {
      case "abstractNum":
        let definition = try WordListDefinition(reader)
        definitions[definition.id] = definition
      case "num":
        instances.append(try WordListInstance(reader))
      default:
        return
      }
    }
    let definitionOfList = Dictionary(
      instances.map { ($0.id, $0.definition) }, uniquingKeysWith: { first, _ in first })
    for instance in instances {
      guard var definition = definitions[instance.definition] else { continue }
      if let style = definition.numberingStyle, let list = styleLists[style],
        let target = definitionOfList[list].flatMap({ definitions[$0] })
      {
        definition = target
      }
      lists[instance.id] = List(
        definition: definition.id,
        levels: definition.levels.merging(instance.levels) { _, own in own },
        starts: instance.starts)
    }
  }

  /// The level of a list that belongs to a paragraph style.
  func level(ofList list: String, style: String) -> Int? {
    lists[list]?.levels.first { $0.value.style == style }?.key
  }
}

/// An `abstractNum`: a list that others instantiate.
private struct WordListDefinition {
  var id: String
  var levels: [Int: WordNumbering.Level] = [:]
  var numberingStyle: String?

  init(_ reader: XMLReader) throws(ReadingError) {
    id = reader.attribute("abstractNumId") ?? ""
    try reader.eachChild { (child) throws(ReadingError) in
      guard child.space == .word else { return }
      switch child.local {
      case "numStyleLink":
        numberingStyle = reader.attribute("val")
      case "lvl":
        guard let index = reader.levelIndex else { return }
        levels[index] = try WordNumbering.Level(reader)
      default:
        return
      }
    }
  }
}

/// A `num`: a list of the document, with its changes to the definition.
private struct WordListInstance {
  var id: String
  var definition = ""
  var levels: [Int: WordNumbering.Level] = [:]
  var starts: [Int: Int] = [:]

  init(_ reader: XMLReader) throws(ReadingError) {
    id = reader.attribute("numId") ?? ""
    try reader.eachChild { (child) throws(ReadingError) in
      guard child.space == .word else { return }
      switch child.local {
      case "abstractNumId":
        definition = reader.attribute("val") ?? ""
      case "lvlOverride":
        guard let index = reader.levelIndex else { return }
        try reader.eachChild { (change) throws(ReadingError) in
          if change == XMLName(space: .word, local: "startOverride") {
            starts[index] = reader.number("val")
          } else if change == XMLName(space: .word, local: "lvl") {
            levels[index] = try WordNumbering.Level(reader)
          }
        }
      default:
        return
      }
    }
  }
}

extension WordNumbering.Level {
  /// Reads a `lvl`.
  fileprivate init(_ reader: XMLReader) throws(ReadingError) {
    try reader.eachChild { (child) throws(ReadingError) in
      switch (child.space, child.local) {
      case (.word, "start"): start = reader.number("val") ?? start
      case (.word, "numFmt"): form = Self.form(named: reader.attribute("val") ?? "")
      case (.word, "lvlText"): text = reader.attribute("val") ?? ""
      case (.word, "lvlRestart"): restart = reader.number("val")
      case (.word, "isLgl"): isDecimalOnly = reader.isOn
      case (.word, "pStyle"): style = reader.attribute("val")
      case (.compatibility, "AlternateContent"):
        // A form of newer versions of Word, with a plain one for the others.
        try reader.eachChild { (choice) throws(ReadingError) in
          guard choice.local == "Fallback" else { return }
          try reader.eachChild { (child) throws(ReadingError) in
            guard child.local == "numFmt" else { return }
            form = Self.form(named: reader.attribute("val") ?? "")
          }
        }
      default: return
      }
    }
  }

  /// The form of an `ST_NumberFormat`; nil for bullets.
  private static func form(named name: String) -> NumberForm? {
    switch name {
    case "bullet": nil
    case "none": .hidden
    case "decimalZero": .decimalZero
    case "decimalFullWidth", "decimalFullWidth2": .fullWidth
    case "upperLetter": .upperLetter
    case "lowerLetter": .lowerLetter
    case "upperRoman": .upperRoman
    case "lowerRoman": .lowerRoman
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand", "koreanCounting":
      .chinese
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital": .chineseDigits
    case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal": .chineseLegal
    case "ideographTraditional": .heavenlyStems
    case "ideographZodiac": .earthlyBranches
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": .circled
    case "decimalEnclosedParen": .parenthesised
    case "decimalEnclosedFullstop": .fullStop
    case "ideographEnclosedCircle": .circledChinese
    default: .decimal
    }
  }
}
