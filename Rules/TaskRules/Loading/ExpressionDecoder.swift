import TextMatching

/// Concepts by the names under which a file knows them.
///
/// Every concept has a name of its own over all files, `FILE#NAME`, so that equal names in two files
/// don't clash, and each is compiled once however often it is named.
struct ConceptScope {
  /// The full names by the names used in the file.
  private(set) var names: [ExactText: String] = [:]
  /// The definitions by full name.
  private(set) var definitions: [String: Expression] = [:]
  /// The full names of concepts that are a term, or alternatives of nothing but terms.
  private(set) var termConcepts: Set<ExactText> = []

  /// Adds the concepts of a mapping, dated by a year if there is one; each may use the ones before it, and
  /// a later one of the same name takes its place.
  mutating func define(_ node: RuleNode, year: Int? = nil) throws(RuleFileError) {
    for (name, value) in try node.entries() {
      let full = node.file + "#" + name
      let decoder = ExpressionDecoder(scope: self, year: year)
      let expression = try decoder.expression(value)
      if decoder.isTerms(expression) {
        termConcepts.insert(ExactText(full))
      } else {
        termConcepts.remove(ExactText(full))
      }
      definitions[full] = expression
      names[ExactText(name)] = full
    }
  }
}

/// Reads expressions from nodes: a written expression, or a list of them meaning “one of them”.
struct ExpressionDecoder {
  private let scope: ConceptScope
  /// The year that `{this}` stands for; nil where expressions name no years this way.
  private let year: Int?

  /// Creates a decoder that knows some concepts, or that dates expressions by a year.
  init(scope: ConceptScope = ConceptScope(), year: Int? = nil) {
    self.scope = scope
    self.year = year
  }

  /// One expression; a list is read as alternatives.
  func expression(_ node: RuleNode) throws(RuleFileError) -> Expression {
    let parts = try alternatives(node)
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  /// The expressions of a list, or the one of a scalar.
  func alternatives(_ node: RuleNode) throws(RuleFileError) -> [Expression] {
    var parts: [Expression] = []
    for entry in node.oneOrMany() { parts.append(try written(entry)) }
    guard !parts.isEmpty else {
      throw node.error("至少写一个表达式", en: "at least one expression was expected")
    }
    return parts
  }

  private func written(_ node: RuleNode) throws(RuleFileError) -> Expression {
    let text = dated(try node.string())
    let parsed: Expression
    do {
      parsed = try ExpressionParser.parse(text)
    } catch {
      throw node.error(
        "表达式第 \(error.offset + 1) 个字符处有误：\(error.message.zh)（\(text)）",
        en: "at character \(error.offset + 1) of the expression, \(error.message.en) (\(text))")
    }
    return try resolved(parsed, at: node)
  }

  /// The text with years in place of `{last2}`, `{last}`, `{this}` and `{next}`.
  private func dated(_ text: String) -> String {
    guard let year else { return text }
    var dated = ""
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      let end = rest.index(after: close)
      dated += rest[..<open]
      switch rest[open..<end] {
      case "{last2}": dated += String(year - 2)
      case "{last}": dated += String(year - 1)
      case "{this}": dated += String(year)
      case "{next}": dated += String(year + 1)
      case let other: dated += other
      }
      rest = rest[end...]
    }
    return dated + rest
  }

  /// The expression with every concept under its full name.
  private func resolved(
    _ expression: Expression, at node: RuleNode
  ) throws(RuleFileError) -> Expression {
    switch expression {
    case .term: return expression
    case .concept(let name):
      guard let full = scope.names[ExactText(name)] else {
        let nearest = scope.names.keys.map { $0.text }.sorted().nearest(to: name)
        throw node.error(
          "没有概念“\(name)”" + (nearest.map { "，是否想写“\($0)”" } ?? ""),
          en: "there is no concept \(name)" + (nearest.map { "; did you mean \($0)?" } ?? ""))
      }
      return .concept(full)
    case .any(let parts): return .any(try resolved(parts, at: node))
    case .all(let parts, let scope): return .all(try resolved(parts, at: node), within: scope)
    case .sequence(let parts, let gaps):
      let parts = try resolved(parts, at: node)
      guard parts.allSatisfy(isTerms) else {
        throw node.error(
          "“>”两边只能是词或词的并列", en: "only terms and alternatives of terms can stand beside >")
      }
      return .sequence(parts, gaps: gaps)
    case .excluding(let inner, let exclusion, let scope):
      return .excluding(
        try resolved(inner, at: node), try resolved(exclusion, at: node), within: scope)
    }
  }

  private func resolved(
    _ parts: [Expression], at node: RuleNode
  ) throws(RuleFileError) -> [Expression] {
    // Most lists hold nothing but terms, and stay as they are.
    if parts.allSatisfy({ $0.isTerm }) { return parts }
    var result: [Expression] = []
    for part in parts { result.append(try resolved(part, at: node)) }
    return result
  }

  /// Whether an expression is a term, or alternatives of nothing but terms.
  fileprivate func isTerms(_ expression: Expression) -> Bool {
    switch expression {
    case .term: true
    case .concept(let name): scope.termConcepts.contains(ExactText(name))
    case .any(let parts): parts.allSatisfy(isTerms)
    default: false
    }
  }
}

extension Expression {
  fileprivate var isTerm: Bool {
    if case .term = self { true } else { false }
  }
}
