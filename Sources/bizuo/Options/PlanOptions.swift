import ArgumentParser
import TextMatching
import Compliance
import TaskRules

/// What the user declares about plans.
struct PlanOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .worded(
      "地区，如 山西、山西省、晋；标题没有写明时必须给出。",
      en: "The jurisdiction, such as 山西省 or Shanxi, where the title does not give it.",
      value: LocalizedText("地区", en: "jurisdiction")))
  var jurisdiction: String?

  @Option(
    name: .long,
    help: .worded(
      "计划年度，代替标题里的年份。", en: "The plan's year, instead of the title's.",
      value: LocalizedText("年", en: "year")))
  var year: Int?

  @Option(
    name: .customLong("class"),
    help: .worded(
      "声明地区属于或不属于某一类，如 强市建设城市=yes；可多次给出。",
      en: "Declare membership of a class, such as 强市建设城市=yes; may be repeated.",
      value: LocalizedText("类=yes|no", en: "class=yes|no")))
  var classes: [String] = []

  /// The declaration, checked against the registry. Throws wrong usage with the nearest names.
  func declaration(_ registry: JurisdictionRegistry) throws -> PlanChecker.Declaration {
    PlanChecker.Declaration(
      jurisdiction: try named(registry), year: year,
      classes: try ClassDeclarations(classes, registry: registry))
  }

  private func named(_ registry: JurisdictionRegistry) throws -> Jurisdiction? {
    guard let jurisdiction else { return nil }
    if let found = registry.find(jurisdiction) { return found }
    let nearest = registry.nearestNames(to: jurisdiction)
    throw CommandError.usage(
      "登记表里没有“\(jurisdiction)”这个地区"
        + (nearest.isEmpty ? "。" : "，是否想写：\(nearest.joined(separator: "、"))？"),
      en: "the registry has no jurisdiction \(jurisdiction)"
        + (nearest.isEmpty ? "." : "; did you mean \(nearest.joined(separator: ", "))?"))
  }
}
