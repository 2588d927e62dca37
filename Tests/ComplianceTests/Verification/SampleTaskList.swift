import Compliance
import PlanReading
import TaskRules
import TextMatching

/// A task list made up for these tests, in the form in which the national one is passed on: a table with
/// tabs, cells that go on behind page breaks, and what a converter leaves of its markup.
enum SampleTaskList {
  static let text = """

    附件

    ## 2031 年示例工作任务清单

    重点任务\t工作举措\t任务分工
    <b>一、统筹安排</b>\t\t
    1. 编排年度事项\t<p>国家知识产权局：统一部署，抽查 12 次。</p> <p>各地区：4 月底前排定本地事项，走访至少 3 家企业，覆盖 60% 以上的县。</p>\t局内：甲司、乙司 省份：各省必做 地市：样板城市选做
    2.结对“共建”\t国家知识产权局：牵线。 有关省份：按照《结对办法（2030—2032年）》，第三季度完成结对。\t<p>局内：丙司</p> <p>省份：结对（以下简称共建）省份必做</p>

    <p>3.清点家底</p>\t<p>国家知识产权局：制定清点的统</p>\t<p>局内：丁司</p>

    \t<p>一口径。</p> <p>各地区：6 月底前，选择 1 至 2 所院校先行清</p>\t<p>省份：各省必做</p>

    \t点，年底前全覆盖。\t
    重点任务\t工作举措\t任务分工

    \t<p>有关地方：6月底前全覆盖，打造一批样板。</p>\t<p>涉及地方：结对省份、样板城市必做</p>
    二、对外交流\t\t
    4．举办论坛\t国家知识产权局：办好第 5 届论坛，纪念 30 周年。\t局内：戊司
    5．派员交流\t<p>各地区：组织派员。</p>\t局内：戊司
    省份：各省选做
    """
    .replacing("戊司\n省份：各省选做", with: "戊司 省份：各省选做")

  static func printed(_ text: String = text) throws -> PrintedTaskList {
    let (document, _) = try PlanReader().document(bytes: Array(text.utf8), path: "样例.txt")
    return try PrintedTaskList(document: document, path: "样例.txt")
  }

  static let rules = TaskList(
    id: "2031", title: "2031年示例工作任务清单", year: 2031,
    sections: [
      TaskSection(
        number: 1, title: LocalizedText("统筹安排"),
        tasks: [
          task(
            1, "编排年度事项",
            obligation("01", "各省", .mandatory, "各地区", ["4 月底前", "至少 3 家", "60% 以上"]),
            obligation("01.city", "样板城市", .optional, "各地区", ["4月底前", "至少3家", "60%以上"])),
          task(2, "结对共建", obligation("02", "结对省份", .mandatory, "有关省份", ["第三季度"])),
          task(
            3, "清点家底",
            obligation("03", "各省", .mandatory, "各地区", ["6 月底前", "1 至 2 所", "年底前", "全覆盖"]),
            obligation("03.more", "结对省份、样板城市", .mandatory, "有关地方", ["6 月底前", "全覆盖"])),
        ]),
      TaskSection(
        number: 2, title: LocalizedText("对外交流"),
        tasks: [
          task(4, "举办论坛"), task(5, "派员交流", obligation("05", "各省", .optional, "各地区", [])),
        ]),
    ], concepts: [:])

  private static func task(
    _ number: Int, _ title: String, _ obligations: Obligation...
  ) -> NationalTask {
    NationalTask(
      number: number, title: LocalizedText(title),
      obligations: obligations, elements: [])
  }

  private static func obligation(
    _ id: String, _ bearer: String, _ level: Obligation.Level, _ clause: String,
    _ figures: [String]
  ) -> Obligation {
    Obligation(
      id: id, task: 0, title: LocalizedText(""),
      bearer: Bearer(
        printed: bearer, name: LocalizedText(bearer), scope: .everyProvince, classes: []),
      level: level, clause: clause, requirement: LocalizedText(""), figures: figures, core: [],
      supporting: [])
  }
}
