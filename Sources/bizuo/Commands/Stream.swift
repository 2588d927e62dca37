import ArgumentParser
import Compliance
import Reporting
import TaskRules
import TextMatching

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `bizuo stream`: a pipe stage that answers records line by line.
struct StreamCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: HelpLanguage.say(
      "逐行处理标准输入的 JSON 记录，逐行给出判定，可接入数据管道。",
      en: "Answer JSON records of standard input line by line, as a stage of a pipe."),
    discussion: HelpLanguage.say(
      """
      输入每行一条：{"id", "text", "jurisdiction"?, "year"?}；输出依次对应：{"id", "plan"} 或 \
      {"id", "error": {"code", "message"}}。坏记录只影响自己那一行；读不懂的行以行号为 id。\
      输入读完时退出码为 0，不论计划是否通过。
      """,
      en: """
        Each line of input is {"id", "text", "jurisdiction"?, "year"?}, each line of output {"id", \
        "plan"} or {"id", "error": {"code", "message"}}, in the same order. A bad record spoils its \
        own line only; an unreadable line is named by its number. The exit code is 0 once the input \
        has been read, whether or not plans pass.
        """))

  /// The longest line, in bytes: a plan of 30 KB is usual, a compilation of a country below 1 MB.
  private static let longestLine = 16 << 20

  @Option(
    name: .long,
    help: .worded(
      "详略：full 或 verdicts。", en: "How much is told: full or verdicts.",
      value: LocalizedText("详略", en: "detail")))
  var detail: PlanJudge.Detail = .full

  @Flag(
    name: [.short, .long],
    help: .worded(
      "在标准错误里说明用了哪些规则、各步用时。",
      en: "Tell on standard error which rules are used and how long steps take."))
  var verbose = false

  @OptionGroup var judging: JudgingOptions
  @OptionGroup var language: LanguageOptions

  func run() async throws {
    let trace = Trace(isOn: verbose, language: language.lang)
    let judging = try judging.prepare(paths: [], detail: detail, trace: trace)
    let options = ReportOptions(
      language: language.lang, detail: detail == .full ? .full : .verdicts,
      toolVersion: BizuoVersion.current, wholeAudit: true)
    let answerer = RecordAnswerer(
      judging: judging, writer: NDJSONWriter(options: options), limit: Self.longestLine)
    let output = try ReportSink(path: nil)
    let reader = LineReader(descriptor: STDIN_FILENO, limit: Self.longestLine)
    try await AnswerPipeline(width: Processors.count)
      .run(reader) { line, number in
        answerer.answer(line, number: number)
      } write: { bytes in
        try output.write(bytes)
      }
    trace.say("输入读完", en: "the input has ended")
  }
}
