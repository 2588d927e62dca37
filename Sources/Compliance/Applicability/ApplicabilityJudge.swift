import TaskRules
import TextMatching

/// Decides whether an obligation binds a jurisdiction in a year.
///
/// - 各省 binds every province, and is the yardstick for a jurisdiction that is not known; it binds no
///   city.
/// - A class binds its members. A class of cities binds, in a province's plan, through a member that
///   the registry knows inside the province; a class of provinces binds a city only where it names it.
/// - Of several classes a membership of the jurisdiction's own decides first, then a city inside, then
///   what is unknown.
///
/// A value without state: one serves a whole audit. Cost: linear in the records of the classes named.
public struct ApplicabilityJudge: Sendable {
  /// The registry asked.
  public var registry: JurisdictionRegistry
  /// What the user declares for this run.
  public var declarations: ClassDeclarations

  /// Creates a judge.
  public init(registry: JurisdictionRegistry, declarations: ClassDeclarations = .init()) {
    self.registry = registry
    self.declarations = declarations
  }

  /// Whether an obligation binds a jurisdiction in a year, and why.
  ///
  /// - Parameters:
  ///   - obligation: The obligation.
  ///   - jurisdiction: Who submitted the plan; nil, or one of kind `unknown`, where nobody knows.
  ///   - year: The plan's year: a class counts when it was in force on any day of it.
  public func ruling(
    on obligation: Obligation, for jurisdiction: Jurisdiction?, year: Int
  ) -> ApplicabilityRuling {
    let place = jurisdiction ?? .unnamed
    let bearer = obligation.bearer
    guard bearer.scope != .everyProvince else { return Self.rulingOnEveryProvince(for: place) }
    let standings = bearer.classes.map {
      registry.standing(of: place, to: $0, year: year, declarations: declarations)
    }
    guard let deciding = ClassStanding.deciding(among: standings) else {
      return ApplicabilityRuling(
        applicability: .undetermined,
        reason: LocalizedText("规则没有写明约束哪一类地区", en: "the rules name no class that it binds"))
    }
    return ApplicabilityRuling(
      applicability: Self.applicability(of: deciding.membership), reason: deciding.reason,
      boundThroughCity: deciding.throughCity && bearer.scope != .citiesAndTheirProvinces)
  }

  /// How a jurisdiction stands to every class that some obligation names, in the order of the list,
  /// each class once. For a province, a class of cities is yes when the registry knows a member inside.
  public func classes(
    of jurisdiction: Jurisdiction?, year: Int, for obligations: [Obligation]
  ) -> [ClassMembership] {
    var seen: Set<String> = []
    return obligations.flatMap(\.bearer.classes).filter { seen.insert($0).inserted }.map {
      let standing = registry.standing(
        of: jurisdiction ?? .unnamed, to: $0, year: year, declarations: declarations)
      return ClassMembership(name: $0, membership: standing.membership)
    }
  }

  private static func rulingOnEveryProvince(for place: Jurisdiction) -> ApplicabilityRuling {
    switch place.kind {
    case .province:
      ApplicabilityRuling(
        applicability: .applies,
        reason: LocalizedText("约束各省，\(place.name)在内", en: "binds every province"))
    case .unknown:
      ApplicabilityRuling(
        applicability: .applies,
        reason: LocalizedText(
          "地区未知，按约束各省的责任核查",
          en: "the jurisdiction is unknown: what binds every province is the yardstick"))
    case .city:
      ApplicabilityRuling(
        applicability: .notApplicable,
        reason: LocalizedText(
          "只约束各省，\(place.name)是城市或区域",
          en: "binds provinces, and \(place.english) is a city or area"))
    }
  }

  private static func applicability(of membership: Membership) -> Applicability {
    switch membership {
    case .yes: .applies
    case .no: .notApplicable
    case .unknown: .undetermined
    }
  }
}

extension Jurisdiction {
  /// Stands for a submitter that neither title nor file name gives.
  fileprivate static let unnamed = Jurisdiction(
    name: "", kind: .unknown, province: nil, aliases: [], english: "")
}
