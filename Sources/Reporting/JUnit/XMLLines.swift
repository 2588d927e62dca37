/// Writes XML one tag a line, indented by its depth. Names must be XML names.
struct XMLLines {
  /// What has been written, with the XML declaration.
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  /// Writes a start tag.
  mutating func open(_ name: String, _ attributes: [(String, String)]) {
    startTag(name, attributes)
    bytes += ">\n".utf8
    depth += 1
  }

  /// Writes an end tag.
  mutating func close(_ name: String) {
    depth -= 1
    indent()
    bytes += "</\(name)>\n".utf8
  }

  /// Writes an element that holds text or nothing.
  mutating func leaf(_ name: String, _ attributes: [(String, String)], text: String = "") {
    startTag(name, attributes)
    if text.isEmpty {
      bytes += "/>\n".utf8
    } else {
      bytes.append(UInt8(ascii: ">"))
      XMLEscaping.append(text, to: &bytes)
      bytes += "</\(name)>\n".utf8
    }
  }

  private mutating func startTag(_ name: String, _ attributes: [(String, String)]) {
    indent()
    bytes += "<\(name)".utf8
    for (name, value) in attributes {
      bytes += " \(name)=\"".utf8
      XMLEscaping.append(value, to: &bytes, inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func indent() {
    for _ in 0..<depth * 2 { bytes.append(UInt8(ascii: " ")) }
  }
}
