/// A place that submits plans (地区).
public struct Jurisdiction: Sendable, Hashable {
  /// What kind of place.
  public enum Kind: String, Sendable, Codable {
    /// A province, autonomous region, municipality, or 新疆生产建设兵团.
    case province
    /// A city, or a district or area that a class of cities names.
    case city
    /// Not in the registry.
    case unknown
  }

  /// The registered name, such as 山西省.
  public var name: String
  /// What kind of place.
  public var kind: Kind
  /// The registered province that a city lies in; nil for a province.
  public var province: String?
  /// Other names: 山西, 晋 …
  public var aliases: [String]
  /// The English name.
  public var english: String

  /// Creates a jurisdiction.
  public init(name: String, kind: Kind, province: String?, aliases: [String], english: String) {
    self.name = name
    self.kind = kind
    self.province = province
    self.aliases = aliases
    self.english = english
  }
}

/// Whether a jurisdiction belongs to a class.
public enum Membership: String, Sendable, Codable {
  /// A source names it.
  case yes
  /// The class's list is complete and does not name it.
  case no
  /// Neither is known.
  case unknown
}
