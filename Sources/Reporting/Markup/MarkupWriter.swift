/// Writes HTML or XML of which only the program's own literals can be markup.
///
/// Names of elements and attributes are `StaticString`, so no text of a plan or a rule file can
/// become one; everything else is escaped on its way in.
struct MarkupWriter {
  /// What is written.
  enum Dialect {
    /// HTML: elements without content have no end tag.
    case html
    /// XML 1.0.
    case xml
  }

  /// The markup so far, in UTF-8.
  private(set) var bytes: [UInt8] = []
  private let dialect: Dialect

  /// Creates a writer of an empty document.
  init(_ dialect: Dialect) {
    self.dialect = dialect
  }

  /// Writes an element around what `content` writes.
  mutating func element(
    _ name: StaticString, _ attributes: [MarkupAttribute] = [],
    _ content: (inout MarkupWriter) -> Void
  ) {
    startTag(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    content(&self)
    verbatim("</")
    verbatim(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an element with text as its content.
  mutating func element(
    _ name: StaticString, _ attributes: [MarkupAttribute] = [], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element that has no content.
  mutating func empty(_ name: StaticString, _ attributes: [MarkupAttribute] = []) {
    startTag(name, attributes)
    verbatim(dialect == .xml ? "/>" : ">")
  }

  /// Writes text, escaped.
  mutating func text(_ text: String) {
    append(text, inAttribute: false)
  }

  /// Writes the program's own markup as it stands.
  mutating func verbatim(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes what another writer of the same dialect has written.
  mutating func append(_ other: MarkupWriter) {
    bytes += other.bytes
  }

  private mutating func startTag(_ name: StaticString, _ attributes: [MarkupAttribute]) {
    bytes.append(UInt8(ascii: "<"))
    verbatim(name)
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      verbatim(attribute.name)
      guard let value = attribute.value else { continue }
      verbatim("=\"")
      append(value, inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func append(_ text: String, inAttribute: Bool) {
    switch dialect {
    case .html: HTMLEscape.append(text, to: &bytes)
    case .xml: XMLEscaping.append(text, to: &bytes, inAttribute: inAttribute)
    }
  }
}

/// An attribute of an element; without a value it is one of HTML's boolean attributes.
struct MarkupAttribute {
  /// The name, always a literal of the program.
  let name: StaticString
  /// The value, escaped when it is written.
  let value: String?

  /// Creates an attribute.
  init(_ name: StaticString, _ value: String? = nil) {
    self.name = name
    self.value = value
  }
}
