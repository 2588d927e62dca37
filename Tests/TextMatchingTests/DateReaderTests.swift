import Testing

@testable import TextMatching

@Suite("Dates in Chinese")
struct DateReaderTests {
  private func days(_ text: String) -> [String] {
    DateReader(defaultYear: 2024).mentions(in: NormalisedText(text).bytes[...])
      .map(\.lastDay.description)
  }

  @Test(
    "The last day that a date allows",
    arguments: [
      ("6月底前", "2024-06-30"), ("2024 年 6 月底", "2024-06-30"), ("六月底之前", "2024-06-30"),
      ("6月30日前", "2024-06-30"), ("7月前", "2024-06-30"), ("6月", "2024-06-30"),
      ("6月上旬", "2024-06-10"), ("6月中旬", "2024-06-20"), ("6月下旬", "2024-06-30"),
      ("第二季度", "2024-06-30"), ("二季度末", "2024-06-30"), ("上半年", "2024-06-30"),
      ("下半年", "2024-12-31"), ("年底前", "2024-12-31"), ("2024年底前", "2024-12-31"),
      ("年内", "2024-12-31"), ("明年3月底", "2025-03-31"), ("2月底", "2024-02-29"),
      ("3月至6月", "2024-06-30"), ("3-6月", "2024-06-30"), ("2024-06-30", "2024-06-30"),
      ("2024.6.30", "2024-06-30"), ("十二月底", "2024-12-31"), ("2025年前", "2024-12-31"),
      ("第4季度", "2024-12-31"), ("本年度三季度前", "2024-09-30"),
    ])
  func lastDay(text: String, expected: String) {
    #expect(days("力争\(text)完成盘点") == [expected])
  }

  @Test(
    "What looks like a date and is none",
    arguments: [
      "《方案（2023—2025年）》", "4·26宣传", "2024年计划", "13月", "第一批", "前往六省", "5.0版", "月度调度",
      "《十二月底前完成计划》",
    ])
  func noDate(text: String) {
    #expect(days(text).isEmpty)
  }

  @Test("Several dates come in order")
  func several() {
    #expect(days("3月底前先行，6月底前过半，年底前全覆盖") == ["2024-03-31", "2024-06-30", "2024-12-31"])
  }
}

@Suite("Figures in Chinese")
struct QuantityReaderTests {
  private func quantities(_ text: String) -> [Quantity] {
    QuantityReader().mentions(in: NormalisedText(text).bytes[...]).map(\.quantity)
  }

  @Test(
    "Shares in all their forms",
    arguments: [
      ("30%以上", 0.3), ("百分之五十", 0.5), ("三成", 0.3), ("全覆盖", 1.0), ("９０％", 0.9),
      ("不少于12.5%", 0.125), ("百分之百", 1.0), ("20%至30%", 0.2),
    ])
  func shares(text: String, expected: Double) {
    guard case .share(let share)? = quantities(text).first else {
      Issue.record("no share in \(text)")
      return
    }
    #expect(abs(share - expected) < 1e-9)
  }

  @Test(
    "Counts with their measure word",
    arguments: [("1至2所", 1.0, "所"), ("两家", 2.0, "家"), ("1.5万件", 15000.0, "件"), ("三十二个", 32.0, "个")])
  func counts(text: String, number: Double, unit: String) {
    #expect(quantities(text) == [.count(number, unit: unit)])
  }

  @Test("成立 and 成果 are no shares", arguments: ["三成果", "一成立"])
  func noShare(text: String) {
    #expect(quantities(text).isEmpty)
  }
}
