import Testing

@Suite("bizuo diff")
struct DiffTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(SmallPlans.whole, to: "whole.txt")
    try workspace.write(SmallPlans.partial, to: "partial.txt")
  }

  @Test("a verdict lost ends with 1 and names the element")
  func worse() async throws {
    let outcome = try await workspace.run("diff", "whole.txt", "partial.txt")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("01.b"))
  }

  @Test("a verdict gained ends with 0")
  func better() async throws {
    let outcome = try await workspace.run("diff", "partial.txt", "whole.txt", "--format", "json")
    #expect(outcome.code == 0)
    #expect(try !outcome.json().isEmpty)
  }

  @Test("a report can be compared with a plan")
  func report() async throws {
    let check = try await workspace.run("check", "whole.txt", "--format", "json=old.json", "-q")
    #expect(check.code == 0)
    #expect(try await workspace.run("diff", "old.json", "partial.txt", "-q").code == 1)
    #expect(try await workspace.run("diff", "old.json", "old.json", "-q").code == 0)
  }

  @Test("what is neither report nor plan ends with 2", arguments: ["missing.json", "other.json"])
  func bad(_ path: String) async throws {
    try workspace.write("{\"a\": 1}", to: "other.json")
    let outcome = try await workspace.run("diff", path, "whole.txt")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(path))
  }
}
