import TaskRules
import TextMatching

/// How a jurisdiction stands to one class that an obligation names.
struct ClassStanding: Sendable {
  var membership: Membership
  /// Whether a province stands so only because of a city inside it.
  var throughCity: Bool
  var reason: LocalizedText
  /// Whether a record of the registry speaks of it, rather than the lack of one.
  var isRecorded = false

  /// The standing that decides where several classes bind: a membership of one's own, then a city
  /// inside, then what is unknown; no only where nothing else is left.
  static func deciding(among standings: [ClassStanding]) -> ClassStanding? {
    standings.first { $0.membership == .yes && !$0.throughCity }
      ?? standings.first { $0.membership == .yes }
      ?? joined(standings.filter { $0.membership == .unknown }) ?? joined(standings)
  }

  /// One standing for several of equal weight, with all their reasons.
  private static func joined(_ standings: [ClassStanding]) -> ClassStanding? {
    guard var first = standings.first else { return nil }
    var seen: Set<LocalizedText> = []
    let reasons = standings.map(\.reason).filter { seen.insert($0).inserted }
    first.reason = LocalizedText(
      reasons.map(\.zh).joined(separator: "；"), en: reasons.map(\.en).joined(separator: "; "))
    return first
  }
}

extension JurisdictionRegistry {
  /// How a jurisdiction stands to a class in a year, a user's declarations above all.
  func standing(
    of place: Jurisdiction, to className: String, year: Int, declarations: ClassDeclarations
  ) -> ClassStanding {
    guard let named = jurisdictionClass(className) else {
      let statement = membership(of: place, in: className, year: year)
      return ClassStanding(
        membership: statement.membership, throughCity: false, reason: statement.reason)
    }
    let mayBindThroughCity = place.kind == .province && named.memberKind == .cities
    if let declared = declarations.declared(className, in: self) {
      return .declared(declared, named, throughCity: declared && mayBindThroughCity)
    }
    var standings = named.includes.map {
      standing(of: place, to: $0, year: year, declarations: declarations)
    }
    if let own = ownStanding(of: place, to: named, year: year) { standings.insert(own, at: 0) }
    guard let deciding = ClassStanding.deciding(among: standings),
      deciding.membership != .unknown || standings.contains(where: \.isRecorded)
    else { return .unrecorded(place, in: named) }
    return deciding
  }

  /// The standing by the class's own records; nil where it is nothing but the sum of others.
  private func ownStanding(
    of place: Jurisdiction, to named: JurisdictionClass, year: Int
  ) -> ClassStanding? {
    if place.kind == .unknown { return .unrecorded(place, in: named) }
    guard let own = ownMembership(of: place, in: named, year: year) else { return nil }
    let isNamed = own.source != nil
    switch (place.kind, named.memberKind) {
    case (.city, .provinces) where !isNamed:
      return ClassStanding(
        membership: .no, throughCity: false,
        reason: LocalizedText(
          "\(named.name.zh)只约束省份，\(place.name)是城市或区域",
          en: "\(named.name.en) are provinces, and \(place.english) is a city or area"))
    case (.province, .cities) where !isNamed:
      return standingThroughCities(of: place, to: named, year: year)
    default:
      return ClassStanding(
        membership: own.membership, throughCity: false, reason: own.reason, isRecorded: isNamed)
    }
  }

  private func standingThroughCities(
    of province: Jurisdiction, to named: JurisdictionClass, year: Int
  ) -> ClassStanding {
    let members = ownMembers(of: named, insideProvince: province.name, year: year)
    let confirmed = members.filter(\.isConfirmed)
    if let first = confirmed.first {
      return ClassStanding(
        membership: .yes, throughCity: true,
        reason: LocalizedText(
          "省内\(confirmed.zhNames)属于\(named.name.zh)（\(first.source)）",
          en: "the \(named.name.en) include \(confirmed.enNames) inside it (\(first.source))"),
        isRecorded: true)
    }
    if let first = members.first {
      return ClassStanding(
        membership: .unknown, throughCity: false,
        reason: LocalizedText(
          "省内\(members.zhNames)可能属于\(named.name.zh)，尚未核实（\(first.source)）",
          en: "the \(named.name.en) probably include \(members.enNames) inside it, unconfirmed "
            + "(\(first.source))"),
        isRecorded: true)
    }
    if named.completeYears.contains(year) {
      return ClassStanding(
        membership: .no, throughCity: false,
        reason: LocalizedText(
          "\(year) 年\(named.name.zh)名单完整，\(province.name)境内没有",
          en: "the list of \(named.name.en) is whole for \(year) and names none inside it"))
    }
    return .unrecorded(province, in: named)
  }
}

extension ClassStanding {
  /// Nothing speaks of it, and the list is not whole.
  fileprivate static func unrecorded(
    _ place: Jurisdiction, in named: JurisdictionClass
  ) -> ClassStanding {
    let reason =
      switch (place.kind, named.memberKind) {
      case (.unknown, _):
        LocalizedText(
          "地区未知，不知道是否属于\(named.name.zh)",
          en: "the jurisdiction is unknown, and so whether it is one of the \(named.name.en)")
      case (.province, .cities):
        LocalizedText(
          "不知道\(place.name)境内是否有\(named.name.zh)：名单不完整",
          en: "whether any of the \(named.name.en) lies inside it is not known")
      default:
        LocalizedText(
          "不知道\(place.name)是否属于\(named.name.zh)：名单不完整",
          en: "whether \(place.english) is one of the \(named.name.en) is not known")
      }
    return ClassStanding(membership: .unknown, throughCity: false, reason: reason)
  }

  fileprivate static func declared(
    _ belongs: Bool, _ named: JurisdictionClass, throughCity: Bool
  ) -> ClassStanding {
    ClassStanding(
      membership: belongs ? .yes : .no, throughCity: throughCity,
      reason: belongs
        ? LocalizedText(
          "按 --class 声明，属于\(named.name.zh)", en: "declared one of the \(named.name.en) by --class")
        : LocalizedText(
          "按 --class 声明，不属于\(named.name.zh)", en: "declared none of the \(named.name.en) by --class"
        ))
  }
}

extension [RegisteredMember] {
  fileprivate var zhNames: String { map(\.jurisdiction.name).joined(separator: "、") }
  fileprivate var enNames: String { map(\.jurisdiction.english).joined(separator: ", ") }
}
