import TextMatching

/// Reads one element: its expressions, its texts, its deadlines and quantities.
struct ElementDecoder {
  /// Reads the expressions.
  let expressions: ExpressionDecoder

  /// The element of a node.
  func element(_ node: RuleNode) throws(RuleFileError) -> Element {
    let fields = try node.fields([
      "id", "name", "requirement", "covered", "weak", "missing", "strengthen", "suggestion",
      "deadlines", "quantities", "en",
    ])
    let english = try fields["en"]?.fields(["name", "missing", "strengthen", "suggestion"])
    func text(_ key: String) throws(RuleFileError) -> LocalizedText {
      LocalizedText(try fields.required(key).string(), en: try english?[key]?.string())
    }
    var deadlines: [DeadlineRule] = []
    for entry in try fields["deadlines"]?.list() ?? [] { deadlines.append(try deadline(entry)) }
    var quantities: [QuantityRule] = []
    for entry in try fields["quantities"]?.list() ?? [] { quantities.append(try quantity(entry)) }
    return Element(
      id: try fields.required("id").string(), name: try text("name"),
      requirement: try fields.required("requirement").string(),
      covered: try expressions.alternatives(try fields.required("covered")),
      weak: try fields["weak"].map { node throws(RuleFileError) in
        try expressions.alternatives(node)
      } ?? [],
      missing: try text("missing"), strengthen: try text("strengthen"),
      suggestion: try text("suggestion"), deadlines: deadlines, quantities: quantities)
  }

  private func deadline(_ node: RuleNode) throws(RuleFileError) -> DeadlineRule {
    let fields = try node.fields(["step", "by", "of", "en"])
    let by = try fields.required("by")
    guard let day = CalendarDay(try by.string()) else {
      throw by.error("应为 YYYY-MM-DD 形式的日期", en: "a date such as 2024-06-30 was expected")
    }
    return DeadlineRule(
      step: try localized(fields, "step", "en"), by: day, of: try condition(fields["of"]))
  }

  private func quantity(_ node: RuleNode) throws(RuleFileError) -> QuantityRule {
    let fields = try node.fields(["step", "least", "of", "en"])
    let least = try fields.required("least")
    guard let quantity = Quantity(written: try least.string()) else {
      throw least.error(
        "应为百分比、全覆盖或带量词的数", en: "a percentage, 全覆盖 or a count with its unit was expected")
    }
    return QuantityRule(
      step: try localized(fields, "step", "en"), least: quantity, of: try condition(fields["of"]))
  }

  private func condition(_ node: RuleNode?) throws(RuleFileError) -> Expression? {
    guard let node else { return nil }
    return try expressions.expression(node)
  }
}
