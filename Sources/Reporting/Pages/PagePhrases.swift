import Compliance
import PlanReading
import TaskRules
import TextMatching

/// Phrases that are put together from values.
extension PageContext {
  /// `第 9 条`, as a measure is cited.
  func cite(_ item: Int) -> String {
    say(LocalizedText("第 \(item) 条", en: "item \(item)"))
  }

  /// Several measures in one phrase.
  func cite(_ items: [Int]) -> String {
    let numbers = items.map(String.init)
    return say(
      LocalizedText(
        "第 \(numbers.joined(separator: "、")) 条", en: "items \(numbers.joined(separator: ", "))"))
  }

  /// A place in the source.
  func place(_ location: SourceLocation) -> String {
    let place =
      switch location.place {
      case .text(let line, let column):
        LocalizedText("第 \(line) 行第 \(column) 列", en: "line \(line), column \(column)")
      case .paragraph(let number): LocalizedText("第 \(number) 段", en: "paragraph \(number)")
      case .tableCell(let table, let row, let cell):
        LocalizedText(
          "表 \(table) 第 \(row) 行第 \(cell) 格", en: "table \(table), row \(row), cell \(cell)")
      case .sheetCell(let sheet, let cell): LocalizedText("\(sheet)!\(cell)")
      case .page(let page, let line):
        LocalizedText("第 \(page) 页第 \(line) 行", en: "page \(page), line \(line)")
      }
    return [location.file, say(place)].compactMap { $0 }.joined(separator: " ")
  }

  /// How hard an obligation binds.
  func level(_ level: Obligation.Level) -> String {
    say(level == .mandatory ? PageWords.mandatory : PageWords.optional)
  }

  /// Whether a plan passes.
  func verdict(_ verdict: PlanVerdict) -> String {
    say(verdict == .pass ? PageWords.pass : PageWords.fail)
  }

  /// A waiver in one sentence.
  func describe(_ waiver: AppliedWaiver) -> String {
    say(
      LocalizedText(
        "\(waiver.reason)（\(waiver.approvedBy) 批准，有效期至 \(waiver.expires)）",
        en: "\(waiver.reason) (approved by \(waiver.approvedBy), until \(waiver.expires))"))
  }

  /// A ruling in one sentence, with what the rules had found.
  func describe(_ ruling: AppliedRuling) -> String {
    let found = say(ruling.found.name)
    return say(
      LocalizedText(
        "第 \(ruling.item) 条\(ruling.carries ? "承接" : "不承接")本要素：\(ruling.reason)"
          + "（\(ruling.reviewer)，\(ruling.date)；规则原判：\(found)）",
        en: "item \(ruling.item) \(ruling.carries ? "carries" : "does not carry") this element: "
          + "\(ruling.reason) (\(ruling.reviewer), \(ruling.date); the rules found: \(found))"))
  }

  /// Membership of a class.
  func describe(_ membership: ClassMembership) -> String {
    switch membership.membership {
    case .yes: say(LocalizedText("\(membership.name)：是", en: "\(membership.name): yes"))
    case .no: say(LocalizedText("\(membership.name)：否", en: "\(membership.name): no"))
    case .unknown: say(LocalizedText("\(membership.name)：不明", en: "\(membership.name): unknown"))
    }
  }
}
