import Testing

@Suite("Waivers and rulings")
struct WaiverTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(SmallPlans.empty, to: "plan.txt")
  }

  private func check(_ decisions: String, _ more: String...) async throws -> BuiltBinary.Outcome {
    try workspace.write(decisions, to: "waivers.yaml")
    let arguments =
      ["check", "plan.txt", "--waivers", "waivers.yaml", "--today", "2024-06-01"] + more
    return try await BuiltBinary.run(arguments + ["--rules", "rules"], in: workspace)
  }

  private func waiver(_ subject: String, until day: String = "2024-12-31") -> String {
    "waivers: [{\(subject), jurisdiction: 河北, reason: 另文部署, approvedBy: 张三, expires: \(day)}]"
  }

  private func ruling(_ element: String, item: Int, carries: Bool, text: String) -> String {
    """
    rulings:
      - {element: \(element), jurisdiction: 河北省, item: \(item), carries: \(carries), reason: 已核对,
         reviewer: 李四, date: 2024-05-01, text: "\(text)"}
    """
  }

  /// The fingerprint of a measure, as `explain` prints it.
  private func fingerprint(of item: Int) async throws -> String {
    let outcome = try await workspace.run("explain", "plan.txt", "01.a", "--item", "\(item)")
    let line = outcome.output.split(separator: "\n").first { $0.contains("原文指纹 ") }
    return String(line?.suffix(12) ?? "")
  }

  @Test("a waived obligation fails nothing and shows its reason")
  func obligation() async throws {
    let outcome = try await check(waiver("obligation: \"01\""))
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("另文部署（张三批准，至 2024-12-31）"))
  }

  @Test("one waived element of two does not excuse the obligation")
  func oneElement() async throws {
    let outcome = try await check(waiver("element: 01.a"))
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("另文部署"))
  }

  @Test("an expired waiver is reported and excuses nothing")
  func expired() async throws {
    let outcome = try await check(waiver("obligation: \"01\"", until: "2024-05-31"))
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("已于 2024-05-31 到期"))
  }

  @Test("a waiver holds on its last day")
  func lastDay() async throws {
    let outcome = try await check(waiver("obligation: \"01\"", until: "2024-06-01"), "-q")
    #expect(outcome.code == 0)
  }

  @Test("a waiver without a gap is reported as unused")
  func unused() async throws {
    try workspace.write(SmallPlans.plan("河北省", "盘点专利。", "登记入库。", "推广。"), to: "plan.txt")
    let outcome = try await check(waiver("obligation: \"01\""), "--format", "json")
    let plan = (try outcome.json()["plans"] as? [[String: Any]])?.first
    let codes = (plan?["document"] as? [[String: Any]])?.compactMap { $0["code"] as? String }
    #expect(codes == ["waiver-unused"])
  }

  @Test(
    "a malformed file ends with 2, naming file, line and key",
    arguments: [
      ("waivers:\n  - {obligation: '01', jurisdiction: 河北, reason: 有, approvedBy: 张三}", "expires"),
      (
        "waivers:\n  - {obligation: '01', jurisdiction: 河北, reason: '', approvedBy: 张三, expires: 2024-01-01}",
        "reason"
      ),
      (
        "waivers:\n  - {obligation: '09', jurisdiction: 河北, reason: 有, approvedBy: 张三, expires: 2024-01-01}",
        "obligation"
      ),
      (
        "waivers:\n  - {obligation: '01', jurisdiction: 河北, reason: 有, approvedBy: 张三, expires: 2024-02-30}",
        "expires"
      ),
      (
        "waivers:\n  - {obligation: '01', jurisdiction: 冀北, reason: 有, approvedBy: 张三, expires: 2024-01-01}",
        "jurisdiction"
      ),
      ("waivers: []\nrulngs: []", "rulngs"),
      (
        "rulings:\n  - {element: 01.a, jurisdiction: 河北, item: 1, carries: perhaps, reason: 有, reviewer: 李四, date: 2024-01-01, text: '0123456789ab'}",
        "carries"
      ),
      (
        "rulings:\n  - {element: 01.a, jurisdiction: 河北, item: 1, carries: true, reason: 有, reviewer: 李四, date: 2024-01-01, text: 'abc'}",
        "text"
      ),
    ])
  func malformed(_ decisions: String, _ key: String) async throws {
    let outcome = try await check(decisions)
    #expect(outcome.code == 2)
    #expect(outcome.errors.hasPrefix("错误：waivers.yaml 第 2 行“\(key)”："))
    #expect(outcome.output.isEmpty)
  }

  @Test("a ruling that a measure carries an element covers it, beside what the rules found")
  func carries() async throws {
    let text = try await fingerprint(of: 1)
    let outcome = try await check(
      ruling("01.a", item: 1, carries: true, text: text), "--format", "json")
    let element = try outcome.element("01.a")
    let ruling = (element["rulings"] as? [[String: Any]])?.first
    #expect(element["verdict"] as? String == "covered")
    #expect(ruling?["found"] as? String == "absent")
    #expect(ruling?["reviewer"] as? String == "李四")
    #expect((element["evidence"] as? [[String: Any]])?.first?["item"] as? Int == 1)
  }

  @Test("a ruling that a measure does not carry an element leaves it to the other measures")
  func doesNotCarry() async throws {
    try workspace.write(SmallPlans.plan("河北省", "盘点专利。", "做好专利服务。", "推广。"), to: "plan.txt")
    let text = try await fingerprint(of: 1)
    let outcome = try await check(
      ruling("01.a", item: 1, carries: false, text: text), "--format", "json")
    let element = try outcome.element("01.a")
    #expect(element["verdict"] as? String == "weak")
    #expect((element["evidence"] as? [[String: Any]])?.first?["item"] as? Int == 2)
  }

  @Test("a ruling lapses when the measure's text changed")
  func lapses() async throws {
    let text = try await fingerprint(of: 1)
    try workspace.write(SmallPlans.plan("河北省", "办好宣传月。", "推广好做法。", "评选先进。"), to: "plan.txt")
    let outcome = try await check(ruling("01.a", item: 1, carries: true, text: text))
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("已失效：该条原文已经改动"))
  }
}

extension BuiltBinary.Outcome {
  /// An element of the only plan of a JSON report.
  fileprivate func element(_ id: String) throws -> [String: Any] {
    let plan = (try json()["plans"] as? [[String: Any]])?.first
    let obligations = plan?["obligations"] as? [[String: Any]] ?? []
    let elements = obligations.flatMap { $0["elements"] as? [[String: Any]] ?? [] }
    return elements.first { $0["id"] as? String == id } ?? [:]
  }
}
