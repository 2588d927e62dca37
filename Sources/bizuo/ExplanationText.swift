import Compliance
import PlanReading
import Reporting
import TextMatching

/// Words an explanation for a terminal.
struct ExplanationText {
  /// What is explained.
  let explanation: ElementExplanation
  /// The measures asked for, whether or not anything of the element occurs in them; empty for all in
  /// which something does.
  var asked: [Item] = []
  /// The language of the labels.
  let language: Language

  /// The whole text, ending in a line end.
  var text: String {
    var lines: [String] = []
    let element = explanation.element
    let verdict = explanation.report.verdict.label.text(in: language)
    lines.append(
      "\(element.id) \(element.name.text(in: language))\(say("：判为", ": "))\(verdict)")
    lines.append(say("要求：", "Asks: ") + element.requirement)
    if asked.isEmpty, explanation.measures.isEmpty {
      lines.append(
        say("计划里没有出现这个要素的任何一个词。", "No term of this element occurs in the plan."))
    }
    for measure in shown { lines += describe(measure) }
    if let gap = explanation.report.gap {
      lines.append("")
      lines.append(say("缺口：", "Gap: ") + gap.missing.text(in: language))
      lines.append(say("建议：", "To write: ") + gap.suggestion.text(in: language))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The measures to describe. A measure asked for in which nothing occurs has no attempts.
  private var shown: [ElementExplanation.Measure] {
    guard !asked.isEmpty else { return explanation.measures }
    return asked.map { item in
      explanation.measures.first {
        $0.item.number == item.number && $0.item.measure == item.measure
      }
        ?? ElementExplanation.Measure(item: item, verdict: .absent, setAside: [], attempts: [])
    }
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func describe(_ measure: ElementExplanation.Measure) -> [String] {
    let number = say("第 \(measure.item.number) 条", "Measure \(measure.item.number)")
    let verdict = measure.verdict.label.text(in: language)
    var lines = ["", "\(number) [\(verdict)] \(measure.item.measure.text)"]
    lines.append("  \(say("原文指纹", "fingerprint")) \(ItemFingerprint(of: measure.item))")
    if measure.attempts.isEmpty {
      lines.append("  " + say("没有出现这个要素的任何一个词", "no term of this element occurs"))
    }
    for clause in measure.setAside {
      lines.append(
        "  ⊘ \(say("不计", "set aside"))“\(clause.words)”\(say("：", ": "))\(clause.reason.text(in: language))"
      )
    }
    for attempt in measure.attempts {
      let kind = attempt.verdict.label.text(in: language)
      let terms = attempt.terms.joined(separator: say("、", ", "))
      lines.append("  \(attempt.matches ? "✓" : "✗") \(kind)  \(say("命中", "hits"))“\(terms)”")
      lines.append("      \(attempt.expression)")
      if let obstacle = attempt.obstacle {
        lines.append("      \(obstacle.text(in: language))")
      }
    }
    return lines
  }
}
