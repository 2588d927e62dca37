import ArgumentParser
import Compliance
import TaskRules
import TextMatching

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What people decided about plans, apart from the rules.
struct ReviewOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .worded(
      "豁免和人工裁定（YAML）。", en: "Waivers and rulings (YAML).", value: LocalizedText("文件", en: "file")))
  var waivers: String?

  @Option(
    name: .long,
    help: .worded(
      "判断豁免是否到期的日期，默认今天；不影响其他判定。",
      en:
        "The day on which waivers are asked whether they hold; today by default. It decides nothing else.",
      value: LocalizedText("YYYY-MM-DD", en: "YYYY-MM-DD")))
  var today: String?

  /// The decisions of the file given; nil where none is. Throws where anything in it is malformed.
  func decisions(rules: LoadedRules, trace: Trace) throws -> ReviewDecisions? {
    let day = try referenceDay()
    guard let waivers else { return nil }
    let reader = ReviewDecisionsReader(
      taskList: rules.rulebook.taskList, registry: rules.registry)
    let decisions = try reader.decisions(
      SettingsFile.text(of: waivers), file: waivers, today: day)
    trace.say(
      "豁免 \(decisions.waivers.count) 条、裁定 \(decisions.rulings.count) 条：\(waivers)",
      en: "\(decisions.waivers.count) waivers, \(decisions.rulings.count) rulings: \(waivers)")
    return decisions
  }

  private func referenceDay() throws -> CalendarDay {
    guard let today else {
      guard let day = CalendarDay.today else {
        throw CommandError.usage(
          "系统时钟给不出日期，请用 --today 指定。", en: "the system's clock gives no date; say it with --today.")
      }
      return day
    }
    guard let day = CalendarDay(today) else {
      throw CommandError.usage(
        "--today “\(today)”应写成 YYYY-MM-DD，如 2024-06-30。",
        en: "--today \(today) should be written YYYY-MM-DD, such as 2024-06-30.")
    }
    return day
  }
}

extension CalendarDay {
  /// The day of the system's clock, in its own time zone.
  fileprivate static var today: CalendarDay? {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDay(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
