import TaskRules
import TextMatching

/// Reads a policy file: `bizuo.yaml`.
///
/// Whatever it does not know is an error that names file, line, key and the nearest known name, so
/// that a misspelt rule can never be a rule silently left out.
public struct PolicyReader: Sendable {
  /// The name under which a policy lies beside plans.
  public static let fileName = "bizuo.yaml"
  /// The key of `classes` under which memberships of every jurisdiction stand.
  private static let everyone = "全部"
  private static let keys = ["failOn", "minimumCoverage", "obligations", "classes", "year"]

  private let obligations: [String]
  private let registry: JurisdictionRegistry

  /// Creates a reader for a task list and the jurisdictions that it binds.
  public init(taskList: TaskList, registry: JurisdictionRegistry) {
    obligations = taskList.obligations.map(\.id)
    self.registry = registry
  }

  /// The policy that a file's text lays down; `file` names it in messages.
  public func policy(_ text: String, file: String) throws(RuleFileError) -> Policy {
    let fields = try RuleNode(file: file, text: text).fields(Self.keys)
    var policy = Policy()
    if let node = fields["failOn"] { policy.failLevel = try choice(node) }
    if let node = fields["minimumCoverage"] { policy.minimumCoverage = try share(node) }
    if let node = fields["year"] { policy.year = try year(node) }
    for (id, node) in try fields["obligations"]?.entries() ?? [] {
      guard obligations.contains(id) else {
        throw node.unknown("没有这项责任", en: "no such obligation", known: obligations, given: id)
      }
      policy.severities[id] = try choice(node)
    }
    for (name, node) in try fields["classes"]?.entries() ?? [] {
      let place = name == Self.everyone ? nil : try registry.jurisdiction(name, at: node).name
      policy.classes[place, default: ClassDeclarations()].merge(try declarations(node))
    }
    return policy
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: RuleNode
  ) throws(RuleFileError) -> Choice where Choice.RawValue == String {
    let word = try node.string()
    if let choice = Choice(rawValue: word) { return choice }
    throw node.unknown(
      "没有“\(word)”这个取值", en: "no such value \(word)", known: Choice.allCases.map(\.rawValue),
      given: word)
  }

  /// A share, written `0.8` or `80%`.
  private func share(_ node: RuleNode) throws(RuleFileError) -> Double {
    let word = try node.string()
    let isPercentage = word.hasSuffix("%")
    let number = Double(isPercentage ? String(word.dropLast()) : word)
    guard let share = number.map({ isPercentage ? $0 / 100 : $0 }), (0...1).contains(share) else {
      throw node.error(
        "应为 0 到 1 的小数或 0% 到 100%", en: "a number from 0 to 1 or a percentage was expected")
    }
    return share
  }

  private func year(_ node: RuleNode) throws(RuleFileError) -> Int {
    let year = try node.integer()
    guard (1900...2999).contains(year) else {
      throw node.error("应为四位年份", en: "a year of four digits was expected")
    }
    return year
  }

  private func declarations(_ node: RuleNode) throws(RuleFileError) -> ClassDeclarations {
    var declarations = ClassDeclarations()
    let known = registry.classes.map(\.name.zh)
    for (name, answer) in try node.entries() {
      guard known.contains(name) else {
        throw answer.unknown("没有这一类", en: "no such class", known: known, given: name)
      }
      guard let belongs = ClassDeclarations.answer(try answer.string()) else {
        throw answer.error("应为 yes 或 no", en: "yes or no was expected")
      }
      declarations.declare(name, belongs)
    }
    return declarations
  }
}

extension JurisdictionRegistry {
  /// The registered jurisdiction of a name in a file; an error with the nearest names otherwise.
  func jurisdiction(_ name: String, at node: RuleNode) throws(RuleFileError) -> Jurisdiction {
    if let found = find(name) { return found }
    let nearest = nearestNames(to: name)
    throw node.error(
      "登记表里没有“\(name)”这个地区"
        + (nearest.isEmpty ? "" : "，是否想写：\(nearest.joined(separator: "、"))"),
      en: "the registry has no jurisdiction \(name)"
        + (nearest.isEmpty ? "" : "; did you mean \(nearest.joined(separator: ", "))?"))
  }
}
