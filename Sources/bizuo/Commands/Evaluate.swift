import ArgumentParser
import Compliance
import PlanReading
import Reporting
import TaskRules
import TextMatching

/// `bizuo evaluate GOLD REPORT-or-PLANS`: figures against the labels of careful readers.
struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: HelpLanguage.say(
      "对照人工标注计算判定的准确度；达不到给定的下限时退出码为 1。",
      en: "Measure verdicts against the labels of careful readers; exit code 1 below a given bound."
    ))

  @Argument(
    help: .worded(
      "标注文件夹，每份计划一个 JSON。", en: "The folder of labels, one JSON a plan.",
      value: LocalizedText("标注", en: "gold")))
  var gold: String

  @Argument(
    help: .worded(
      "bizuo 写出的 JSON 报告，或计划文件、文件夹。", en: "A JSON report of bizuo, or plan files and folders.",
      value: LocalizedText("报告或计划", en: "report-or-plans")))
  var inputs: [String]

  @Flag(
    name: .long,
    help: .worded(
      "列出每个与标注不符的要素和相关条目的原文。",
      en: "List every element that differs from its label, with the measures' words."))
  var misses = false

  @Option(
    name: .long,
    help: .worded(
      "判定一致率的下限。", en: "The least share of exact verdicts.", value: LocalizedText("0–1", en: "0–1"))
  )
  var minExact: Double?
  @Option(
    name: .long,
    help: .worded(
      "承接 F1 的下限。", en: "The least F1 of covered.", value: LocalizedText("0–1", en: "0–1")))
  var minCoveredF1: Double?
  @Option(
    name: .long,
    help: .worded("缺口 F1 的下限。", en: "The least F1 of gaps.", value: LocalizedText("0–1", en: "0–1"))
  )
  var minF1: Double?
  @Option(
    name: .long,
    help: .worded(
      "首条证据正确率的下限。", en: "The least share of right first evidence.",
      value: LocalizedText("0–1", en: "0–1")))
  var minEvidence: Double?

  @OptionGroup var rules: RuleOptions
  @OptionGroup var language: LanguageOptions

  func run() async throws {
    let labels = try GoldFolder(path: gold).plans()
    let report = try await savedReport()
    let evaluation = Evaluation(of: report, against: labels)
    guard evaluation.missing.isEmpty, evaluation.elements > 0 else {
      let list = evaluation.missing.prefix(6).joined(separator: "、")
      throw CommandError(
        message: LocalizedText(
          "报告缺少标注里的 \(evaluation.missing.count) 项：\(list)。",
          en: "the report lacks \(evaluation.missing.count) of the labelled: \(list)."))
    }
    let text = EvaluationText(evaluation: evaluation, report: report, language: language.lang)
    try Console.write(Array(((misses ? text.misses : "") + text.figures).utf8))
    let bounds: [(Double?, Double)] = [
      (minExact, evaluation.exactShare), (minCoveredF1, evaluation.coveredF1),
      (minF1, evaluation.gapF1), (minEvidence, evaluation.firstEvidence),
    ]
    if bounds.contains(where: { bound, figure in bound.map { figure < $0 } ?? false }) {
      throw ExitCode(1)
    }
  }

  /// The report given, or one made of the plans given.
  private func savedReport() async throws -> SavedReport {
    let given = GivenReport(language: language.lang)
    if inputs.count == 1, let bytes = try? FileBytes.read(inputs[0], limits: .default),
      let saved = try given.saved(bytes, path: inputs[0])
    {
      return saved
    }
    let loaded = try rules.load()
    return try await given.made(
      of: inputs, checker: PlanChecker(rulebook: loaded.rulebook, registry: loaded.registry),
      declared: PlanChecker.Declaration(), taskList: loaded.identity)
  }
}
