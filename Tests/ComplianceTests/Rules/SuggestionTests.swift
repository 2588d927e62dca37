import Compliance
import EmbeddedRules
import PlanReading
import TaskRules
import Testing

/// What the tool tells an officer to write must satisfy the tool.
@Suite("What the rules suggest")
struct SuggestionTests {
  /// Every element beside its report on a plan whose only measure is the element's suggestion;
  /// judged once for all tests.
  static let judged = Result { try judgeEverySuggestion() }

  let judged: [(element: Element, report: ElementReport?)]

  init() throws {
    judged = try Self.judged.get()
  }

  @Test("Every suggestion, written into a plan, covers its element")
  func suggestionCovers() {
    #expect(!judged.isEmpty)
    for (element, report) in judged {
      #expect(report?.verdict == .covered, "\(element.id)：\(element.suggestion.zh)")
    }
  }

  @Test("Every suggestion states the deadlines of its element in time")
  func suggestionIsInTime() {
    for (element, report) in judged {
      #expect(report?.deadlines.count == element.deadlines.count, "\(element.id)")
      for deadline in report?.deadlines ?? [] {
        #expect(deadline.verdict == .met, "\(element.id)：\(deadline.step.zh)")
      }
    }
  }

  @Test("Every suggestion states the quantities of its element in full")
  func suggestionIsEnough() {
    for (element, report) in judged {
      #expect(report?.quantities.count == element.quantities.count, "\(element.id)")
      for quantity in report?.quantities ?? [] {
        #expect(quantity.verdict == .met, "\(element.id)：\(quantity.step.zh)")
      }
    }
  }

  @Test("Every gap is named in one sentence, and so is what would strengthen a measure")
  func gapsAreOneSentence() {
    for (element, _) in judged {
      for text in [element.missing.zh, element.strengthen.zh] {
        #expect(text.hasSuffix("。"), "\(element.id)：\(text)")
        #expect(text.filter { "。！？".contains($0) }.count == 1, "\(element.id)：\(text)")
      }
    }
  }

  private static func judgeEverySuggestion() throws -> [(element: Element, report: ElementReport?)]
  {
    let taskList = try TaskListLoader(files: .embedded).taskList("2024")
    let rulebook = try Rulebook(
      taskList: taskList, language: try LanguageRules(files: .embedded, year: taskList.year))
    let judge = PlanJudge(rulebook: rulebook)
    return rulebook.elements.map { element in
      let measure = SourceText(
        text: element.suggestion.zh,
        anchors: [.init(offset: 0, location: .text(line: 1, column: 1))])
      let plan = Plan(
        source: PlanSource(path: "", sha256: "", format: "text"), title: nil, titleLocation: nil,
        year: taskList.year, items: [Item(number: 1, measure: measure)], findings: [])
      return (element, judge.elements(of: plan).first { $0.id == element.id })
    }
  }
}
