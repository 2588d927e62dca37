import Compliance

/// Writes JSON (RFC 8259) as UTF-8, in the order it is told, into one buffer.
///
/// The caller writes values in document order; the writer sets separators and, where asked, line
/// breaks. The same calls give the same bytes. Cost: linear in what is written.
struct JSONWriter: ~Copyable {
  /// How the document is laid out.
  enum Layout: Sendable {
    /// No space at all, on one line.
    case compact
    /// One member or element a line, two spaces a level.
    case indented
  }

  private var buffer: ByteBuffer
  private let isIndented: Bool
  private let escapesMarkup: Bool
  private var depth = 0
  private var needsSeparator = false
  private var followsKey = false
  private var stretches = RepeatedStretches()

  /// Creates a writer. `escapesMarkup` also escapes `<`, `>` and `&`, so that the document may
  /// stand within an HTML script element.
  init(layout: Layout, escapesMarkup: Bool = false, capacity: Int = 4096) {
    isIndented = layout == .indented
    self.escapesMarkup = escapesMarkup
    buffer = ByteBuffer(capacity: capacity)
  }

  /// What has been written. Cost: that of a copy.
  consuming func finished() -> [UInt8] { Array(buffer.written) }

  /// How many bytes have been written so far.
  var count: Int { buffer.count }

  /// Calls the body with what has been written so far.
  func withWritten<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try body(buffer.written)
  }

  /// Forgets what was written and keeps the memory, and stretches that may come again.
  mutating func restart() {
    buffer.removeAll()
    depth = 0
    needsSeparator = false
    followsKey = false
  }

  /// Writes what comes back in document after document, members or a value of an array: `body` writes it,
  /// unless it was written at this place before from the same.
  ///
  /// What it says must depend on the place and the source only, and so must whether it is the first of its
  /// object or array. In an indented document, which has no other behind it, nothing is kept.
  mutating func repeated(
    at place: Int, from source: RepeatedStretches.Source,
    _ identity: @autoclosure () -> SharedIdentity, _ body: (inout JSONWriter) -> Void
  ) {
    guard !isIndented else { return body(&self) }
    if stretches.copy(at: place, from: source, to: &buffer) {
      needsSeparator = true
      return
    }
    let start = buffer.count
    body(&self)
    stretches.keep(
      UnsafeBufferPointer(rebasing: buffer.written[start...]), at: place, from: source, identity())
  }

  // MARK: Structure

  /// Writes an object whose members `body` writes.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array whose values `body` writes.
  mutating func array(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    body(&self)
    close(UInt8(ascii: "]"))
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
  @inline(__always)
  mutating func key(_ name: StaticString) {
    writeSeparated(atMost: name.utf8CodeUnitCount + 4) { room, isIndented in
      Self.endKey(Self.copyQuoted(name, to: room), isIndented, room)
    }
    followsKey = true
  }

  /// Writes the name of the next member, where it comes from data.
  mutating func key(_ name: String) {
    writeQuoted(name, isKey: true)
    followsKey = true
  }

  /// Writes the next member: its name, which must need no escaping, and a value of at most so many bytes
  /// that `body` writes, both at once.
  @inline(__always)
  mutating func writeMember(
    _ name: StaticString, atMost size: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int
  ) {
    writeSeparated(atMost: name.utf8CodeUnitCount + 4 + size) { room, isIndented in
      let start = Self.endKey(Self.copyQuoted(name, to: room), isIndented, room)
      return start + body(room + start)
    }
  }

  /// Ends a line of a stream of documents.
  mutating func endLine() {
    buffer.append(UInt8(ascii: "\n"))
    needsSeparator = false
  }

  // MARK: Values

  /// Writes a string.
  mutating func value(_ text: String) { writeQuoted(text, isKey: false) }

  /// Writes a string that must need no escaping.
  @inline(__always)
  mutating func value(_ text: StaticString) {
    writeSeparated(atMost: text.utf8CodeUnitCount + 2) { room, _ in Self.copyQuoted(text, to: room)
    }
  }

  /// Writes UTF-8 as a string.
  mutating func value(utf8: UnsafeBufferPointer<UInt8>) { writeQuoted(utf8, isKey: false) }

  /// Writes a whole number.
  mutating func value(_ number: Int) {
    writeSeparated(atMost: 20) { room, _ in DecimalDigits.write(number, to: room) }
  }

  /// Writes true or false.
  mutating func value(_ flag: Bool) { writeBare(flag ? "true" : "false") }

  /// Writes a fraction with three decimals; what is no number is written as 0.
  mutating func value(thousandthsOf number: Double) {
    let bounded = number.isFinite ? min(max(number, -1e12), 1e12) : 0
    let thousandths = Int((bounded * 1000).rounded())
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    writeSeparated(atMost: 20) { room, _ in
      if thousandths < 0 { room[0] = UInt8(ascii: "-") }
      var count = thousandths < 0 ? 1 : 0
      count += DecimalDigits.write(Int(whole), to: room + count)
      room[count] = UInt8(ascii: ".")
      for (place, unit) in [100, 10, 1].enumerated() {
        room[count + 1 + place] = UInt8(ascii: "0") + UInt8(rest / UInt(unit) % 10)
      }
      return count + 4
    }
  }

  /// Writes null.
  mutating func null() { writeBare("null") }

  /// Writes a string, or null.
  mutating func value(_ text: String?) {
    if let text { value(text) } else { null() }
  }

  /// Writes a whole number, or null.
  mutating func value(_ number: Int?) {
    if let number { value(number) } else { null() }
  }

  // MARK: Members

  /// Writes a member with UTF-8 as a string.
  @inline(__always)
  mutating func member(_ name: StaticString, utf8: UnsafeBufferPointer<UInt8>) {
    let markup = escapesMarkup
    writeMember(name, atMost: Self.greatestLength(of: utf8)) { Self.quote(utf8, markup, $0) }
  }

  /// Writes a member with a whole number.
  @inline(__always)
  mutating func member(_ name: StaticString, _ number: Int) {
    writeMember(name, atMost: 20) { DecimalDigits.write(number, to: $0) }
  }

  /// Writes a member with an object.
  @inline(__always)
  mutating func member(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    openMember(name, UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes a member with an array whose values `body` writes.
  @inline(__always)
  mutating func arrayMember(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    openMember(name, UInt8(ascii: "["))
    body(&self)
    close(UInt8(ascii: "]"))
  }

  @inline(__always)
  private mutating func openMember(_ name: StaticString, _ bracket: UInt8) {
    writeMember(name, atMost: 1) { room in
      room[0] = bracket
      return 1
    }
    depth += 1
    needsSeparator = false
  }

  // MARK: Bytes

  private mutating func open(_ bracket: UInt8) {
    writeSeparated(atMost: 1) { room, _ in
      room[0] = bracket
      return 1
    }
    depth += 1
    needsSeparator = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    let breaksLine = needsSeparator && isIndented
    let depth = depth
    buffer.write(atMost: depth * 2 + 2) { room in
      let start = breaksLine ? Self.breakLine(at: depth, room) : 0
      room[start] = bracket
      return start + 1
    }
    needsSeparator = true
  }

  /// Writes what must stand between the value before and the next one, then what `body` writes: at
  /// most so many bytes.
  @inline(__always)
  private mutating func writeSeparated(
    atMost size: Int, _ body: (_ room: UnsafeMutablePointer<UInt8>, _ isIndented: Bool) -> Int
  ) {
    let (needsComma, isIndented) = (needsSeparator && !followsKey, isIndented)
    let (breaksLine, depth) = (isIndented && !followsKey && depth > 0, depth)
    buffer.write(atMost: size + depth * 2 + 2) { room in
      var start = 0
      if needsComma {
        room[0] = UInt8(ascii: ",")
        start = 1
      }
      if breaksLine { start += Self.breakLine(at: depth, room + start) }
      return start + body(room + start, isIndented)
    }
    followsKey = false
    needsSeparator = true
  }

  /// Writes ASCII text as it is.
  private mutating func writeBare(_ text: StaticString) {
    writeSeparated(atMost: text.utf8CodeUnitCount) { room, _ in
      room.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
      return text.utf8CodeUnitCount
    }
  }

  private mutating func writeQuoted(_ text: String, isKey: Bool) {
    var text = text
    text.withUTF8 { writeQuoted($0, isKey: isKey) }
  }

  private mutating func writeQuoted(_ utf8: UnsafeBufferPointer<UInt8>, isKey: Bool) {
    let markup = escapesMarkup
    writeSeparated(atMost: Self.greatestLength(of: utf8) + 2) { room, isIndented in
      let count = Self.quote(utf8, markup, room)
      return isKey ? Self.endKey(count, isIndented, room) : count
    }
  }

  /// The most bytes that a text takes as a string.
  private static func greatestLength(of text: UnsafeBufferPointer<UInt8>) -> Int {
    text.count * JSONEscaping.greatestExpansion + 2
  }

  private static func quote(
    _ text: UnsafeBufferPointer<UInt8>, _ markup: Bool, _ room: UnsafeMutablePointer<UInt8>
  ) -> Int {
    room[0] = UInt8(ascii: "\"")
    let count = JSONEscaping.write(text, escapingMarkup: markup, to: room + 1)
    room[count + 1] = UInt8(ascii: "\"")
    return count + 2
  }

  @inline(__always)
  private static func copyQuoted(
    _ text: StaticString, to room: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let count = text.utf8CodeUnitCount
    room[0] = UInt8(ascii: "\"")
    (room + 1).update(from: text.utf8Start, count: count)
    room[count + 1] = UInt8(ascii: "\"")
    return count + 2
  }

  @inline(__always)
  private static func endKey(
    _ count: Int, _ isIndented: Bool, _ room: UnsafeMutablePointer<UInt8>
  ) -> Int {
    room[count] = UInt8(ascii: ":")
    guard isIndented else { return count + 1 }
    room[count + 1] = UInt8(ascii: " ")
    return count + 2
  }

  private static func breakLine(at depth: Int, _ room: UnsafeMutablePointer<UInt8>) -> Int {
    room[0] = UInt8(ascii: "\n")
    for index in 0..<depth * 2 { room[index + 1] = UInt8(ascii: " ") }
    return depth * 2 + 1
  }
}
