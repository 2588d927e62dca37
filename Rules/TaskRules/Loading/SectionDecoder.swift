import TextMatching

/// Reads one section file: its tasks, obligations and elements.
struct SectionDecoder {
  /// The concepts shared by all sections, then those of the section's own file.
  private(set) var scope: ConceptScope

  /// Creates a decoder that knows the concepts shared by all sections.
  init(shared: ConceptScope) {
    scope = shared
  }

  /// The section of a file.
  mutating func section(_ node: RuleNode) throws(RuleFileError) -> TaskSection {
    let fields = try node.fields(["section", "concepts", "tasks"])
    let head = try fields.required("section").fields(["number", "title", "en"])
    if let own = fields["concepts"] { try scope.define(own) }
    let expressions = ExpressionDecoder(scope: scope)
    var tasks: [NationalTask] = []
    for entry in try fields.required("tasks").list() {
      tasks.append(try task(entry, expressions))
    }
    return TaskSection(
      number: try head.required("number").integer(), title: try localized(head, "title", "en"),
      tasks: tasks)
  }

  private func task(
    _ node: RuleNode, _ expressions: ExpressionDecoder
  ) throws(RuleFileError) -> NationalTask {
    let fields = try node.fields(["number", "title", "en", "obligations", "elements"])
    let number = try fields.required("number").integer()
    let title = try localized(fields, "title", "en")
    var obligations: [Obligation] = []
    for entry in try fields.required("obligations").list() {
      obligations.append(try ObligationDecoder(task: number, title: title).obligation(entry))
    }
    var elements: [Element] = []
    for entry in try fields["elements"]?.list() ?? [] {
      elements.append(try ElementDecoder(expressions: expressions).element(entry))
    }
    return NationalTask(number: number, title: title, obligations: obligations, elements: elements)
  }
}

/// A text and its English, from two keys of a mapping.
func localized(
  _ fields: RuleFields, _ key: String, _ english: String
) throws(RuleFileError) -> LocalizedText {
  LocalizedText(try fields.required(key).string(), en: try fields[english]?.string())
}
