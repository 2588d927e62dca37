import Foundation
import Testing

@Suite("Exit codes and messages of bad input")
struct ExitCodeTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test("a plan that passes ends with 0, and its report has no escape codes in a pipe")
  func passes() async throws {
    try workspace.write(SmallPlans.whole, to: "plan.txt")
    let outcome = try await workspace.run("check", "plan.txt")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("通过"))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test("a plan that fails ends with 1")
  func fails() async throws {
    try workspace.write(SmallPlans.empty, to: "plan.txt")
    #expect(try await workspace.run("check", "plan.txt", "--quiet").code == 1)
  }

  @Test("a plan on standard input is read for -")
  func standardInput() async throws {
    let outcome = try await workspace.run("check", "-", "--quiet", input: SmallPlans.empty)
    #expect(outcome.code == 1)
  }

  @Test(
    "an input that cannot be used ends with 2 and names the file",
    arguments: ["missing.txt", "empty.txt", "binary.txt", "folder"])
  func unusable(_ path: String) async throws {
    try workspace.write("", to: "empty.txt")
    try workspace.write(Data([0, 1, 2, 0xFF, 0, 0xFE, 7]), to: "binary.txt")
    try workspace.write("{}", to: "folder/notes.json")
    let outcome = try await workspace.run("audit", path)
    #expect(outcome.code == 2)
    #expect(outcome.errors.hasPrefix("错误：\(path)："))
  }

  @Test("the other inputs of an audit go on after a bad one")
  func goesOn() async throws {
    try workspace.write(SmallPlans.whole, to: "good.txt")
    let outcome = try await workspace.run("audit", "missing.txt", "good.txt", "--format", "json")
    let report = try outcome.json()
    #expect(outcome.code == 2)
    #expect((report["plans"] as? [Any])?.count == 1)
    #expect((report["errors"] as? [[String: Any]])?.first?["code"] as? String == "file-missing")
  }

  @Test("several files are one submission")
  func severalFiles() async throws {
    try workspace.write(SmallPlans.plan("山西省", "5月底前组织盘点专利。", "推广好做法。"), to: "a.txt")
    try workspace.write(SmallPlans.plan("山西省", "把结果登记入库。", "办好宣传周。"), to: "b.txt")
    #expect(try await workspace.run("check", "a.txt", "b.txt", "--quiet").code == 0)
  }

  @Test("a compilation is no single plan, and the message names its plans")
  func compilation() async throws {
    try workspace.write(SmallPlans.whole + "\n" + SmallPlans.empty, to: "all.txt")
    let outcome = try await workspace.run("check", "all.txt")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("山西省、河北省"))
  }

  @Test("a jurisdiction picks one plan of a compilation")
  func picks() async throws {
    try workspace.write(SmallPlans.whole + "\n" + SmallPlans.empty, to: "all.txt")
    #expect(
      try await workspace.run("check", "all.txt", "--jurisdiction", "山西", "--quiet").code == 0)
  }
}
