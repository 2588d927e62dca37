import Testing

@Suite("The JSON report's contract")
struct ReportContractTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(SmallPlans.whole, to: "plans/a.txt")
    try workspace.write(
      SmallPlans.plan("河北省", "9月底前组织盘点专利。", "推广好做法。", "评选先进。"), to: "plans/b.txt")
  }

  private typealias Object = [String: Any]

  @Test("the keys of every level are there")
  func keys() async throws {
    let report = try await workspace.run("audit", "plans", "--format", "json").json()
    func expect(_ object: Object?, has keys: [String]) {
      for key in keys { #expect(object?[key] != nil, "\(key)") }
    }
    expect(report, has: ["schema", "tool", "taskList", "plans", "notSubmitted", "errors"])
    #expect(report["schema"] as? String == "bizuo-report/1")
    let plan = (report["plans"] as? [Object])?.last
    expect(
      plan,
      has: [
        "source", "year", "items", "jurisdiction", "verdict", "summary", "document", "obligations",
      ])
    expect(plan?["source"] as? Object, has: ["path", "sha256", "format"])
    expect(plan?["jurisdiction"] as? Object, has: ["name", "kind", "classes"])
    let obligation = (plan?["obligations"] as? [Object])?.first
    expect(
      obligation,
      has: [
        "id", "task", "title", "bearer", "level", "applicability", "verdict", "severity",
        "elements",
      ])
    let elements = obligation?["elements"] as? [Object]
    expect(
      elements?.first, has: ["id", "core", "verdict", "evidence", "deadlines", "quantities", "gap"])
    let evidence = (elements?.first?["evidence"] as? [Object])?.first
    expect(evidence, has: ["item", "quote", "matched", "location"])
    expect(evidence?["location"] as? Object, has: ["line", "column"])
    let deadline = (elements?.first?["deadlines"] as? [Object])?.first
    expect(deadline, has: ["step", "required", "stated", "verdict"])
    #expect(deadline?["verdict"] as? String == "late")
    expect(elements?.last?["gap"] as? Object, has: ["missing", "nearest", "suggestion"])
  }

  @Test("a gap of an audit shows how another province covers the element")
  func exemplars() async throws {
    let report = try await workspace.run("audit", "plans", "--format", "json").json()
    let obligations = (report["plans"] as? [Object])?.last?["obligations"] as? [Object]
    let element = (obligations?.first?["elements"] as? [Object])?.last
    let exemplars = element?["exemplars"] as? [Object]
    #expect(exemplars?.map { $0["jurisdiction"] as? String } == ["山西省"])
    #expect(exemplars?.first?["item"] as? Int == 2)
  }

  @Test("the same input gives the same bytes")
  func deterministic() async throws {
    let first = try await workspace.run("audit", "plans", "--format", "json")
    let second = try await workspace.run("audit", "plans", "--format", "json")
    #expect(first.output == second.output && !first.output.isEmpty)
  }

  @Test("--detail verdicts keeps of each element its id and verdict")
  func verdicts() async throws {
    let report = try await workspace.run(
      "audit", "plans", "--format", "json", "--detail", "verdicts"
    )
    .json()
    let obligations = (report["plans"] as? [Object])?.first?["obligations"] as? [Object]
    let element = (obligations?.first?["elements"] as? [Object])?.first
    #expect(element.map { Set($0.keys) } == ["id", "verdict"])
  }

  @Test("several formats go to several files at once")
  func files() async throws {
    let outcome = try await workspace.run(
      "audit", "plans", "--format", "json=r.json", "--format", "ndjson=r.ndjson", "--format", "csv")
    #expect(outcome.output.contains("01.b"))
    #expect(try workspace.text(of: "r.json").contains("bizuo-report/1"))
    #expect(try workspace.text(of: "r.ndjson").split(separator: "\n").count == 3)
  }
}
