import TextMatching

/// The jurisdictions known by name, and the classes to which they belong.
///
/// A value without outside state: safe to share between tasks. What is not recorded is unknown; only
/// a class whose list is known to be whole for a year says no.
public struct JurisdictionRegistry: Sendable {
  /// Provinces and 新疆生产建设兵团, in the customary order.
  public let provinces: [Jurisdiction]
  /// Cities, districts and areas, grouped by province.
  public let cities: [Jurisdiction]
  /// The classes, in the order of their file.
  public let classes: [JurisdictionClass]

  /// By name, alias and English name, as ``key(_:)`` writes them.
  private let byName: [String: Jurisdiction]
  /// By registered name only, as records write it.
  private let byRegisteredName: [ExactText: Jurisdiction]
  private let classesByName: [ExactText: JurisdictionClass]
  let placeNames: PlaceNameIndex

  /// Creates a registry. Of two jurisdictions that share a name or alias the first keeps it; the
  /// loader refuses such files.
  public init(
    provinces: [Jurisdiction], cities: [Jurisdiction], classes: [JurisdictionClass]
  ) {
    self.provinces = provinces
    self.cities = cities
    self.classes = classes
    let all = provinces + cities
    byName = Dictionary(
      all.flatMap { place in
        ([place.name, place.english] + place.aliases).map { (Self.key($0), place) }
      }
    ) { first, _ in first }
    byRegisteredName = Dictionary(all.map { (ExactText($0.name), $0) }) { first, _ in first }
    classesByName = Dictionary(classes.map { (ExactText($0.name.zh), $0) }) { first, _ in first }
    placeNames = PlaceNameIndex(all)
  }

  /// The jurisdiction of a name or alias as a user types it: 山西省, 山西, 晋 or Shanxi.
  /// Spaces and the case of Latin letters do not matter. Cost: one look-up.
  public func find(_ name: String) -> Jurisdiction? {
    byName[Self.key(name)]
  }

  /// The registered names that a mistyped one may have meant, nearest first, at most `limit`.
  public func nearestNames(to name: String, limit: Int = 3) -> [String] {
    let wanted = Self.key(name)
    let spellings = (provinces + cities).flatMap { place in
      ([place.name, place.english] + place.aliases.filter { $0.count > 1 })
        .map { (spelling: Self.key($0), answer: place.name) }
    }
    return Self.nearest(to: wanted, among: spellings, limit: limit)
  }

  /// The class of a name.
  public func jurisdictionClass(_ name: String) -> JurisdictionClass? {
    classesByName[ExactText(name)]
  }

  /// The names of classes that a mistyped one may have meant, nearest first, at most `limit`.
  public func nearestClassNames(to name: String, limit: Int = 3) -> [String] {
    Self.nearest(
      to: Self.key(name), among: classes.map { ($0.name.zh, $0.name.zh) }, limit: limit)
  }

  /// Whether a jurisdiction itself belongs to a class in a year; the classes that it includes count.
  public func membership(
    of jurisdiction: Jurisdiction, in className: String, year: Int
  ) -> MembershipStatement {
    guard let named = jurisdictionClass(className) else {
      return MembershipStatement(
        membership: .unknown,
        reason: LocalizedText(
          "登记表里没有“\(className)”这一类", en: "the registry has no class \(className)"))
    }
    let own = ownMembership(of: jurisdiction, in: named, year: year)
    let included = named.includes.map { membership(of: jurisdiction, in: $0, year: year) }
    return MembershipStatement.any(of: [own].compactMap(\.self) + included)
      ?? .notRecorded(jurisdiction, in: named)
  }

  /// What a class's own records say, without the classes that it includes; nil where it is nothing
  /// but the sum of these.
  public func ownMembership(
    of jurisdiction: Jurisdiction, in named: JurisdictionClass, year: Int
  ) -> MembershipStatement? {
    let records = named.records.filter { $0.who == jurisdiction.name && $0.isInForce(in: year) }
    if let record = records.first(where: { $0.certainty == .confirmed }) {
      return .confirmed(jurisdiction, in: named, source: record.source)
    }
    if let record = records.first {
      return .probable(jurisdiction, in: named, source: record.source)
    }
    if named.completeYears.contains(year) {
      return .excluded(jurisdiction, from: named, year: year)
    }
    return named.records.isEmpty && !named.includes.isEmpty
      ? nil : .notRecorded(jurisdiction, in: named)
  }

  /// The members of a class that lie inside a province and were members in a year, confirmed ones
  /// first; the classes that it includes count.
  public func members(
    of className: String, insideProvince province: String, year: Int
  ) -> [RegisteredMember] {
    guard let named = jurisdictionClass(className) else { return [] }
    let own = ownMembers(of: named, insideProvince: province, year: year)
    let included = named.includes.flatMap {
      members(of: $0, insideProvince: province, year: year)
    }
    let all = own + included
    var seen: Set<String> = []
    return (all.filter(\.isConfirmed) + all.filter { !$0.isConfirmed })
      .filter { seen.insert($0.jurisdiction.name).inserted }
  }

  /// The members that a class's own records name inside a province in a year.
  public func ownMembers(
    of named: JurisdictionClass, insideProvince province: String, year: Int
  ) -> [RegisteredMember] {
    named.records.compactMap { record in
      guard record.isInForce(in: year), let place = byRegisteredName[ExactText(record.who)],
        place.province == province
      else { return nil }
      return RegisteredMember(
        jurisdiction: place, isConfirmed: record.certainty == .confirmed, source: record.source)
    }
  }
}

extension JurisdictionRegistry {
  /// How names are compared: without spaces, Latin letters in lower case.
  static func key(_ name: String) -> String {
    // Most names have nothing but Chinese characters, which stay as they are.
    name.unicodeScalars.allSatisfy(PlaceNameGrammar.isHan)
      ? name : String(name.lowercased().filter { !$0.isWhitespace })
  }

  /// The answers whose spelling is nearest: those that hold the wanted text or are held by it, then
  /// by Levenshtein distance.
  private static func nearest(
    to wanted: String, among spellings: [(spelling: String, answer: String)], limit: Int
  ) -> [String] {
    guard !wanted.isEmpty, wanted.count <= 100 else { return [] }
    let ranked = spellings.compactMap { candidate -> (rank: Int, answer: String)? in
      let distance = editDistance(candidate.spelling, wanted)
      let longest = max(candidate.spelling.count, wanted.count)
      let holds =
        min(candidate.spelling.count, wanted.count) > 1
        && (candidate.spelling.contains(wanted) || wanted.contains(candidate.spelling))
      // Two-character names differ by half where one character is wrong, so half is near enough.
      guard holds || distance * 2 <= longest else { return nil }
      return (holds ? distance : distance + longest, candidate.answer)
    }
    var seen: Set<String> = []
    // `sorted` is stable in practice only: the position breaks ties.
    return ranked.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element.answer).filter { seen.insert($0).inserted }.prefix(limit).map(\.self)
  }
}

/// A member of a class.
public struct RegisteredMember: Sendable, Hashable {
  /// The member.
  public var jurisdiction: Jurisdiction
  /// Whether a source names it; otherwise it is only probable.
  public var isConfirmed: Bool
  /// Where that stands.
  public var source: String

  /// Creates a member.
  public init(jurisdiction: Jurisdiction, isConfirmed: Bool, source: String) {
    self.jurisdiction = jurisdiction
    self.isConfirmed = isConfirmed
    self.source = source
  }
}
