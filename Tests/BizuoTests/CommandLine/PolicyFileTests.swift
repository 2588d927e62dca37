import Testing

@Suite("Policy files")
struct PolicyFileTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(SmallPlans.partial, to: "plans/plan.txt")
  }

  @Test(
    "a policy that is not understood ends with 2, naming file, line, key and remedy",
    arguments: [
      ("failOn: partal", 1, "failOn", "partial"),
      ("year: 2024\nobligation:\n  '01': error", 2, "obligation", "obligations"),
      ("obligations:\n  '1': error", 2, "1", "01"),
      ("obligations:\n  '01': eror", 2, "01", "error"),
      ("minimumCoverage: 120%", 1, "minimumCoverage", "0%"),
      ("classes:\n  山东剩: {强市建设城市: yes}", 2, "山东剩", "山东省"),
      ("classes:\n  山东:\n    强市城市: yes", 3, "强市城市", "强市建设城市"),
      ("classes:\n  全部:\n    强市建设城市: maybe", 3, "强市建设城市", "yes"),
      ("year: soon", 1, "year", "整数"),
    ])
  func errors(_ policy: String, _ line: Int, _ key: String, _ remedy: String) async throws {
    try workspace.write(policy, to: "plans/bizuo.yaml")
    let outcome = try await workspace.run("check", "plans/plan.txt")
    #expect(outcome.code == 2)
    #expect(outcome.errors.hasPrefix("错误：plans/bizuo.yaml 第 \(line) 行“\(key)”："))
    #expect(outcome.errors.contains(remedy))
  }

  @Test("without a policy a partial obligation is a warning")
  func plain() async throws {
    #expect(try await workspace.run("check", "plans/plan.txt", "-q").code == 0)
  }

  @Test("the policy beside a plan counts, and the command line stands above it")
  func beside() async throws {
    try workspace.write("failOn: partial", to: "plans/bizuo.yaml")
    #expect(try await workspace.run("check", "plans/plan.txt", "-q").code == 1)
    #expect(
      try await workspace.run("check", "plans/plan.txt", "--fail-on", "missing", "-q").code == 0)
  }

  @Test("the policy in an audited folder counts")
  func folder() async throws {
    try workspace.write("obligations: {'01': error}", to: "plans/bizuo.yaml")
    #expect(try await workspace.run("audit", "plans", "-q").code == 1)
  }

  @Test("a policy named with --config replaces the one beside the plans")
  func config() async throws {
    try workspace.write("failOn: partial", to: "plans/bizuo.yaml")
    try workspace.write("failOn: never", to: "other.yaml")
    #expect(
      try await workspace.run("check", "plans/plan.txt", "--config", "other.yaml", "-q").code == 0)
  }

  @Test("too low a coverage fails the plan and stands in the report")
  func coverage() async throws {
    try workspace.write("minimumCoverage: 80%", to: "plans/bizuo.yaml")
    let outcome = try await workspace.run("check", "plans/plan.txt")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("80%"))
  }

  @Test("a class declared for one jurisdiction binds it")
  func classes() async throws {
    try workspace.write(
      "classes: {山西: {强市建设城市: yes}}\nobligations: {'02': error}", to: "plans/bizuo.yaml")
    #expect(try await workspace.run("check", "plans/plan.txt", "-q").code == 1)
  }
}
