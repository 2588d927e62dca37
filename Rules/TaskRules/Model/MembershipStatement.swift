import TextMatching

/// What the registry says about a jurisdiction and a class in one year, and why.
public struct MembershipStatement: Sendable, Hashable {
  /// Yes, no or unknown.
  public var membership: Membership
  /// Why, in one clause without a full stop.
  public var reason: LocalizedText
  /// The source of the record that decided; nil where none did.
  public var source: String?

  /// Creates a statement.
  public init(membership: Membership, reason: LocalizedText, source: String? = nil) {
    self.membership = membership
    self.reason = reason
    self.source = source
  }

  /// What several classes say together of one that includes them: yes where one says yes, no where
  /// all say no. Nil for no statements.
  public static func any(of statements: [MembershipStatement]) -> MembershipStatement? {
    statements.first { $0.membership == .yes } ?? statements.first { $0.membership == .unknown }
      ?? statements.first
  }
}

extension MembershipStatement {
  static func confirmed(
    _ place: Jurisdiction, in named: JurisdictionClass, source: String
  ) -> MembershipStatement {
    MembershipStatement(
      membership: .yes,
      reason: LocalizedText(
        "\(place.name)属于\(named.name.zh)（\(source)）",
        en: "\(place.english) is one of the \(named.name.en) (\(source))"),
      source: source)
  }

  static func probable(
    _ place: Jurisdiction, in named: JurisdictionClass, source: String
  ) -> MembershipStatement {
    MembershipStatement(
      membership: .unknown,
      reason: LocalizedText(
        "\(place.name)可能属于\(named.name.zh)，尚未核实（\(source)）",
        en: "\(place.english) is probably one of the \(named.name.en), unconfirmed (\(source))"),
      source: source)
  }

  static func excluded(
    _ place: Jurisdiction, from named: JurisdictionClass, year: Int
  ) -> MembershipStatement {
    MembershipStatement(
      membership: .no,
      reason: LocalizedText(
        "\(year) 年\(named.name.zh)名单完整，其中没有\(place.name)",
        en: "the list of \(named.name.en) is whole for \(year) and lacks \(place.english)"))
  }

  static func notRecorded(
    _ place: Jurisdiction, in named: JurisdictionClass
  ) -> MembershipStatement {
    MembershipStatement(
      membership: .unknown,
      reason: LocalizedText(
        "不知道\(place.name)是否属于\(named.name.zh)：名单不完整",
        en: "whether \(place.english) is one of the \(named.name.en) is not known"))
  }
}
