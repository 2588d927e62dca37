/// Reads the written form of expressions. Cost: linear in the text.
public struct ExpressionParser {
  /// Why a text is no expression, with the place.
  public struct SyntaxError: Error, Hashable, CustomStringConvertible {
    /// The offset of the offending character, from 0, in characters.
    public let offset: Int
    /// What was expected, in one clause, in both languages.
    public let message: LocalizedText

    /// The English message.
    public var description: String { "\(message.en) (at character \(offset + 1))" }
  }

  private let source: String
  /// It works on bytes, since all signs are ASCII; offsets in errors are counted in characters only
  /// when there is one to report.
  private let bytes: [UInt8]
  private var position = 0

  /// Reads an expression. Throws ``SyntaxError`` naming the place.
  public static func parse(_ text: String) throws(SyntaxError) -> Expression {
    var parser = ExpressionParser(text)
    let expression = try parser.exclusions()
    guard parser.next == nil else {
      throw parser.error("多余的内容", en: "nothing more was expected")
    }
    return expression
  }

  private init(_ text: String) {
    source = text
    bytes = Array(text.utf8)
    skipBlanks()
  }

  // MARK: Bytes

  /// The byte that comes next; blanks have been skipped.
  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, Self.isBlank(byte) { position += 1 }
  }

  /// Reads some bytes and the blanks behind them.
  private mutating func advance(_ count: Int) {
    position += count
    skipBlanks()
  }

  /// How often a sign is repeated here.
  private func run(of sign: UInt8) -> Int {
    bytes[position...].prefix { $0 == sign }.count
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"),
      UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: ">"), UInt8(ascii: "\""):
      true
    default: isBlank(byte)
    }
  }

  /// An error at the next byte.
  private func error(_ zh: String, en: String) -> SyntaxError {
    let utf8 = source.utf8
    let place = utf8.index(utf8.startIndex, offsetBy: position)
    return SyntaxError(
      offset: source.distance(from: source.startIndex, to: place),
      message: LocalizedText(zh, en: en))
  }

  // MARK: Grammar, from the loosest binding to the tightest

  private mutating func exclusions() throws(SyntaxError) -> Expression {
    var expression = try conjunction(of: .item)
    while next == UInt8(ascii: "!") {
      let count = run(of: UInt8(ascii: "!"))
      advance(count)
      expression = .excluding(
        expression, try conjunction(of: .item),
        within: count == 1 ? .clause : count == 2 ? .sentence : .item)
    }
    return expression
  }

  private mutating func conjunction(of scope: Expression.Scope) throws(SyntaxError) -> Expression {
    let first = try tighter(than: scope)
    guard conjoins(in: scope) else { return first }
    var parts = [first]
    while conjoins(in: scope) {
      advance(scope == .clause ? 1 : run(of: UInt8(ascii: "&")))
      parts.append(try tighter(than: scope))
    }
    return .all(parts, within: scope)
  }

  /// Whether the sign of a conjunction within some stretch comes next.
  private func conjoins(in scope: Expression.Scope) -> Bool {
    switch scope {
    case .clause: next == UInt8(ascii: "+")
    case .sentence: run(of: UInt8(ascii: "&")) == 1
    case .item: run(of: UInt8(ascii: "&")) > 1
    }
  }

  private mutating func tighter(than scope: Expression.Scope) throws(SyntaxError) -> Expression {
    switch scope {
    case .item: try conjunction(of: .sentence)
    case .sentence: try conjunction(of: .clause)
    case .clause: try sequence()
    }
  }

  private mutating func sequence() throws(SyntaxError) -> Expression {
    let first = try alternatives()
    guard next == UInt8(ascii: ">") else { return first }
    var parts = [first]
    var gaps: [Int?] = []
    while next == UInt8(ascii: ">") {
      let digits = bytes[(position + 1)...].prefix { (0x30...0x39).contains($0) }
      gaps.append(Int(String(decoding: digits, as: UTF8.self)))
      advance(1 + digits.count)
      parts.append(try alternatives())
    }
    return .sequence(parts, gaps: gaps)
  }

  private mutating func alternatives() throws(SyntaxError) -> Expression {
    let first = try primary()
    guard next == UInt8(ascii: "|") else { return first }
    var parts = [first]
    while next == UInt8(ascii: "|") {
      advance(1)
      parts.append(try primary())
    }
    return .any(parts)
  }

  private mutating func primary() throws(SyntaxError) -> Expression {
    switch next {
    case UInt8(ascii: "("):
      advance(1)
      let inner = try exclusions()
      guard next == UInt8(ascii: ")") else {
        throw error("缺右括号", en: "a closing parenthesis is missing")
      }
      advance(1)
      return inner
    case UInt8(ascii: "\""): return .term(try quotedTerm())
    case UInt8(ascii: "$"):
      let name = word(from: position + 1)
      guard !name.isEmpty else { break }
      advance(1 + name.utf8.count)
      return .concept(name)
    default:
      let term = word(from: position)
      guard !term.isEmpty else { break }
      advance(term.utf8.count)
      return .term(term)
    }
    throw error("此处应为词、$概念或括号", en: "a term, a $concept or a parenthesis was expected here")
  }

  private mutating func quotedTerm() throws(SyntaxError) -> String {
    let start = position + 1
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) else {
      throw error("引号没有结束", en: "the quotation mark is not closed")
    }
    guard end > start else {
      throw error("此处应为词、$概念或括号", en: "a term, a $concept or a parenthesis was expected here")
    }
    let term = String(decoding: bytes[start..<end], as: UTF8.self)
    advance(end + 1 - position)
    return term
  }

  /// The bytes from an offset up to the next sign.
  private func word(from start: Int) -> String {
    String(decoding: bytes[start...].prefix { !Self.isSign($0) }, as: UTF8.self)
  }
}
