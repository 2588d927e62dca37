import Compliance
import TextMatching

/// One row an element of an obligation, as comma-separated values (RFC 4180) with a byte order mark,
/// without which Excel reads Chinese wrongly.
///
/// Provinces without a plan and inputs that could not be used have a row of their own.
struct CSVReport {
  let report: AuditReport
  let options: ReportOptions

  /// The file's bytes.
  func render() -> [UInt8] {
    let phrases = Phrases(language: options.language)
    var table = CSVTable()
    table.add(header(phrases))
    for plan in report.plans {
      for obligation in plan.obligations {
        for element in obligation.elements {
          table.add(row(plan, obligation, element, phrases))
        }
      }
    }
    for name in report.notSubmitted {
      table.add([name, "", phrases("未提交", en: "not submitted")])
    }
    for error in report.errors {
      table.add(["", error.path, phrases("无法使用", en: "not usable"), phrases(error.message)])
    }
    return table.bytes
  }

  private func header(_ phrases: Phrases) -> [String] {
    [
      phrases("地区", en: "jurisdiction"), phrases("文件", en: "file"),
      phrases("结论", en: "plan verdict"), phrases("说明", en: "remark"),
      phrases("责任", en: "obligation"), phrases("任务", en: "task"),
      phrases("责任主体", en: "bearer"), phrases("责任档", en: "level"),
      phrases("适用性", en: "applicability"), phrases("责任判定", en: "obligation verdict"),
      phrases("严重程度", en: "severity"), phrases("要素", en: "element"),
      phrases("要素名称", en: "element name"), phrases("核心", en: "core"),
      phrases("要素判定", en: "element verdict"), phrases("证据条目", en: "evidence items"),
      phrases("证据原文", en: "evidence"), phrases("位置", en: "place"),
      phrases("期限", en: "deadlines"), phrases("数量", en: "quantities"),
      phrases("缺口", en: "gap"), phrases("最近条目", en: "nearest item"),
      phrases("最近原文", en: "nearest words"), phrases("建议", en: "suggestion"),
      phrases("豁免", en: "waiver"), phrases("人工裁定", en: "ruling"),
    ]
  }

  private func row(
    _ plan: PlanReport, _ obligation: ObligationReport, _ element: ElementReport,
    _ phrases: Phrases
  ) -> [String] {
    let best = element.evidence.first
    return [
      phrases.name(of: plan), plan.source.path, phrases(plan.verdict.label),
      phrases(obligation.applicabilityReason),
      obligation.obligation.id, phrases(obligation.obligation.title),
      phrases(obligation.obligation.bearer.name), phrases(obligation.obligation.level.label),
      phrases(obligation.applicability.label), phrases(obligation.verdict.label),
      phrases(obligation.severity.label), element.id, phrases(element.name),
      element.core ? phrases("是", en: "yes") : phrases("否", en: "no"),
      phrases(element.verdict.label),
      phrases.list(element.evidence.map { String($0.item) }), best?.quote ?? "",
      best?.location.map { phrases.place($0) } ?? "",
      lines(element.deadlines.map { phrases.deadline($0) }),
      lines(element.quantities.map { phrases.quantity($0) }),
      element.gap.map { phrases($0.missing) } ?? "",
      element.gap?.nearest.map { String($0.item) } ?? "", element.gap?.nearest?.quote ?? "",
      element.gap.map { phrases($0.suggestion) } ?? "",
      (obligation.waiver ?? element.waiver).map { phrases.waiver($0) } ?? "",
      lines(element.rulings.map { phrases.ruling($0) }),
    ]
  }

  private func lines(_ texts: [String]) -> String { texts.joined(separator: "\n") }
}

/// Rows of comma-separated values.
struct CSVTable {
  /// The byte order mark, then the rows.
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var columns: Int?

  /// Adds a row. The first row gives the number of columns; shorter rows are filled up.
  mutating func add(_ cells: [String]) {
    let count = columns ?? cells.count
    columns = count
    for index in 0..<max(count, cells.count) {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if index < cells.count { bytes += Self.cell(cells[index]).utf8 }
    }
    bytes += "\r\n".utf8
  }

  /// A cell as written: cleaned, kept from being read as a formula, and quoted where needed.
  static func cell(_ text: String) -> String {
    var cell = CleanText.block(text)
    if startsFormula(cell) { cell = "'" + cell }
    guard cell.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
      return cell
    }
    let quoted = cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"\(quoted)\""
  }

  /// Whether a spreadsheet may read the text as a formula, in the full-width signs as well.
  private static func startsFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
      return false
    }
    return "=+-@＝＋－＠".unicodeScalars.contains(first)
  }
}
