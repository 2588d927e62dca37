import Compliance

extension Phrases {
  /// What an element lacks, on one line: its name and verdict, the gap, the nearest measure, what
  /// to write.
  func shortfall(of element: ElementReport) -> String {
    let head = "\(element.id) \(self(element.name))\(parenthesised(self(element.verdict.label)))"
    let sentences = shortfallSentences(of: element)
    return sentences.isEmpty ? head : head + colon + sentences.joined(separator: self("", en: " "))
  }

  /// The sentences of ``shortfall(of:)``: each ends in a full stop.
  private func shortfallSentences(of element: ElementReport) -> [String] {
    var sentences: [String] = []
    if let gap = element.gap { sentences.append(sentence(self(gap.missing))) }
    sentences += element.deadlines.filter { $0.verdict == .late }.map { sentence(deadline($0)) }
    sentences += element.quantities.filter { $0.verdict == .short }.map { sentence(quantity($0)) }
    if let nearest = element.gap?.nearest {
      let cited = citation(item: nearest.item, quote: nearest.quote)
      sentences.append(sentence(self("最近：\(cited)", en: "Nearest: \(cited)")))
    }
    if let gap = element.gap {
      let suggestion = self(gap.suggestion)
      sentences.append(sentence(self("建议：\(suggestion)", en: "Write: \(suggestion)")))
    }
    return sentences
  }

  /// What an undetermined obligation would come to, and why it is undetermined.
  func undetermined(_ report: ObligationReport) -> String {
    let verdict = self(report.verdict.label)
    return sentence(self("是否适用待定；若适用：\(verdict)", en: "Undetermined; if it applies: \(verdict)"))
      + self("", en: " ") + self(report.applicabilityReason)
  }

  /// The text with a full stop, unless a sentence ends there already.
  func sentence(_ text: String) -> String {
    let ends: [Character] = ["。", "！", "？", "；", ".", "!", "?"]
    if let last = text.last, ends.contains(last) { return text }
    return text + self("。", en: ".")
  }

  /// `07 落实……（各省，必做）`.
  func heading(of report: ObligationReport) -> String {
    let obligation = report.obligation
    let bound =
      "\(self(obligation.bearer.name))\(self("，", en: ", "))\(self(obligation.level.label))"
    return "\(obligation.id) \(self(obligation.title))\(parenthesised(bound))"
  }
}
