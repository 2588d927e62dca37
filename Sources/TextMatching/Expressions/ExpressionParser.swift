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

  private init(_ text: String) throws(SyntaxError) {
    let characters = Array(text)
    length = characters.count
    var index = 0
    func run(of character: Character) -> Int {
      characters[index...].prefix { $0 == character }.count
    }
    while index < characters.count {
      let start = index
      let character = characters[index]
      switch character {
      case " ", "\n", "\t":
        index += 1
        continue
      case "|":
        index += 1
        tokens.append((.or, start))
      case "(":
        index += 1
        tokens.append((.open, start))
      case ")":
        index += 1
        tokens.append((.close, start))
      case "+":
        index += 1
        tokens.append((.all(.clause), start))
      case "&":
        let count = run(of: "&")
        index += count
        tokens.append((.all(count == 1 ? .sentence : .item), start))
      case "!":
        let count = run(of: "!")
        index += count
        tokens.append((.unless(count == 1 ? .clause : count == 2 ? .sentence : .item), start))
      case ">":
        index += 1
        let digits = characters[index...].prefix { $0.isASCII && $0.isNumber }
        index += digits.count
        tokens.append((.sequence(digits.isEmpty ? nil : Int(String(digits))), start))
      case "\"":
        guard let end = characters[(index + 1)...].firstIndex(of: "\"") else {
          throw SyntaxError(
            offset: start, message: LocalizedText("引号没有结束", en: "the quotation mark is not closed"))
        }
        tokens.append((.term(String(characters[(index + 1)..<end])), start))
        index = end + 1
      default:
        let word = characters[index...].prefix { !" \n\t|()+&!>\"".contains($0) }
        index += word.count
        let text = String(word)
        tokens.append((text.hasPrefix("$") ? .concept(String(text.dropFirst())) : .term(text), start))
      }
    }
  }

  private func error(_ zh: String, en: String) -> SyntaxError {
    let offset = position < tokens.count ? tokens[position].offset : length
    return SyntaxError(offset: offset, message: LocalizedText(zh, en: en))
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
