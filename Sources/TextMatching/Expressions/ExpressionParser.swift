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

  private enum Token: Equatable {
    case term(String)
    case concept(String)
    case or
    case sequence(Int?)
    case all(Expression.Scope)
    case unless(Expression.Scope)
    case open
    case close
  }

  private var tokens: [(token: Token, offset: Int)] = []
  private var position = 0
  private let source: String
  private let length: Int

  /// Reads an expression. Throws ``SyntaxError`` naming the place.
  public static func parse(_ text: String) throws(SyntaxError) -> Expression {
    var parser = try ExpressionParser(text)
    let expression = try parser.exclusions()
    guard parser.position == parser.tokens.count else {
      throw parser.error("多余的内容", en: "nothing more was expected")
    }
    return expression
  }

  /// Cuts a text into tokens. It works on bytes, since all signs are ASCII; offsets in errors are
  /// counted in characters only when there is one to report.
  private init(_ text: String) throws(SyntaxError) {
    let bytes = Array(text.utf8)
    length = bytes.count
    source = text
    var index = 0
    func run(of byte: UInt8) -> Int { bytes[index...].prefix { $0 == byte }.count }
    while index < bytes.count {
      let start = index
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"):
        index += 1
      case UInt8(ascii: "|"):
        index += 1
        tokens.append((.or, start))
      case UInt8(ascii: "("):
        index += 1
        tokens.append((.open, start))
      case UInt8(ascii: ")"):
        index += 1
        tokens.append((.close, start))
      case UInt8(ascii: "+"):
        index += 1
        tokens.append((.all(.clause), start))
      case UInt8(ascii: "&"):
        let count = run(of: UInt8(ascii: "&"))
        index += count
        tokens.append((.all(count == 1 ? .sentence : .item), start))
      case UInt8(ascii: "!"):
        let count = run(of: UInt8(ascii: "!"))
        index += count
        tokens.append((.unless(count == 1 ? .clause : count == 2 ? .sentence : .item), start))
      case UInt8(ascii: ">"):
        index += 1
        let digits = bytes[index...].prefix { $0 >= 0x30 && $0 <= 0x39 }
        index += digits.count
        tokens.append((.sequence(Int(String(decoding: digits, as: UTF8.self))), start))
      case UInt8(ascii: "\""):
        guard let end = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "\"")) else {
          throw Self.error(
            at: start, of: text, LocalizedText("引号没有结束", en: "the quotation mark is not closed"))
        }
        tokens.append((.term(String(decoding: bytes[(index + 1)..<end], as: UTF8.self)), start))
        index = end + 1
      case UInt8(ascii: "$"):
        let word = bytes[(index + 1)...].prefix { !Self.isSign($0) }
        index += word.count + 1
        tokens.append((.concept(String(decoding: word, as: UTF8.self)), start))
      default:
        let word = bytes[index...].prefix { !Self.isSign($0) }
        index += word.count
        tokens.append((.term(String(decoding: word, as: UTF8.self)), start))
      }
    }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"), UInt8(ascii: "&"),
      UInt8(ascii: "!"), UInt8(ascii: ">"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  private static func error(
    at byte: Int, of text: String, _ message: LocalizedText
  ) -> SyntaxError {
    let utf8 = text.utf8
    let place = utf8.index(utf8.startIndex, offsetBy: min(byte, utf8.count))
    return SyntaxError(
      offset: text.distance(from: text.startIndex, to: place), message: message)
  }

  private func error(_ zh: String, en: String) -> SyntaxError {
    let offset = position < tokens.count ? tokens[position].offset : length
    return Self.error(at: offset, of: source, LocalizedText(zh, en: en))
  }

  private var next: Token? { position < tokens.count ? tokens[position].token : nil }

  private mutating func exclusions() throws(SyntaxError) -> Expression {
    var expression = try conjunction(of: .item)
    while case .unless(let scope)? = next {
      position += 1
      expression = .excluding(expression, try conjunction(of: .item), within: scope)
    }
    return expression
  }

  private mutating func conjunction(of scope: Expression.Scope) throws(SyntaxError) -> Expression {
    var parts = [try tighter(than: scope)]
    while next == .all(scope) {
      position += 1
      parts.append(try tighter(than: scope))
    }
    return parts.count == 1 ? parts[0] : .all(parts, within: scope)
  }

  private mutating func tighter(than scope: Expression.Scope) throws(SyntaxError) -> Expression {
    switch scope {
    case .item: try conjunction(of: .sentence)
    case .sentence: try conjunction(of: .clause)
    case .clause: try sequence()
    }
  }

  private mutating func sequence() throws(SyntaxError) -> Expression {
    var parts = [try alternatives()]
    var gaps: [Int?] = []
    while case .sequence(let gap)? = next {
      position += 1
      gaps.append(gap)
      parts.append(try alternatives())
    }
    return parts.count == 1 ? parts[0] : .sequence(parts, gaps: gaps)
  }

  private mutating func alternatives() throws(SyntaxError) -> Expression {
    var parts = [try primary()]
    while next == .or {
      position += 1
      parts.append(try primary())
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func primary() throws(SyntaxError) -> Expression {
    switch next {
    case .term(let term)? where !term.isEmpty:
      position += 1
      return .term(term)
    case .concept(let name)? where !name.isEmpty:
      position += 1
      return .concept(name)
    case .open?:
      position += 1
      let inner = try exclusions()
      guard next == .close else { throw error("缺右括号", en: "a closing parenthesis is missing") }
      position += 1
      return inner
    default:
      throw error("此处应为词、$概念或括号", en: "a term, a $concept or a parenthesis was expected here")
    }
  }
}
