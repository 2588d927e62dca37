import TaskRules

/// Who submitted a plan.
public struct JurisdictionReport: Sendable {
  /// The registered name, or what the title says where it is not registered; nil where unknown.
  public var name: String?
  /// Province, city or unknown.
  public var kind: Jurisdiction.Kind
  /// Membership of every class that some obligation asks for, in the order of the list.
  public var classes: [ClassMembership]

  /// Creates a jurisdiction report.
  public init(name: String?, kind: Jurisdiction.Kind, classes: [ClassMembership]) {
    self.name = name
    self.kind = kind
    self.classes = classes
  }
}

/// A jurisdiction's membership of one class.
public struct ClassMembership: Sendable, Hashable {
  /// The class, such as 数据知识产权试点省份.
  public var name: String
  /// Yes, no or unknown.
  public var membership: Membership

  /// Creates a membership.
  public init(name: String, membership: Membership) {
    self.name = name
    self.membership = membership
  }
}
