import TextMatching

/// The sentences of findings that come up while a plan is read.
extension DocumentFinding {
  static func numbersMissing(_ numbers: [Int], at location: SourceLocation?) -> DocumentFinding {
    let zh = numbers.map(String.init).joined(separator: "、")
    let en = numbers.map(String.init).joined(separator: ", ")
    return DocumentFinding(
      code: .numbersMissing, severity: .warning,
      message: LocalizedText("条目编号不连续：缺 \(zh)。", en: "Item numbers jump: \(en) missing."),
      location: location)
  }

  static func numbersRepeated(_ numbers: [Int], at location: SourceLocation?) -> DocumentFinding {
    let zh = numbers.map(String.init).joined(separator: "、")
    let en = numbers.map(String.init).joined(separator: ", ")
    return DocumentFinding(
      code: .numbersRepeated, severity: .warning,
      message: LocalizedText("条目编号重复：\(zh)。", en: "Item numbers repeat: \(en)."),
      location: location)
  }

  static func sectionMissing(
    _ numbers: [Int], form: Marker.Form, at location: SourceLocation?
  ) -> DocumentFinding {
    let names = numbers.map { number in
      let text = ChineseNumber.text(number)
      switch form {
      case .part: return "第\(text)部分"
      case .stem: return NumberForm.heavenlyStems.text(number)
      case .chineseInParentheses: return "（\(text)）"
      default: return text
      }
    }
    let zh = names.joined(separator: "、")
    return DocumentFinding(
      code: .sectionMissing, severity: .warning,
      message: LocalizedText("章节编号不连续：缺 \(zh)。", en: "Section numbers jump: \(zh) missing."),
      location: location)
  }

  static func itemEmpty(_ entry: EmptyEntry) -> DocumentFinding {
    let zh =
      entry.title.map { "“\($0)”之下没有举措。" }
      ?? entry.number.map { "第 \($0) 条举措为空。" } ?? "有一行举措为空。"
    let en =
      entry.title.map { "There is no measure under “\($0)”." }
      ?? entry.number.map { "Item \($0) has no measure." } ?? "A row has no measure."
    return DocumentFinding(
      code: .itemEmpty, severity: .warning, message: LocalizedText(zh, en: en),
      location: entry.location)
  }

  static func textTruncated(_ item: Item, at location: SourceLocation?) -> DocumentFinding {
    let tail = String(String.UnicodeScalarView(item.measure.text.unicodeScalars.suffix(12)))
    return DocumentFinding(
      code: .textTruncated, severity: .warning,
      message: LocalizedText(
        "第 \(item.number) 条似未写完：“…\(tail)”。",
        en: "Item \(item.number) seems to stop in mid-sentence: “…\(tail)”."),
      location: location)
  }

  static func yearUnknown(at location: SourceLocation?) -> DocumentFinding {
    DocumentFinding(
      code: .yearUnknown, severity: .warning,
      message: LocalizedText(
        "标题和文件名都没有写明年份；请用 --year 指定。",
        en: "Neither title nor file name gives a year; say it with --year."),
      location: location)
  }

  static func partSkipped(heading: Passage, last: Passage) -> DocumentFinding {
    let name = heading.bodyText
    let title = String(String.UnicodeScalarView(name.unicodeScalars.prefix(20)))
    var (zh, en) = ("", "")
    if case .text(let first, _) = heading.location?.place,
      case .text(let end, _) = last.text.location(at: last.text.count)?.place
    {
      zh = first == end ? "（第 \(first) 行）" : "（第 \(first)—\(end) 行）"
      en = first == end ? " (line \(first))" : " (lines \(first)–\(end))"
    }
    return DocumentFinding(
      code: .partSkipped, severity: .note,
      message: LocalizedText(
        "“\(title)”部分\(zh)不是今年的举措，未读入。",
        en: "The part “\(title)”\(en) holds no measures of this year and was left out."),
      location: heading.location)
  }

  static func annexSkipped(_ section: PlanDivision.Section) -> DocumentFinding {
    var location: SourceLocation?
    if case .passage(let passage) = section.parts.first { location = passage.location }
    return DocumentFinding(
      code: .partSkipped, severity: .note,
      message: LocalizedText("正文之后的附件未读入。", en: "The annex behind the text was left out."),
      location: location)
  }
}
