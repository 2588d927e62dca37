import TaskRules
import TextMatching

/// Reads a file of waivers and rulings.
///
/// Anything malformed or unknown is an error that names file, line and key: a waiver that is not
/// understood must not be passed over.
public struct ReviewDecisionsReader: Sendable {
  private let obligations: [String]
  private let elements: [String]
  private let registry: JurisdictionRegistry

  /// Creates a reader for a task list and the jurisdictions that it binds.
  public init(taskList: TaskList, registry: JurisdictionRegistry) {
    obligations = taskList.obligations.map(\.id)
    elements = taskList.elements.map(\.id)
    self.registry = registry
  }

  /// The decisions of a file's text; `file` names it in messages.
  public func decisions(
    _ text: String, file: String, today: CalendarDay
  ) throws(RuleFileError) -> ReviewDecisions {
    let fields = try RuleNode(file: file, text: text).fields(["waivers", "rulings"])
    var decisions = ReviewDecisions(waivers: [], rulings: [], today: today)
    for node in try fields["waivers"]?.list() ?? [] {
      let waiver = try waiver(node)
      let isRepeated = decisions.waivers.contains {
        $0.subject == waiver.subject && $0.jurisdiction == waiver.jurisdiction
      }
      guard !isRepeated else {
        throw node.error(
          "\(waiver.jurisdiction) \(waiver.subject.id) 的豁免写了两次，请只留一条",
          en: "\(waiver.subject.id) of \(waiver.jurisdiction) is waived twice; keep one")
      }
      decisions.waivers.append(waiver)
    }
    for node in try fields["rulings"]?.list() ?? [] {
      let ruling = try ruling(node)
      let isRepeated = decisions.rulings.contains {
        $0.element == ruling.element && $0.jurisdiction == ruling.jurisdiction
          && $0.item == ruling.item
      }
      guard !isRepeated else {
        throw node.error(
          "\(ruling.jurisdiction)第 \(ruling.item) 条对 \(ruling.element) 裁定了两次，请只留一条",
          en:
            "item \(ruling.item) of \(ruling.jurisdiction) is ruled on twice for \(ruling.element); keep one"
        )
      }
      decisions.rulings.append(ruling)
    }
    return decisions
  }

  private func waiver(_ node: RuleNode) throws(RuleFileError) -> Waiver {
    let fields = try node.fields([
      "obligation", "element", "jurisdiction", "reason", "approvedBy", "expires",
    ])
    let subject: Waiver.Subject
    switch (fields["obligation"], fields["element"]) {
    case (let id?, nil):
      subject = .obligation(try known(id, obligations, "没有这项责任", en: "no such obligation"))
    case (nil, let id?):
      subject = .element(try known(id, elements, "没有这个要素", en: "no such element"))
    default:
      throw node.error(
        "obligation 和 element 应写且只写一个", en: "one of obligation and element was expected")
    }
    return Waiver(
      subject: subject, jurisdiction: try jurisdiction(fields), reason: try text(fields, "reason"),
      approvedBy: try text(fields, "approvedBy"), expires: try day(fields, "expires"))
  }

  private func ruling(_ node: RuleNode) throws(RuleFileError) -> Ruling {
    let fields = try node.fields([
      "element", "jurisdiction", "item", "carries", "reason", "reviewer", "date", "text",
    ])
    let carries = try fields.required("carries")
    let print = try fields.required("text")
    guard let text = ItemFingerprint(try print.string()) else {
      throw print.error(
        "应为 bizuo explain 给出的 12 位原文指纹，写在引号里",
        en: "the 12 digits that bizuo explain prints were expected, in quotes")
    }
    return Ruling(
      element: try known(fields.required("element"), elements, "没有这个要素", en: "no such element"),
      jurisdiction: try jurisdiction(fields), item: try fields.required("item").integer(),
      carries: try carries.boolean(), reason: try self.text(fields, "reason"),
      reviewer: try self.text(fields, "reviewer"), date: try day(fields, "date"), text: text)
  }

  private func known(
    _ node: RuleNode, _ ids: [String], _ zh: String, en: String
  ) throws(RuleFileError) -> String {
    let id = try node.string()
    guard ids.contains(id) else { throw node.unknown(zh, en: en, known: ids, given: id) }
    return id
  }

  private func jurisdiction(_ fields: RuleFields) throws(RuleFileError) -> String {
    let node = try fields.required("jurisdiction")
    return try registry.jurisdiction(node.string(), at: node).name
  }

  private func text(_ fields: RuleFields, _ key: String) throws(RuleFileError) -> String {
    let node = try fields.required(key)
    let text = try node.string()
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw node.error("不能为空", en: "this must not be empty")
    }
    return text
  }

  private func day(_ fields: RuleFields, _ key: String) throws(RuleFileError) -> CalendarDay {
    let node = try fields.required(key)
    guard let day = CalendarDay(try node.string()) else {
      throw node.error("应为日期 YYYY-MM-DD", en: "a date YYYY-MM-DD was expected")
    }
    return day
  }
}

extension RuleNode {
  /// The scalar as `true` or `false`.
  fileprivate func boolean() throws(RuleFileError) -> Bool {
    switch try string() {
    case "true", "yes", "是": return true
    case "false", "no", "否": return false
    default: throw error("应为 true 或 false", en: "true or false was expected")
    }
  }
}
