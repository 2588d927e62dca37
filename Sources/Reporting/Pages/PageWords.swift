import Compliance
import PlanReading
import TextMatching

/// What the page says in its own words, in both languages.
enum PageWords {
  /// A state's name where there is room for more than the product's one or two characters.
  static func name(of state: ObligationState) -> LocalizedText {
    switch state {
    case .met: LocalizedText("全部承接", en: "met")
    case .partial: LocalizedText("部分承接", en: "partly met")
    case .missing: LocalizedText("缺失", en: "missing")
    case .waived, .undetermined, .notApplicable: state.label
    }
  }

  static let auditTitle = LocalizedText("任务清单承接情况", en: "How plans take up the task list")
  static let overview = LocalizedText("总览", en: "Overview")
  static let plans = LocalizedText("计划", en: "Plans")
  static let skip = LocalizedText("跳到正文", en: "Skip to content")
  static let previous = LocalizedText("上一份", en: "Previous")
  static let next = LocalizedText("下一份", en: "Next")

  // Figures
  static let plansJudged = LocalizedText("份计划", en: "plans")
  static let plansFailing = LocalizedText("份不通过", en: "fail")
  static let plansPassing = LocalizedText("份通过", en: "pass")
  static let mandatoryMissing = LocalizedText("处必做责任缺失", en: "mandatory obligations missing")
  static let rate = LocalizedText("适用责任全部承接", en: "of applicable obligations met")
  static let provincesAbsent = LocalizedText("个地区未报送", en: "not submitted")
  static let obligationsMet = LocalizedText("条责任全部承接", en: "obligations met")
  static let obligationsPartial = LocalizedText("条部分承接", en: "partial")
  static let obligationsMissing = LocalizedText("条缺失", en: "missing")
  static let obligationsOpen = LocalizedText("条待定", en: "undetermined")
  static let measuresRead = LocalizedText("条举措", en: "measures read")

  // Matrix
  static let matrix = LocalizedText("地区 × 责任", en: "Jurisdiction × obligation")
  static let matrixHint = LocalizedText(
    "每格一条责任：点开看证据与缺口。方向键移动，回车打开，Esc 关闭。",
    en: "One obligation a cell: open it for evidence and gaps. Arrow keys move, Enter opens.")
  static let jurisdiction = LocalizedText("地区", en: "Jurisdiction")
  static let total = LocalizedText("合计", en: "Total")
  static let level = LocalizedText("责任档", en: "Level")
  static let optionalShort = LocalizedText("选", en: "opt")
  static let failing = LocalizedText("致不通过", en: "fails the plan")
  static let deeper = LocalizedText(
    "部分承接的颜色越深，缺的要素越多", en: "the deeper the colour, the more elements lack")
  static let elements = LocalizedText("要素", en: "elements")

  // Filters
  static let filters = LocalizedText("筛选", en: "Filters")
  static let all = LocalizedText("全部", en: "All")
  static let section = LocalizedText("部分", en: "Section")
  static let state = LocalizedText("状态", en: "State")
  static let order = LocalizedText("排序", en: "Order")
  static let orderGiven = LocalizedText("报送顺序", en: "As given")
  static let orderWorst = LocalizedText("缺口多的在前", en: "Most gaps first")
  static let reset = LocalizedText("清除筛选", en: "Clear")
  static let onlyFailing = LocalizedText("所有不通过的", en: "All that fail")
  static let onlyPassing = LocalizedText("所有通过的", en: "All that pass")
  static let shown = LocalizedText("{n} 格", en: "{n} cells")

  // Lists of the overview
  static let obligationList = LocalizedText("各责任承接情况", en: "Obligations")
  static let commonGaps = LocalizedText("最常见的缺口", en: "Most common gaps")
  static let commonGapsHint = LocalizedText(
    "按受影响的计划数排列；只计适用的责任，已豁免的不计。",
    en: "By the number of plans; applicable obligations only, waived ones left out.")
  static let moreGaps = LocalizedText("其余 {n} 个要素", en: "{n} more elements")
  static let noGaps = LocalizedText("没有缺口。", en: "No gaps.")
  static let notSubmitted = LocalizedText("未报送的地区", en: "Not submitted")
  static let errors = LocalizedText("未能使用的文件", en: "Inputs that could not be used")
  static let exceptions = LocalizedText("豁免与审核认定", en: "Waivers and rulings")
  static let nothing = LocalizedText("没有报告任何计划。", en: "No plan was reported.")

  // Plan
  static let obligations = LocalizedText("责任与要素", en: "Obligations")
  static let planText = LocalizedText("计划原文", en: "The plan's text")
  static let documentFindings = LocalizedText("文档本身的问题", en: "The document itself")
  static let deadlinesAndFigures = LocalizedText("期限与数量", en: "Deadlines and figures")
  static let step = LocalizedText("事项", en: "Step")
  static let required = LocalizedText("清单要求", en: "Required")
  static let stated = LocalizedText("计划所写", en: "Stated")
  static let outcome = LocalizedText("判定", en: "Outcome")
  static let behind = LocalizedText("期限或数量不足", en: "late or short")
  static let core = LocalizedText("核心", en: "core")
  static let gap = LocalizedText("缺口", en: "Gap")
  static let nearest = LocalizedText("最接近", en: "Nearest")
  static let suggestion = LocalizedText("建议写法", en: "Suggested measure")
  static let matched = LocalizedText("依据词", en: "Matched")
  static let exemplars = LocalizedText("其他地区的写法", en: "How others write it")
  static let deliverable = LocalizedText("成果形式", en: "Deliverable")
  static let department = LocalizedText("责任部门", en: "Department")
  static let timing = LocalizedText("完成时限", en: "Due")
  static let carries = LocalizedText("承接", en: "Carries")
  static let openInPlan = LocalizedText("在计划中查看", en: "Show in the plan")
  static let close = LocalizedText("关闭", en: "Close")
  static let onlyGaps = LocalizedText("有缺口", en: "With gaps")
  static let rules = LocalizedText("规则摘要", en: "Rules")
  static let source = LocalizedText("来源", en: "Source")
  static let requirement = LocalizedText("清单要求", en: "What the list asks")
  static let scriptless = LocalizedText(
    "脚本未启用：全部内容依次列在下面，筛选不可用。",
    en: "Scripts are off: everything is listed below, without filters.")
}
