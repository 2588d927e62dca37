import Foundation
import Testing

@Suite("bizuo stream and streamed audits")
struct StreamTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func record(_ members: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: members), as: UTF8.self)
  }

  @Test("every line is answered in order, bad ones in the middle too")
  func order() async throws {
    let lines = [
      try record(["id": "a", "text": SmallPlans.whole]), "no json",
      try record(["id": "b", "text": ""]), try record(["id": "c"]), "",
      try record(["id": "d", "text": SmallPlans.empty, "jurisdiction": "山东", "year": 2024]),
    ]
    let outcome = try await workspace.run("stream", input: lines.joined(separator: "\n"))
    let answers = try outcome.jsonLines()
    #expect(outcome.code == 0)
    #expect(answers.map { $0["id"] as? String } == ["a", "2", "b", "c", "5", "d"])
    let codes = answers.map { ($0["error"] as? [String: Any])?["code"] as? String }
    #expect(
      codes == [nil, "record-unreadable", "file-empty", "text-missing", "record-unreadable", nil])
    let last = answers.last?["plan"] as? [String: Any]
    #expect((last?["jurisdiction"] as? [String: Any])?["name"] as? String == "山东省")
  }

  @Test("many records come back in their order, each with its own verdict")
  func many() async throws {
    let lines = try (0..<60).map { number in
      try record(["id": "\(number)", "text": number % 3 == 0 ? SmallPlans.whole : SmallPlans.empty])
    }
    let outcome = try await workspace.run(
      "stream", "--detail", "verdicts", input: lines.joined(separator: "\n") + "\n")
    let verdicts = try outcome.jsonLines().map {
      ($0["plan"] as? [String: Any])?["verdict"] as? String
    }
    #expect(verdicts == (0..<60).map { $0 % 3 == 0 ? "pass" : "fail" })
  }

  @Test("a line beyond the limit is an error record, and the next one is answered")
  func tooLong() async throws {
    let long = String(repeating: "长", count: 6 << 20)
    let lines = [long, try record(["id": "b", "text": SmallPlans.whole])]
    let outcome = try await workspace.run(
      "stream", "--detail", "verdicts", input: lines.joined(separator: "\n"))
    let answers = try outcome.jsonLines()
    #expect((answers.first?["error"] as? [String: Any])?["code"] as? String == "line-too-long")
    #expect(answers.count == 2 && answers.last?["plan"] != nil)
  }

  @Test("a streamed audit has a line a plan in input order, then what was not submitted")
  func audit() async throws {
    try workspace.write(SmallPlans.whole, to: "1.txt")
    try workspace.write(SmallPlans.empty, to: "2.txt")
    let outcome = try await workspace.run(
      "audit", "2.txt", "nothing.txt", "1.txt", "--format", "ndjson")
    let lines = try outcome.jsonLines()
    let paths = lines.map { ($0["source"] as? [String: Any])?["path"] as? String }
    #expect(outcome.code == 2)
    #expect(paths == ["2.txt", "1.txt", nil])
    let missing = lines.last?["notSubmitted"] as? [String] ?? []
    #expect(missing.contains("北京市") && !missing.contains("山西省"))
    #expect((lines.last?["errors"] as? [Any])?.count == 1)
  }
}
