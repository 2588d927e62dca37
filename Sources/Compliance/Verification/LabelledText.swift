/// Text in which labels such as 各地区： or 省份： begin new parts, wherever a cell, a page or a
/// converter broke it.
struct LabelledText {
  /// What counts as a label.
  enum Labels {
    /// Of clauses: who is to act.
    case clauses
    /// Of lines: what kind of bearer follows.
    case lines
  }

  /// A label with the text up to the next one.
  struct Part {
    var label: String?
    var text: String
  }

  private let labels: Labels

  init(_ labels: Labels) {
    self.labels = labels
  }

  /// The parts of one paragraph; the first has no label where the paragraph begins with none.
  func parts(of paragraph: String) -> [Part] {
    var parts: [Part] = []
    var rest = paragraph[...]
    var pending = Part(label: nil, text: "")
    while let (label, range) = firstLabel(in: rest) {
      pending.text += rest[..<range.lowerBound]
      if pending.label != nil || !pending.text.allSatisfy(\.isWhitespace) { parts.append(pending) }
      pending = Part(label: label, text: "")
      rest = rest[range.upperBound...]
    }
    pending.text += rest
    if pending.label != nil || !pending.text.allSatisfy(\.isWhitespace) { parts.append(pending) }
    return parts
  }

  /// A label stands at the start, behind a space, or behind the end of what comes before it: so that
  /// a colon within a sentence makes none.
  private func firstLabel(in text: Substring) -> (label: String, Range<Substring.Index>)? {
    switch labels {
    case .clauses:
      let pattern =
        #/(?:^|[\s。；;])(?<label>(?:国家|各|有关|涉及|相关|地方)[\p{Han}、]{0,10})\s*[：:]/#
      return text.firstMatch(of: pattern).map {
        (String($0.label), $0.label.startIndex..<$0.range.upperBound)
      }
    case .lines:
      let pattern = #/(?:^|\s|必做|选做|[；;。])(?<label>[\p{Han}]{2,6})\s*[：:]/#
      return text.firstMatch(of: pattern).map {
        (String($0.label), $0.label.startIndex..<$0.range.upperBound)
      }
    }
  }
}
