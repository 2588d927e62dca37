import TextMatching

/// A class of jurisdictions that obligations name as their bearer, with what is known of its members.
public struct JurisdictionClass: Sendable {
  /// What the members of a class are.
  public enum MemberKind: String, Sendable {
    /// Provinces; single cities may be named beside them.
    case provinces
    /// Cities, districts or areas.
    case cities
  }

  /// The name by which bearers and `--class` call it; the English is a description.
  public var name: LocalizedText
  /// What its members are.
  public var memberKind: MemberKind
  /// Years for which the list of members is known to be whole.
  public var completeYears: Set<Int>
  /// Names of classes whose members belong to this one too.
  public var includes: [String]
  /// What is known of single members, each with its time and source.
  public var records: [MembershipRecord]

  /// Creates a class.
  public init(
    name: LocalizedText, memberKind: MemberKind, completeYears: Set<Int> = [],
    includes: [String] = [], records: [MembershipRecord]
  ) {
    self.name = name
    self.memberKind = memberKind
    self.completeYears = completeYears
    self.includes = includes
    self.records = records
  }
}

/// One source's word that a jurisdiction belongs to a class for some time.
public struct MembershipRecord: Sendable, Hashable {
  /// How far the source goes.
  public enum Certainty: String, Sendable, CaseIterable {
    /// A notice or its full text names the member: yes.
    case confirmed
    /// Implied, or a weaker source: unknown.
    case probable
  }

  /// The registered name of the member.
  public var who: String
  /// How far the source goes.
  public var certainty: Certainty
  /// The first day; nil where the membership is older than anybody needs to know.
  public var from: CalendarDay?
  /// The last day; nil where no end is known.
  public var to: CalendarDay?
  /// Where it stands.
  public var source: String

  /// Creates a record.
  public init(
    who: String, certainty: Certainty, from: CalendarDay?, to: CalendarDay?, source: String
  ) {
    self.who = who
    self.certainty = certainty
    self.from = from
    self.to = to
    self.source = source
  }

  /// Whether the membership was in force on any day of a year.
  public func isInForce(in year: Int) -> Bool {
    (from?.year ?? year) <= year && year <= (to?.year ?? year)
  }
}
