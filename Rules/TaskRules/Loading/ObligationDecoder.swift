import TextMatching

/// Reads one obligation of a task.
struct ObligationDecoder {
  /// The task's number.
  let task: Int
  /// The task's title.
  let title: LocalizedText

  /// The obligation of a node.
  func obligation(_ node: RuleNode) throws(RuleFileError) -> Obligation {
    let fields = try node.fields([
      "id", "bearer", "level", "clause", "requirement", "en", "figures", "core", "supporting",
    ])
    let level = try fields.required("level")
    guard let known = Obligation.Level(rawValue: try level.string()) else {
      throw level.error("应为 mandatory 或 optional", en: "mandatory or optional was expected")
    }
    return Obligation(
      id: try fields.required("id").string(), task: task, title: title,
      bearer: try bearer(try fields.required("bearer")), level: known,
      clause: try fields.required("clause").string(),
      requirement: try localized(fields, "requirement", "en"),
      figures: try strings(fields["figures"]), core: try strings(fields.required("core")),
      supporting: try strings(fields["supporting"]))
  }

  private func bearer(_ node: RuleNode) throws(RuleFileError) -> Bearer {
    let fields = try node.fields(["printed", "name", "en", "scope", "classes"])
    let printed = try fields.required("printed").string()
    let scopeNode = try fields.required("scope")
    guard let scope = Bearer.Scope(rawValue: try scopeNode.string()) else {
      throw scopeNode.error(
        "应为 every-province、provinces、cities、provinces-and-cities 或 cities-and-their-provinces",
        en: "every-province, provinces, cities, provinces-and-cities or "
          + "cities-and-their-provinces was expected")
    }
    let classes = try strings(fields["classes"])
    guard (scope == .everyProvince) == classes.isEmpty else {
      throw node.error(
        scope == .everyProvince ? "各省不写 classes" : "缺少 classes",
        en: scope == .everyProvince
          ? "every province has no classes" : "the classes are missing")
    }
    return Bearer(
      printed: printed,
      name: LocalizedText(try fields["name"]?.string() ?? printed, en: try fields["en"]?.string()),
      scope: scope, classes: classes)
  }

  private func strings(_ node: RuleNode?) throws(RuleFileError) -> [String] {
    var result: [String] = []
    for entry in try node?.list() ?? [] { result.append(try entry.string()) }
    return result
  }
}
