import Testing

@testable import PlanReading

@Suite("Printed numbers")
struct MarkerTests {
  private func read(_ text: String) -> Marker? { Marker.read(Array(text.utf8)) }

  @Test(
    "every form of number is read",
    arguments: [
      ("一、强化统筹", .chinese, 1), ("十二、加强保障", .chinese, 12), ("二十一、其他", .chinese, 21),
      ("（三）培育企业", .chineseInParentheses, 3), ("(十)培育企业", .chineseInParentheses, 10),
      ("7. 开展培训", .arabic, 7), ("7．开展培训", .arabic, 7), ("7、开展培训", .arabic, 7),
      ("１２、开展培训", .arabic, 12), ("7.开展培训", .arabic, 7), ("⒊开展培训", .arabic, 3),
      ("（4）开展培训", .arabicInParentheses, 4), ("4) 开展培训", .arabicInParentheses, 4),
      ("⑸开展培训", .arabicInParentheses, 5), ("①开展培训", .circled, 1), ("⑳开展培训", .circled, 20),
      ("第一部分 总结", .part, 1), ("乙、护起来", .stem, 2),
      ("任务三：开展培训", .article, 3), ("举措 12. 开展培训", .article, 12),
      ("第二件，办好大赛", .article, 2),
      ("第三，修订条例", .article, 3),
      ("第三章 保护", .part, 3), ("第十条 加强保护", .article, 10),
      ("- 开展培训", .bullet, 0), ("• 开展培训", .bullet, 0), ("　　3. 开展培训", .arabic, 3),
      ("- 7. 3月底前开展培训", .arabic, 7), ("• （二）开展培训", .chineseInParentheses, 2),
      ("- 2.0版平台", .bullet, 0), ("- - 7. 开展培训", .bullet, 0),
    ] as [(String, Marker.Form, Int)])
  func forms(text: String, form: Marker.Form, number: Int) {
    #expect(read(text)?.form == form)
    #expect(read(text)?.number == number)
  }

  @Test(
    "figures and dates are no numbers of entries",
    arguments: [
      "2.0 版平台", "4·26 宣传周", "4.26 宣传周", "2024 年计划", "2024、2025 年", "3、4 月份", "5.0版",
      "12 家企业", "一是开展培训", "一批企业", "三年行动", "-3 度", "十四五规划", "100%覆盖", "第一批名单",
      "第一项任务", "第三、四季度", "甲、乙两地联动", "任务三年完成", "项目 5 个",
      "重点1、2 季度", "乙级资质", "己方",
    ])
  func none(text: String) {
    #expect(read(text) == nil)
  }

  @Test("the length reaches to the text behind the number", arguments: ["3. 开展", "（三） 开展", "①开展"])
  func length(text: String) throws {
    let marker = try #require(read(text))
    #expect(String(decoding: Array(text.utf8)[marker.length...], as: UTF8.self) == "开展")
  }

  @Test("numerals and numbers are each other's inverse", arguments: 1...199)
  func numerals(number: Int) {
    let scalars = ChineseNumber.text(number).unicodeScalars.map(\.value)
    #expect(ChineseNumber.value(of: scalars) == number)
  }
}
