import PlanReading
import TaskRules
import Testing

@testable import Compliance

/// The wordings of `Rules/language`, tried on one duty.
@Suite("What a clause does to its measure")
struct ModalityTests {
  /// Compiled once: every sentence would wait for it.
  private static let compiled = Result {
    let list = try TaskListLoader(files: .embedded).taskList()
    return try Rulebook(
      taskList: list, language: try LanguageRules(files: .embedded, year: list.year))
  }

  private let judge: PlanJudge
  private let rulebook: Rulebook

  init() throws {
    rulebook = try Self.compiled.get()
    judge = PlanJudge(rulebook: rulebook)
  }

  private func verdict(
    on measure: String, about element: String = "11.a"
  ) throws -> ElementVerdict {
    let place = try #require(rulebook.elementIndex[element])
    let text = "江西省2024年知识产权工作要点\n1. \(measure)\n2. 做好信息报送。\n"
    let plan = try #require(try PlanReader().plans(bytes: Array(text.utf8), path: "计划.txt").first)
    return judge.elements(of: plan)[place].verdict
  }

  @Test(
    "a duty that is withdrawn, done, or somebody else's does not count",
    arguments: [
      "暂停知识产权质押融资入园惠企活动。",
      "知识产权质押融资入园惠企活动今年暂不开展。",
      "停：知识产权质押融资入园惠企活动。",
      "知识产权质押贷款贴息政策六月底到期，到期后不再延续。",
      "今年有三件不做的事：一不办知识产权质押融资活动，二不发文，三不评比。",
      "知识产权质押融资入园惠企活动方案未获通过，待下一届再议。",
      "园区开展知识产权质押融资入园惠企活动，那是他们自己的事。",
      "知识产权质押融资入园惠企活动：待上级系统开放后再定，本年不列。",
      "原定一季度办的知识产权质押融资入园惠企活动，今年不再办了。",
      "知识产权质押融资入园惠企活动是园区操办的，跟我们没关系，不列。",
      "是否参加知识产权质押融资入园惠企活动，由企业自行决定。",
      "知识产权质押融资入园惠企活动由金融部门负责。",
      "去年，开展知识产权质押融资入园惠企活动十二场。",
      "国家知识产权局将统一组织知识产权质押融资入园惠企活动。",
    ])
  func setAside(measure: String) throws {
    #expect(try verdict(on: measure) == .absent)
  }

  @Test(
    "a duty that is only supposed is weak",
    arguments: [
      "条件成熟时，开展知识产权质押融资入园惠企活动。",
      "省级经费下达的，开展知识产权质押融资入园惠企活动。",
    ])
  func supposed(measure: String) throws {
    #expect(try verdict(on: measure) == .weak)
  }

  @Test(
    "words that only sound like a refusal, a report or another field take nothing away",
    arguments: [
      "开展知识产权质押融资入园惠企活动。",
      "知识产权质押融资不再难，银行进园区上门办理知识产权质押贷款。",
      "知识产权质押融资入园惠企活动不能停：三月到高新区，五月到港区。",
      "不断扩大知识产权质押融资入园惠企活动覆盖面。",
      "在去年试点基础上，今年继续开展知识产权质押融资入园惠企活动。",
      "配合国家知识产权局开展知识产权质押融资入园惠企活动。",
      "面向个体工商户开展知识产权质押融资入园惠企活动。",
    ])
  func counts(measure: String) throws {
    #expect(try verdict(on: measure) == .covered)
  }

  @Test("what is to be completed is a duty, what is completed a report")
  func completed() throws {
    #expect(try verdict(on: "全面完成知识产权系统机构改革各项任务。", about: "21.a") == .covered)
    #expect(try verdict(on: "知识产权系统机构改革任务全部完成。", about: "21.a") == .absent)
  }
}
