import PlanReading
import Testing

/// The official texts are read whole. The counts were taken by a script of its own over the raw text
/// (2024: printed numbers; 2017: rows, less repeated headers and rows continued over a page break,
/// which were told by eye) and compared with what is read here.
@Suite("The official texts", .enabled(if: Corpus.folder != nil))
struct CorpusTests {
  @Test("all 16 plans of 2024 have every printed number, from 1 on")
  func plans2024() throws {
    let plans = try Corpus.plans("plans-2024.txt")
    #expect(
      plans.map(\.items.count) == [
        26, 39, 28, 30, 34, 37, 19, 37, 36, 40, 23, 33, 31, 38, 37, 17,
      ])
    for plan in plans { #expect(plan.numbers == Array(1...plan.items.count)) }
    #expect(plans.allSatisfy { $0.year == 2024 })
    #expect(plans.allSatisfy { $0.codes.isEmpty })
  }

  @Test("all 16 plans of 2017 have every row")
  func plans2017() throws {
    let plans = try Corpus.plans("plans-2017.txt")
    #expect(
      plans.map(\.items.count) == [
        38, 37, 20, 37, 20, 51, 45, 57, 40, 71, 23, 50, 29, 30, 27, 33,
      ])
    #expect(plans.allSatisfy { $0.year == 2017 })
    for plan in plans { #expect(plan.numbers == Array(1...plan.items.count)) }
  }

  @Test("deliverables and departments of 2017 are kept, and Fujian's five columns have none")
  func columns2017() throws {
    let plans = try Corpus.plans("plans-2017.txt")
    for plan in plans {
      let departments = plan.items.count { $0.department != nil }
      #expect(departments * 10 >= plan.items.count * 9)
      let deliverables = plan.items.count { $0.deliverable != nil }
      #expect((deliverables == 0) == (plan.title?.hasPrefix("福建") == true))
    }
  }

  @Test(
    "no markup and no header is left in a measure", arguments: ["plans-2024.txt", "plans-2017.txt"])
  func clean(file: String) throws {
    for plan in try Corpus.plans(file) {
      for item in plan.items {
        #expect(!item.measure.text.contains("<"))
        #expect(!item.measure.text.contains("工作重点\t"))
        #expect(!item.measure.text.isEmpty)
      }
    }
  }

  @Test("Fujian's list lacks 13 to 16 and section 五, and leaves 5 empty")
  func fujian() throws {
    let plan = try #require(try Corpus.plans("fujian-tasklist-2024.txt").first)
    #expect(plan.numbers == [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 17, 18, 19, 20])
    #expect(plan.year == 2024)
    #expect(plan.finding(.numbersMissing)?.message.zh.contains("缺 13、14、15、16") == true)
    #expect(plan.finding(.itemEmpty)?.message.zh.contains("第 5 条") == true)
    #expect(plan.finding(.sectionMissing)?.message.zh.contains("缺 五") == true)
    #expect(plan.finding(.textTruncated)?.message.zh.contains("第 1 条") == true)
  }
}
