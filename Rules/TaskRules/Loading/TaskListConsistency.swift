import TextMatching

/// Checks that the ids of a task list hold together.
struct TaskListConsistency {
  /// The file to name in errors.
  let file: String

  /// Throws where an id stands twice or an obligation names an element that is not there.
  func check(_ list: TaskList) throws(RuleFileError) {
    try checkUnique(list.elements.map(\.id), "要素", "element")
    try checkUnique(list.obligations.map(\.id), "责任", "obligation")
    let elements = Set(list.elements.map(\.id))
    for obligation in list.obligations {
      for id in obligation.core + obligation.supporting where !elements.contains(id) {
        throw RuleFileError(
          file: file, line: nil, key: id,
          expected: LocalizedText(
            "责任 \(obligation.id) 提到的要素没有定义",
            en: "obligation \(obligation.id) names an element that is not defined"))
      }
    }
    let used = Set(list.obligations.flatMap { $0.core + $0.supporting })
    if let unused = list.elements.first(where: { !used.contains($0.id) }) {
      throw RuleFileError(
        file: file, line: nil, key: unused.id,
        expected: LocalizedText(
          "没有任何责任用到这个要素", en: "no obligation asks for this element"))
    }
  }

  private func checkUnique(
    _ ids: [String], _ zh: String, _ en: String
  ) throws(RuleFileError) {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted {
      throw RuleFileError(
        file: file, line: nil, key: id,
        expected: LocalizedText("\(zh)编号重复", en: "this \(en) id stands twice"))
    }
  }
}
