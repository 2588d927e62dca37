/// An element's own examples, written for the project.
public struct ElementExamples: Sendable {
  /// The element.
  public var element: String
  /// Measures that carry it.
  public var covered: [String]
  /// Measures that come near it.
  public var weak: [String]
  /// Measures that do not, among them the traps of its vocabulary.
  public var absent: [String]

  /// Reads the examples of one element.
  init(element: String, node: RuleNode) throws(RuleFileError) {
    let fields = try node.fields(["covered", "weak", "absent"])
    func texts(_ key: String) throws(RuleFileError) -> [String] {
      var texts: [String] = []
      for entry in try fields[key]?.list() ?? [] { texts.append(try entry.string()) }
      return texts
    }
    self.element = element
    covered = try texts("covered")
    weak = try texts("weak")
    absent = try texts("absent")
  }
}
