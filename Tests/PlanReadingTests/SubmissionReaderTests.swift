import Testing

@testable import PlanReading

@Suite("Several files of one submission")
struct SubmissionReaderTests {
  private let list = OfficeFixture.path("formats/python-list.docx")
  private let table = OfficeFixture.path("formats/python-table.xlsx")
  private let letter = OfficeFixture.path("letter.txt")
  private let cover = OfficeFixture.path("cover.txt")
  private let annex = OfficeFixture.path("annex.csv")

  @Test("They are one plan, and every place names its file")
  func joined() throws {
    let plans = try SubmissionReader().plans(in: [list, table])
    let plan = try #require(plans.first)
    #expect(plans.count == 1)
    #expect(plan.items.map(\.number) == Array(1...12) + Array(1...12))
    #expect(plan.source.path == list)
    #expect(plan.titleLocation?.file == list)
    let files = plan.items.map { $0.measure.location(at: 0)?.file }
    #expect(files == Array(repeating: list, count: 12) + Array(repeating: table, count: 12))
    #expect(plan.items.last?.deadline?.location(at: 0)?.file == table)
  }

  @Test("One file is read as ever, without naming itself in every place")
  func single() throws {
    let plan = try #require(try SubmissionReader().plans(in: [table]).first)
    #expect(plan.items.allSatisfy { $0.measure.location(at: 0)?.file == nil })
  }

  @Test("A letter without measures gives its annex a title and a year, and is mentioned")
  func letterAndAnnex() throws {
    let plan = try #require(try SubmissionReader().plans(in: [letter, annex]).first)
    #expect(plan.items.map(\.number) == [1, 2, 3])
    #expect(plan.title == "云岭省2024年知识产权强国建设工作计划")
    #expect(plan.titleLocation?.file == letter)
    #expect(plan.year == 2024)
    #expect(plan.findings.map(\.code) == [.partSkipped])
  }

  @Test("The hash depends on every file and on their order")
  func hash() throws {
    let hashes = try [[list, table], [table, list], [list, annex], [list]].map {
      try #require(try SubmissionReader().plans(in: $0).first).source.sha256
    }
    #expect(Set(hashes).count == 4)
  }

  @Test("Files of which none has measures are an error that names them all")
  func noItems() {
    #expect {
      try SubmissionReader().plans(in: [cover, cover])
    } throws: { error in
      (error as? ReadingError)?.code == .noItems
    }
  }

  @Test("A file that can't be read fails the submission")
  func missingFile() {
    #expect {
      try SubmissionReader().plans(in: [list, "/nowhere/annex.xlsx"])
    } throws: { error in
      (error as? ReadingError)?.code == .fileMissing
    }
  }
}
