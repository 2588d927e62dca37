import Testing

@Suite("Wrong usage and help")
struct UsageTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test(
    "wrong usage ends with 64 and says in Chinese what to type instead",
    arguments: [
      (["chek", "x"], "是否想写 bizuo check"), (["rules", "shw"], "是否想写 bizuo rules show"),
      (["check"], "缺少参数 <计划>"), (["check", "x", "--fromat", "json"], "是否想写 --format"),
      (["check", "x", "--format", "jsn"], "是否想写 json"),
      (["check", "x", "--fail-on", "some"], "可用：missing、partial、never"),
      (["check", "x", "--year", "abc"], "不能用作 --year"),
      (["check", "x", "--jurisdiction"], "后面缺少取值"), (["diff", "a", "b", "c"], "多余的参数：“c”"),
      (["check", "x", "--quiet=1"], "不带取值"),
      (["check", "x", "--format", "json", "--format", "csv"], "标准输出只能写一种格式"),
    ])
  func wrongUsage(_ arguments: [String], _ remedy: String) async throws {
    let outcome = try await BuiltBinary.run(arguments, in: workspace)
    #expect(outcome.code == 64)
    #expect(outcome.errors.hasPrefix("错误："))
    #expect(outcome.errors.contains(remedy))
    #expect(outcome.output.isEmpty)
  }

  @Test("a jurisdiction that is not registered is answered with the nearest names")
  func jurisdiction() async throws {
    try workspace.write(SmallPlans.whole, to: "plan.txt")
    let outcome = try await workspace.run("check", "plan.txt", "--jurisdiction", "山东剩")
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("山东省"))
  }

  @Test("--lang en gives English messages and labels")
  func english() async throws {
    try workspace.write(SmallPlans.partial, to: "plan.txt")
    let outcome = try await workspace.run("check", "plan.txt", "--lang", "en")
    #expect(outcome.output.contains("Register"))
    #expect(outcome.output.contains("No register."))
    let wrong = try await workspace.runPlainly(
      "check", "missing.txt", "--format", "jsn", "--lang", "en")
    #expect(wrong.errors.hasPrefix("error: there is no report format jsn"))
  }

  @Test("help is in Chinese throughout")
  func help() async throws {
    let outcome = try await workspace.runPlainly("check", "--help")
    #expect(outcome.code == 0)
    for english in ["OVERVIEW", "USAGE", "OPTIONS", "default", "values", "Show"] {
      #expect(!outcome.output.contains(english))
    }
  }

  @Test("every help text has its English")
  func englishHelp() async throws {
    let outcome = try await workspace.runPlainly("manual", "--lang", "en")
    let chinese = outcome.output.split(separator: "\n").filter { line in
      line.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
    // Only examples of names are Chinese in English help.
    #expect(chinese.allSatisfy { $0.contains("山西省") || $0.contains("强市建设城市") })
  }

  @Test("--verbose tells on standard error only")
  func verbose() async throws {
    try workspace.write(SmallPlans.whole, to: "plan.txt")
    let quiet = try await workspace.run("check", "plan.txt")
    let verbose = try await workspace.run("check", "plan.txt", "--verbose")
    #expect(verbose.output == quiet.output)
    #expect(verbose.errors.contains("3 条举措") && quiet.errors.isEmpty)
  }

  @Test("the manual page has every subcommand", arguments: ["check", "audit", "diff", "stream"])
  func manual(_ command: String) async throws {
    let outcome = try await workspace.runPlainly("manual")
    #expect(outcome.output.hasPrefix(".TH "))
    #expect(outcome.output.contains(".SS \"bizuo \(command)"))
  }
}
