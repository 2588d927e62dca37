import PlanReading
import TaskRules
import Testing

@testable import Compliance

/// The wordings of `Rules/language`, tried on one duty.
@Suite("What a clause does to its measure")
struct ModalityTests {
  private let judge: PlanJudge
  private let rulebook: Rulebook

  init() throws {
    rulebook = try .embedded()
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
      "知识产权质押融资入园惠企活动今年一场不办。",
      "原定三月办的知识产权质押融资入园惠企活动，与园区商定移到2025年。",
      "知识产权质押融资入园惠企活动：（由金融局另行报送，此处暂缺）",
      "开展知识产权质押融资入园惠企活动。本年不安排。",
      "知识产权质押融资由企业与银行自行商定，财政不介入。",
      "严禁各县自行举办知识产权质押融资入园惠企活动。",
      "深圳去年率先开展知识产权质押融资入园惠企活动，值得学习。",
      "有企业提出，希望开展知识产权质押融资入园惠企活动。",
      "知识产权质押融资难是企业反映最多的问题。",
      "要不要开展知识产权质押融资入园惠企活动？今年先不搞。",
      "不再举办知识产权质押融资入园惠企活动，改为印发明白卡。",
      "砍掉知识产权质押融资入园惠企活动。",
      "各县无须组织知识产权质押融资入园惠企活动。",
      "与其开展知识产权质押融资入园惠企活动，不如先把账算清。",
      "知识产权质押融资入园惠企活动均已办完。",
      "组织知识产权质押融资入园惠企活动，逐园建立台账（暂缓）。",
      "组织知识产权质押融资入园惠企活动，逐园建立台账——取消。",
      "不搞知识产权质押融资入园惠企活动。",
      "知识产权质押融资入园惠企活动归金融办管，与本计划无关。",
    ])
  func setAside(measure: String) throws {
    #expect(try verdict(on: measure) == .absent)
  }

  @Test(
    "a duty behind a negation does not count",
    arguments: [
      "不", "未", "没有", "未能", "尚未", "不打算", "无力", "难以", "不宜", "不准备", "不拟", "不必", "放弃", "缓", "无意",
      "不急于", "来不及", "不单独", "不再", "今年不", "也不", "拒绝", "叫停",
    ])
  func negated(negation: String) throws {
    #expect(try verdict(on: negation + "组织知识产权质押融资入园惠企活动。") == .absent)
  }

  @Test(
    "a clause that says no more than that takes the duty before it away",
    arguments: [
      "已于2023年底完成", "2023年已经做完", "因人手不足推到2025年", "不在今年计划之内", "此事暂挂", "上级予以否决", "今年不做",
      "今年轮不到", "推后一年", "方案没批下来", "早在2022年就落了地", "国家没有下达任务，我省不做",
    ])
  func takenAway(clause: String) throws {
    #expect(try verdict(on: "组织知识产权质押融资入园惠企活动，\(clause)。") == .absent)
  }

  @Test(
    "a duty that is only supposed is weak",
    arguments: [
      "条件成熟时，开展知识产权质押融资入园惠企活动。",
      "省级经费下达的，开展知识产权质押融资入园惠企活动。",
      "若财政厅同意，开展知识产权质押融资入园惠企活动。",
      "知识产权质押融资入园惠企活动办不办，看上半年财力。",
      "开展知识产权质押融资入园惠企活动，视情安排。",
      "开展知识产权质押融资入园惠企活动，待上级文件出台后再定。",
      "开展知识产权质押融资入园惠企活动，等机构改革落定再说。",
      "开展知识产权质押融资入园惠企活动（拟）。",
      "争取在财力许可的前提下开展知识产权质押融资入园惠企活动。",
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
      "知识产权质押融资入园惠企活动不搞启动仪式，直接进园区。",
      "知识产权质押融资入园惠企活动不因人手少停办，每季一场。",
      "没有开展知识产权质押融资入园惠企活动的市，今年必须办一场。",
      "知识产权质押融资怎么办？银行进园区，每月一场对接会，帮企业贷款。",
      "知识产权质押融资入园惠企活动不再坐等企业，而是银行进园区上门办理贷款。",
      "去年办了二十场知识产权质押融资入园惠企活动，今年再办三十场。",
      "摸排企业有无融资意愿，开展知识产权质押融资入园惠企活动。",
      "银行不得无故拒绝参加知识产权质押融资入园惠企活动，按季开展入园惠企活动。",
      "除已覆盖的园区外，在所有高新区开展知识产权质押融资入园惠企活动。",
      "开展知识产权质押融资入园惠企活动，不另设机构。",
      "知识产权质押融资入园惠企活动并未取消，按月开展。",
      "去年已开展知识产权质押融资入园惠企活动，这项工作没有停。",
      "针对去年未完成的指标，开展知识产权质押融资入园惠企活动。",
      "开展知识产权质押融资入园惠企活动，不设门槛，不走过场。",
      "开展知识产权质押融资入园惠企活动，由省局牵头，各市不另行安排。",
      "去年的做法保留：开展知识产权质押融资入园惠企活动。",
      "开展知识产权质押融资入园惠企活动（不含已取消的两个园区）。",
      "开展知识产权质押融资入园惠企活动，逐家核查贷款是否到位。",
      "暂不设立基金，先开展知识产权质押融资入园惠企活动二十场。",
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
