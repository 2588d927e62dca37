import PlanReading
import Testing

@Suite("Submissions of several files")
struct SubmissionTests {
  private let list = Fixtures.folder + "/dun.txt"
  private let table = Fixtures.folder + "/deadline-table.md"

  @Test("several files are one plan, each measure with its file")
  func together() throws {
    let plans = try PlanReader().submission(of: [list, table])
    let plan = try #require(plans.count == 1 ? plans.first : nil)
    #expect(plan.items.count == 10)
    #expect(plan.title == "河湾省2024年知识产权强省建设推进计划")
    #expect(plan.items.first?.measure.location(at: 0)?.file == list)
    #expect(plan.items.last?.measure.location(at: 0)?.file == table)
    #expect(plan.finding(.itemEmpty)?.location?.file == table)
    #expect(plan.source.format == "text+markdown")
  }

  @Test("one file is read as it is, and names no file")
  func alone() throws {
    let plan = try #require(try PlanReader().submission(of: [list]).first)
    #expect(plan.items.first?.measure.location(at: 0)?.file == nil)
  }

  @Test("a compilation can't be a part of a submission")
  func compilation() {
    let error = #expect(throws: ReadingError.self) {
      try PlanReader().submission(of: [list, Fixtures.folder + "/compilation.txt"])
    }
    #expect(error?.path.hasSuffix("compilation.txt") == true)
  }

  @Test("the order of the files is part of the hash")
  func order() throws {
    let one = try PlanReader().submission(of: [list, table]).first?.source.sha256
    let other = try PlanReader().submission(of: [table, list]).first?.source.sha256
    #expect(one != other)
  }
}
