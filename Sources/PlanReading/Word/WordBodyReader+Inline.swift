extension WordBodyReader {
  /// What a paragraph holds: its text, with `\n` for line breaks, and the text boxes anchored in it.
  struct InlineContent {
    let location: SourceLocation
    var text = ""
    var boxes: [Document.Block] = []
  }

  /// Reads a child of a paragraph: a run, or something that holds runs.
  mutating func readInline(
    _ name: XMLName, _ reader: XMLReader, into content: inout InlineContent
  ) throws(ReadingError) {
    switch (name.space, name.local) {
    case (.word, "r"):
      try readRun(reader, into: &content)
    case (.word, "hyperlink"), (.word, "ins"), (.word, "moveTo"), (.word, "smartTag"),
      (.word, "customXml"), (.word, "fldSimple"), (.word, "dir"), (.word, "bdo"),
      (.word, "rubyBase"):
      try readInlines(reader, into: &content)
    case (.word, "sdt"):
      try readControl(reader) { (self, reader) throws(ReadingError) in
        try self.readInlines(reader, into: &content)
      }
    case (.compatibility, "AlternateContent"):
      try readChoice(reader) { (self, reader) throws(ReadingError) in
        try self.readInlines(reader, into: &content)
      }
    case (.math, "oMath"), (.math, "oMathPara"):
      content.text += try reader.text()
    default:
      return
    }
  }

  private mutating func readInlines(
    _ reader: XMLReader, into content: inout InlineContent
  ) throws(ReadingError) {
    try reader.eachChild { (child) throws(ReadingError) in
      try readInline(child, reader, into: &content)
    }
  }

  private mutating func readRun(
    _ reader: XMLReader, into content: inout InlineContent
  ) throws(ReadingError) {
    var isHidden = false
    try reader.eachChild { (child) throws(ReadingError) in
      if child == XMLName(space: .word, local: "rPr") {
        try reader.eachChild { (property) throws(ReadingError) in
          if property.local == "vanish" { isHidden = reader.isOn }
        }
      } else if !isHidden {
        try readRunPart(child, reader, into: &content)
      }
    }
  }

  private mutating func readRunPart(
    _ name: XMLName, _ reader: XMLReader, into content: inout InlineContent
  ) throws(ReadingError) {
    switch (name.space, name.local) {
    case (.word, "t"):
      if !isWithinFieldCode { content.text += try reader.text() }
    case (.word, "tab"), (.word, "ptab"):
      content.text += "\t"
    case (.word, "br"), (.word, "cr"):
      content.text += "\n"
    case (.word, "noBreakHyphen"):
      content.text += "-"
    case (.word, "sym"):
      content.text += reader.symbol
    case (.word, "fldChar"):
      switch reader.attribute("fldCharType") {
      case "begin": if fields.count < Self.deepestField { fields.append(false) }
      case "separate": if let last = fields.indices.last { fields[last] = true }
      default: _ = fields.popLast()
      }
    case (.word, "ruby"):
      // The annotation (`rt`) is passed over.
      try reader.eachChild { (part) throws(ReadingError) in
        if part.local == "rubyBase" { try readInlines(reader, into: &content) }
      }
    case (.word, "drawing"), (.word, "pict"), (.word, "object"):
      try readTextBoxes(reader, into: &content)
    case (.compatibility, "AlternateContent"):
      try readChoice(reader) { (self, reader) throws(ReadingError) in
        try reader.eachChild { (child) throws(ReadingError) in
          try self.readRunPart(child, reader, into: &content)
        }
      }
    default:
      return
    }
  }

  /// Fields within fields, more than any document has.
  private static let deepestField = 32

  /// Whether the place is the result of a field that is itself part of another field's code.
  private var isWithinFieldCode: Bool {
    fields.dropLast().contains(false)
  }

  /// Reads the text boxes somewhere within a drawing.
  private mutating func readTextBoxes(
    _ reader: XMLReader, into content: inout InlineContent
  ) throws(ReadingError) {
    try reader.eachChild { (child) throws(ReadingError) in
      switch (child.space, child.local) {
      case (.word, "txbxContent"):
        var story = Story()
        try readBlocks(reader, position: .fixed(content.location), into: &story)
        content.boxes += story.blocks
      case (.compatibility, "AlternateContent"):
        try readChoice(reader) { (self, reader) throws(ReadingError) in
          try self.readTextBoxes(reader, into: &content)
        }
      default:
        try readTextBoxes(reader, into: &content)
      }
    }
  }
}

extension XMLReader {
  /// The character of a `sym` element; nothing for the private codes of symbol fonts.
  fileprivate var symbol: String {
    guard let code = attribute("char").flatMap({ UInt32($0, radix: 16) }),
      !(0xE000...0xF8FF).contains(code), let scalar = Unicode.Scalar(code)
    else { return "" }
    return String(scalar)
  }
}
