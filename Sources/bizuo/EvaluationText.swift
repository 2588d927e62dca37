import Compliance
import Reporting
import TextMatching

/// Words an evaluation for a terminal.
struct EvaluationText {
  /// The figures.
  let evaluation: Evaluation
  /// The report evaluated, for the measures' words.
  let report: SavedReport
  /// The language of the labels.
  let language: Language

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// The figures, to three decimals.
  var figures: String {
    let rows = [
      (say("要素", "elements"), String(evaluation.elements)),
      (say("判定一致", "exact"), Self.decimal(evaluation.exactShare)),
      (say("承接 F1", "covered F1"), Self.decimal(evaluation.coveredF1)),
      (say("缺口 精确率", "gap precision"), Self.decimal(evaluation.gapPrecision)),
      (say("缺口 召回率", "gap recall"), Self.decimal(evaluation.gapRecall)),
      (say("缺口 F1", "gap F1"), Self.decimal(evaluation.gapF1)),
      (say("严重错误", "severe"), String(evaluation.severe)),
      (say("首条证据正确", "evidence first"), Self.decimal(evaluation.firstEvidence)),
      (say("证据召回率", "evidence recall"), Self.decimal(evaluation.evidenceRecall)),
    ]
    return rows.map { "\($0.0)  \($0.1)\n" }.joined()
  }

  /// Every miss, with the words of the measures that either side names.
  var misses: String {
    var lines: [String] = []
    for miss in evaluation.misses {
      let said = miss.said.label.text(in: language)
      let accepted = miss.accepted.map { $0.label.text(in: language) }.joined(separator: "/")
      lines.append(
        "\(miss.jurisdiction) \(miss.element)\(say("：判为", ": said "))\(said)\(say("，标注", ", labelled "))\(accepted)"
      )
      for item in Set(miss.items + miss.goldItems).sorted() {
        let side =
          miss.goldItems.contains(item)
          ? (miss.items.contains(item) ? "=" : "−") : "+"
        lines.append("  \(side) \(item). \(words(of: item, in: miss.jurisdiction))")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func words(of item: Int, in jurisdiction: String) -> String {
    report.plans.first { $0.jurisdiction == jurisdiction }?
      .measures.first { $0.item == item }?.text ?? ""
  }

  /// Three decimals, rounded half to even as printing does.
  private static func decimal(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded(.toNearestOrEven))
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
  }
}
