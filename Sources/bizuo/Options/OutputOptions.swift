import TaskRules
import ArgumentParser
import Compliance
import Reporting
import TextMatching

extension PlanJudge.Detail: ExpressibleByArgument {}

/// How and where reports are written.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .worded(
      "报告格式：text、json、ndjson、html、xlsx、docx、markdown、csv、sarif、junit、github；写成“格式=文件”则写入文件，可多次给出。",
      en:
        "The report's format: text, json, ndjson, html, xlsx, docx, markdown, csv, sarif, junit or github; FORMAT=FILE writes to a file; may be repeated.",
      value: LocalizedText("格式[=文件]", en: "format[=file]")))
  var format: [String] = []

  @Option(
    name: [.short, .long],
    help: .worded(
      "把报告写入文件，而不是标准输出。", en: "Write the report to a file instead of standard output.",
      value: LocalizedText("文件", en: "file")))
  var output: String?

  @Option(
    name: .long,
    help: .worded(
      "json 和 ndjson 的详略：full 或 verdicts。", en: "How much json and ndjson tell: full or verdicts.",
      value: LocalizedText("详略", en: "detail")))
  var detail: PlanJudge.Detail = .full

  @Flag(
    name: [.short, .long],
    help: .worded("只给退出码和错误，不写文字报告。", en: "Give the exit code and errors only, no text report."))
  var quiet = false

  @Flag(
    name: [.short, .long],
    help: .worded(
      "在标准错误里说明读了什么、用了哪些规则、各步用时。",
      en: "Tell on standard error what is read, which rules are used and how long steps take."))
  var verbose = false

  @OptionGroup var language: LanguageOptions

  /// What `--verbose` tells; the clock runs from here.
  func trace() -> Trace { Trace(isOn: verbose, language: language.lang) }

  /// One report to write: its format, and a file or standard output.
  struct Target {
    /// The format.
    var format: ReportFormat
    /// The file; nil for standard output.
    var path: String?
  }

  /// What is to be written. Throws wrong usage for an unknown format or two reports on standard
  /// output.
  func targets() throws -> [Target] {
    var targets: [Target] = []
    for argument in format {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let format = ReportFormat(rawValue: String(parts[0])) else {
        throw Self.unknownFormat(String(parts[0]))
      }
      targets.append(Target(format: format, path: parts.count == 2 ? String(parts[1]) : nil))
    }
    if targets.isEmpty, !quiet || output != nil { targets = [Target(format: .text, path: nil)] }
    if let output, let first = targets.firstIndex(where: { $0.path == nil }) {
      targets[first].path = output
    }
    if quiet { targets.removeAll { $0.path == nil && $0.format == .text } }
    guard targets.count(where: { $0.path == nil }) <= 1 else {
      throw CommandError.usage(
        "标准输出只能写一种格式，其余请写成“格式=文件”。",
        en: "standard output carries one format; write the others as FORMAT=FILE.")
    }
    return targets
  }

  /// Writes a report to a target.
  func write(_ report: AuditReport, to target: Target, wholeAudit: Bool) throws {
    let options = reportOptions(for: target, wholeAudit: wholeAudit)
    let bytes = report.render(as: target.format, options: options)
    if let path = target.path {
      try Console.write(bytes, toFile: path)
    } else {
      try Console.write(bytes)
    }
  }

  /// How much has to be found out: verdicts alone only where no other format needs more.
  func detail(neededBy targets: [Target]) -> PlanJudge.Detail {
    targets.allSatisfy { $0.format == .json || $0.format == .ndjson } ? detail : .full
  }

  /// How a report is written to a target.
  func reportOptions(for target: Target, wholeAudit: Bool) -> ReportOptions {
    let isTerminal = target.path == nil
    return ReportOptions(
      language: language.lang, detail: detail == .full ? .full : .verdicts,
      style: isTerminal && Console.showsColour ? .colour : .plain,
      width: isTerminal ? Console.width : 100, toolVersion: BizuoVersion.current,
      wholeAudit: wholeAudit)
  }

  private static func unknownFormat(_ name: String) -> CommandError {
    let known = ReportFormat.allCases.map(\.rawValue)
    let nearest = known.nearest(to: name)
    return .usage(
      "没有“\(name)”这种报告格式"
        + (nearest.map { "，是否想写 \($0)？" } ?? "，可用：\(known.joined(separator: "、"))。"),
      en: "there is no report format \(name)"
        + (nearest.map { "; did you mean \($0)?" }
          ?? "; known are \(known.joined(separator: ", "))."))
  }
}
