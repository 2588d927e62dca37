import PlanReading
import TaskRules
import TextMatching

/// Whose plan it is and of which year: what the user declares, then the title, then the file name.
struct PlanIdentity {
  /// The registered jurisdiction, if it is one.
  let jurisdiction: Jurisdiction?
  /// The registered name, or the unregistered one that the title gives.
  let name: String?
  /// The year.
  let year: Int?
  /// Memberships that the user or the policy declares.
  let declaredClasses: ClassDeclarations
  /// What is odd about them.
  let findings: [DocumentFinding]

  /// Works them out. What they are worked out from is large, and not copied.
  init(
    plan: borrowing Plan, declared: borrowing PlanChecker.Declaration, policy: borrowing Policy,
    registry: borrowing JurisdictionRegistry, list: borrowing TaskList
  ) {
    var findings: [DocumentFinding] = []
    var place = PlaceInTitle.none
    if let known = declared.jurisdiction {
      place = known.kind == .unknown ? .unregistered(known.name) : .registered(known)
    }
    if place == .none, let title = plan.title { place = registry.resolve(inTitle: title) }
    if place == .none { place = registry.resolve(inFileName: plan.source.path) }
    for line in plan.issuerLines where place == .none { place = registry.resolve(inTitle: line) }
    switch place {
    case .registered(let known):
      jurisdiction = known
      name = known.name
    case .unregistered(let unknown):
      jurisdiction = nil
      name = unknown
      findings.append(.jurisdictionUnknown(unknown, at: plan.titleLocation))
    case .none:
      jurisdiction = nil
      name = nil
      findings.append(.jurisdictionUnknown(nil, at: plan.titleLocation))
    }
    year = declared.year ?? plan.year ?? policy.year
    if let year, year != list.year {
      findings.append(.yearDiffers(year, from: list, at: plan.titleLocation))
    }
    var classes = policy.classes[nil] ?? ClassDeclarations()
    if let name, let own = policy.classes[name] { classes.merge(own) }
    classes.merge(declared.classes)
    declaredClasses = classes
    self.findings = findings
  }
}

extension DocumentFinding {
  /// No registered jurisdiction is named.
  fileprivate static func jurisdictionUnknown(
    _ name: String?, at location: SourceLocation?
  ) -> DocumentFinding {
    let message =
      if let name {
        LocalizedText(
          "登记表里没有“\(name)”：只按“各省”的责任核查，其余待定；如有误，请用 --jurisdiction 指定",
          en:
            "\(name) is not in the registry: judged by what binds every province, the rest is undetermined; name it with --jurisdiction if that is wrong"
        )
      } else {
        LocalizedText(
          "标题和文件名都没有写明地区：只按“各省”的责任核查，其余待定；请用 --jurisdiction 指定",
          en:
            "neither title nor file name gives the jurisdiction: judged by what binds every province, the rest is undetermined; name it with --jurisdiction"
        )
      }
    return DocumentFinding(
      code: .jurisdictionUnknown, severity: .warning, message: message, location: location)
  }

  /// The plan is of another year than the list.
  fileprivate static func yearDiffers(
    _ year: Int, from list: TaskList, at location: SourceLocation?
  ) -> DocumentFinding {
    DocumentFinding(
      code: .yearDiffers, severity: .warning,
      message: LocalizedText(
        "计划是 \(year) 年的，任务清单是 \(list.year) 年的：以下判定只供参考",
        en:
          "the plan is of \(year), the task list of \(list.year): take the verdicts as a comparison only"
      ),
      location: location)
  }
}
