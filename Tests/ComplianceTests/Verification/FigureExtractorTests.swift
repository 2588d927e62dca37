import Compliance
import Testing

@Suite("The dates and figures of a clause")
struct FigureExtractorTests {
  func figures(_ text: String) -> [String] { FigureExtractor().figures(in: text) }

  @Test(
    "are dates with what says how near they are",
    arguments: [
      ("在 6 月底前制定", ["6月底前"]), ("3月底前完成，12月底前总结", ["3月底前", "12月底前"]),
      ("年底前，实现", ["年底前"]), ("2031 年底前", ["2031年底前"]), ("年内建成", ["年内"]),
      ("上半年和下半年各一次", ["上半年", "下半年"]), ("第三季度启动", ["第三季度"]), ("十一月中旬", ["十一月中旬"]),
      ("2031年5月10日前", ["2031年5月10日前"]), ("2031 年推进", ["2031年"]), ("2031—2033年", ["2031-2033年"]),
    ])
  func dates(text: String, expected: [String]) {
    #expect(figures(text) == expected)
  }

  @Test(
    "are shares",
    arguments: [
      ("完成 30% 以上", ["30%以上"]), ("增长１０％", ["10%"]), ("不低于 5.5%", ["不低于5.5%"]),
      ("10%至20%", ["10%至20%"]), ("百分之三十以上", ["百分之三十以上"]), ("七成以上", ["七成以上"]), ("实现全覆盖", ["全覆盖"]),
      ("提高3个百分点", ["3个百分点"]),
    ])
  func shares(text: String, expected: [String]) {
    #expect(figures(text) == expected)
  }

  @Test(
    "are counts",
    arguments: [
      ("选择 1 至 2 所", ["1至2所"]), ("新建5个", ["5个"]), ("不少于 10 家", ["不少于10家"]), ("三家以上", ["三家以上"]),
      ("一至两所", ["一至两所"]), ("培训 1.2万人", ["1.2万人"]), ("3 个月内", ["3个月"]), ("达到 5000", ["5000"]),
      ("30周年", ["30周年"]), ("两百家", ["两百家"]),
    ])
  func counts(text: String, expected: [String]) {
    #expect(figures(text) == expected)
  }

  @Test(
    "are not what only looks like figures",
    arguments: [
      "《行动方案（2023—2025年）》", "“十四五”规划", "“一站式”服务", "一批案例", "第二批示范区", "第 5 届", "4·26 宣传周", "5G 网络",
      "一省一策", "完成任务", "三成立", "一体化", "四进", "一家一策", "",
    ])
  func none(text: String) {
    #expect(figures(text) == [])
  }

  @Test("stand in the order of the text")
  func order() {
    #expect(figures("6月底前选 1 所，年底前全覆盖，30% 以上") == ["6月底前", "1所", "年底前", "全覆盖", "30%以上"])
  }
}
