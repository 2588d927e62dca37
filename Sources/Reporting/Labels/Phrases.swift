import Compliance
import PlanReading
import TextMatching

/// Short phrases that several formats build from a report, in one language.
struct Phrases {
  let language: Language

  /// One of two texts.
  func callAsFunction(_ zh: String, en: String) -> String {
    language == .zh ? zh : en
  }

  /// A text in this language.
  func callAsFunction(_ text: LocalizedText) -> String { text.text(in: language) }

  /// `第 9 条`.
  func item(_ number: Int) -> String { self("第 \(number) 条", en: "item \(number)") }

  /// A quote in the language's quotation marks.
  func quoted(_ text: String) -> String { "“\(text)”" }

  /// `第 9 条 “……”`.
  func citation(item number: Int, quote: String) -> String {
    "\(item(number)) \(quoted(quote))"
  }

  /// A list in a sentence: `甲、乙` or `a, b`.
  func list(_ parts: [String]) -> String { parts.joined(separator: listSeparator) }

  /// What stands between the parts of a list.
  var listSeparator: String { self("、", en: ", ") }

  /// A colon within a line.
  var colon: String { self("：", en: ": ") }

  /// A jurisdiction's name, or a word for none.
  func name(of plan: PlanReport) -> String {
    plan.jurisdiction.name ?? self("地区不明", en: "jurisdiction unknown")
  }

  /// A text in the language's parentheses, to be put behind another.
  func parenthesised(_ text: String) -> String { self("（\(text)）", en: " (\(text))") }

  /// `三、全面推进……`.
  func section(_ section: SectionOutline) -> String {
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    let numeral =
      numerals.indices.contains(section.number - 1)
      ? numerals[section.number - 1] : String(section.number)
    return self("\(numeral)、\(section.title.zh)", en: "\(section.number). \(section.title.en)")
  }

  /// `不通过：适用 24 项，全 15、部分 6、缺 3；……`.
  func verdictLine(of plan: PlanReport) -> String {
    let summary = plan.summary
    let elements = summary.covered + summary.weak + summary.absent
    var parts = [
      self(
        """
        适用 \(summary.applicable) 项：全 \(summary.met)、部分 \(summary.partial)、\
        缺 \(summary.missing)
        """,
        en: """
          of \(counted(summary.applicable, "applicable obligation")): \(summary.met) met, \(summary.partial) partial, \
          \(summary.missing) missing
          """),
      self(
        "要素 \(elements) 个：承接 \(summary.covered)、沾边 \(summary.weak)、未承接 \(summary.absent)",
        en: """
          of \(counted(elements, "element")): \(summary.covered) covered, \(summary.weak) weak, \
          \(summary.absent) absent
          """),
    ]
    if summary.errors > 0 || summary.warnings > 0 {
      parts.append(
        self(
          "错误 \(summary.errors)、警告 \(summary.warnings)",
          en: "\(counted(summary.errors, "error")), \(counted(summary.warnings, "warning"))"))
    }
    if summary.undetermined > 0 {
      parts.append(self("待定 \(summary.undetermined)", en: "\(summary.undetermined) undetermined"))
    }
    if summary.waived > 0 {
      parts.append(self("豁免 \(summary.waived)", en: "\(summary.waived) waived"))
    }
    let verdict = self(plan.verdict.label)
    return self("\(verdict)：", en: "\(verdict): ") + parts.joined(separator: self("；", en: "; "))
  }

  /// A jurisdiction's name and the plan's title, which mostly holds it.
  func title(of plan: PlanReport) -> String {
    let name = name(of: plan)
    guard let title = plan.title else { return name }
    return title.hasPrefix(name) ? title : "\(name) \(title)"
  }

  /// `1 error`, `2 errors`: English only.
  func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  /// A place in the source, such as `第 34 行第 5 列`.
  func place(_ location: SourceLocation) -> String {
    let place =
      switch location.place {
      case .text(let line, let column):
        self("第 \(line) 行第 \(column) 列", en: "line \(line), column \(column)")
      case .paragraph(let paragraph): self("第 \(paragraph) 段", en: "paragraph \(paragraph)")
      case .tableCell(let table, let row, let cell):
        self("表 \(table) 第 \(row) 行第 \(cell) 格", en: "table \(table), row \(row), cell \(cell)")
      case .sheetCell(let sheet, let cell):
        self("工作表“\(sheet)” \(cell)", en: "sheet “\(sheet)”, cell \(cell)")
      case .page(let page, let line):
        self("第 \(page) 页第 \(line) 行", en: "page \(page), line \(line)")
      }
    guard let file = location.file else { return place }
    return "\(file) \(place)"
  }

  /// `省级方案：应在 2024-06-30 前，计划写 2024-10-31：晚`.
  func deadline(_ report: DeadlineReport) -> String {
    figure(
      step: report.step,
      required: self("应在 \(report.required) 前", en: "due by \(report.required)"),
      stated: report.stated, verdict: report.verdict.label)
  }

  /// `其他高校盘点比例：应达 30%，计划写 20%：不足`.
  func quantity(_ report: QuantityReport) -> String {
    figure(
      step: report.step, required: self("应达 \(report.required)", en: "at least \(report.required)"),
      stated: report.stated, verdict: report.verdict.label)
  }

  private func figure(
    step: LocalizedText, required: String, stated: String?, verdict: LocalizedText
  ) -> String {
    guard let stated else {
      return self(
        "\(self(step))：\(required)，\(self(verdict))",
        en: "\(self(step)): \(required), \(self(verdict))")
    }
    return self(
      "\(self(step))：\(required)，计划写 \(stated)：\(self(verdict))",
      en: "\(self(step)): \(required), the plan says \(stated): \(self(verdict))")
  }

  /// `豁免：理由（张三批准，至 2024-12-31）`.
  func waiver(_ waiver: AppliedWaiver) -> String {
    self(
      "豁免：\(waiver.reason)（\(waiver.approvedBy)批准，至 \(waiver.expires)）",
      en: "waived: \(waiver.reason) (approved by \(waiver.approvedBy), until \(waiver.expires))")
  }

  /// A reviewer's ruling, with what the rules had found.
  func ruling(_ ruling: AppliedRuling) -> String {
    let carries = ruling.carries
    return self(
      """
      人工裁定：\(item(ruling.item))\(carries ? "承接" : "不承接")本要素（规则判定为\
      \(ruling.found.label.zh)）；\(ruling.reason)；\(ruling.reviewer)，\(ruling.date)
      """,
      en: """
        ruling: \(item(ruling.item)) \(carries ? "carries" : "does not carry") this element (the \
        rules found it \(ruling.found.label.en)); \(ruling.reason); \(ruling.reviewer), \(ruling.date)
        """)
  }
}
