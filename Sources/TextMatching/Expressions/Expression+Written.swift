extension Expression {
  /// The expression in its written form, with no more parentheses than it needs.
  public var written: String { written(inside: 0) }

  /// Binding strength: the higher, the tighter.
  private var strength: Int {
    switch self {
    case .term, .concept: 6
    case .any: 5
    case .sequence: 4
    case .all(_, within: .clause): 3
    case .all(_, within: .sentence): 2
    case .all(_, within: .item): 1
    case .excluding: 0
    }
  }

  private func written(inside outer: Int) -> String {
    let text: String
    switch self {
    case .term(let term):
      text = term.contains { " |()+&!>$".contains($0) } ? "\"\(term)\"" : term
    // Rule files name concepts without their file.
    case .concept(let name): text = "$" + (name.split(separator: "#").last.map(String.init) ?? name)
    case .any(let parts):
      text = parts.map { $0.written(inside: strength + 1) }.joined(separator: "|")
    case .all(let parts, let scope):
      let sign =
        switch scope {
        case .clause: " + "
        case .sentence: " & "
        case .item: " && "
        }
      text = parts.map { $0.written(inside: strength + 1) }.joined(separator: sign)
    case .sequence(let parts, let gaps):
      text = parts.indices.map { index in
        let sign = index == 0 ? "" : " >\(gaps[index - 1].map(String.init) ?? "") "
        return sign + parts[index].written(inside: strength + 1)
      }.joined()
    case .excluding(let inner, let exclusion, let scope):
      let sign =
        switch scope {
        case .clause: " ! "
        case .sentence: " !! "
        case .item: " !!! "
        }
      text = inner.written(inside: 0) + sign + exclusion.written(inside: 1)
    }
    return strength < outer ? "(\(text))" : text
  }
}
