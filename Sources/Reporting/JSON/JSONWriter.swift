/// Writes JSON (RFC 8259) as UTF-8, in the order it is told, into one buffer.
///
/// The caller writes values in document order; the writer sets separators and, where asked, line
/// breaks. The same calls give the same bytes. Cost: linear in what is written.
struct JSONWriter {
  /// How the document is laid out.
  enum Layout: Sendable {
    /// No space at all, on one line.
    case compact
    /// One member or element a line, two spaces a level.
    case indented
  }

  /// What has been written.
  private(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  private let escapesMarkup: Bool
  private var depth = 0
  private var needsSeparator = false
  private var followsKey = false

  /// Creates a writer. `escapesMarkup` also escapes `<`, `>` and `&`, so that the document may
  /// stand within an HTML script element.
  init(layout: Layout, escapesMarkup: Bool = false, capacity: Int = 4096) {
    isIndented = layout == .indented
    self.escapesMarkup = escapesMarkup
    bytes.reserveCapacity(capacity)
  }

  // MARK: Structure

  /// Writes an object whose members `body` writes.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array with one value for each element, written by `body`.
  mutating func array<Elements: Sequence>(
    _ elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for element in elements { body(&self, element) }
    close(UInt8(ascii: "]"))
  }

  /// Writes the name of the next member. The name must need no escaping.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    endKey()
  }

  /// Writes the name of the next member, where it comes from data.
  mutating func key(_ name: String) {
    separate()
    appendQuoted(name)
    bytes.removeLast()
    endKey()
  }

  /// Ends a line of a stream of documents.
  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsSeparator = false
  }

  // MARK: Values

  /// Writes a string.
  mutating func value(_ text: String) {
    separate()
    appendQuoted(text)
  }

  /// Writes a string that must need no escaping.
  mutating func value(_ text: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a whole number.
  mutating func value(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Writes true or false.
  mutating func value(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: flag ? "true".utf8 : "false".utf8)
  }

  /// Writes a fraction with three decimals; what is no number is written as 0.
  mutating func value(thousandthsOf number: Double) {
    separate()
    let bounded = number.isFinite ? min(max(number, -1e12), 1e12) : 0
    let thousandths = Int((bounded * 1000).rounded())
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    let decimals = String(rest)
    let zeros = String(repeating: "0", count: 3 - decimals.utf8.count)
    bytes.append(contentsOf: "\(thousandths < 0 ? "-" : "")\(whole).\(zeros)\(decimals)".utf8)
  }

  /// Writes null.
  mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a string, or null.
  mutating func value(_ text: String?) {
    if let text { value(text) } else { null() }
  }

  /// Writes a whole number, or null.
  mutating func value(_ number: Int?) {
    if let number { value(number) } else { null() }
  }

  // MARK: Members

  /// Writes a member with a string or null.
  mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    value(text)
  }

  /// Writes a member with a whole number or null.
  mutating func member(_ name: StaticString, _ number: Int?) {
    key(name)
    value(number)
  }

  /// Writes a member with true or false.
  mutating func member(_ name: StaticString, _ flag: Bool) {
    key(name)
    value(flag)
  }

  /// Writes a member with an object.
  mutating func member(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  /// Writes a member with an array.
  mutating func member<Elements: Sequence>(
    _ name: StaticString, _ elements: Elements,
    _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    key(name)
    array(elements, body)
  }

  /// Writes a member with an array of strings.
  mutating func member(_ name: StaticString, _ texts: [String]) {
    key(name)
    array(texts) { $0.value($1) }
  }

  // MARK: Separators

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    needsSeparator = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if needsSeparator { breakLine() }
    bytes.append(bracket)
    needsSeparator = true
  }

  private mutating func separate() {
    if followsKey {
      followsKey = false
    } else {
      if needsSeparator { bytes.append(UInt8(ascii: ",")) }
      if depth > 0 { breakLine() }
    }
    needsSeparator = true
  }

  private mutating func endKey() {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth * 2 { bytes.append(UInt8(ascii: " ")) }
  }

  // MARK: Strings

  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let markup = escapesMarkup
    let done: Void? = text.utf8.withContiguousStorageIfAvailable {
      JSONEscaping.append($0, escapingMarkup: markup, to: &bytes)
    }
    if done == nil {
      Array(text.utf8).withUnsafeBufferPointer {
        JSONEscaping.append($0, escapingMarkup: markup, to: &bytes)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
