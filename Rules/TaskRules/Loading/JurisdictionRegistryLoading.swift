import TextMatching

extension JurisdictionRegistry {
  /// Reads `jurisdictions/provinces.yaml`, `cities.yaml` and `classes.yaml` out of a set of rule
  /// files; other files are passed over. Throws ``RuleFileError`` naming file, line and key.
  public init(files: RuleFiles) throws(RuleFileError) {
    func entries(
      _ name: String, under key: String, optional: Bool
    ) throws(RuleFileError) -> [RuleNode] {
      let path = "jurisdictions/\(name)"
      if optional, files.texts[path] == nil { return [] }
      return try files.node(path).fields([key]).required(key).list()
    }

    var names = NameLedger()
    var provinces: [Jurisdiction] = []
    for entry in try entries("provinces.yaml", under: "provinces", optional: false) {
      provinces.append(try Jurisdiction(province: entry))
      try names.enter(provinces[provinces.count - 1], at: entry)
    }
    var cities: [Jurisdiction] = []
    var registered = Set(provinces.map { ExactText($0.name) })
    for entry in try entries("cities.yaml", under: "cities", optional: true) {
      cities.append(try Jurisdiction(city: entry, provinces: registered))
      try names.enter(cities[cities.count - 1], at: entry)
    }
    registered.formUnion(cities.map { ExactText($0.name) })
    var classes: [JurisdictionClass] = []
    for entry in try entries("classes.yaml", under: "classes", optional: true) {
      let loaded = try JurisdictionClass(
        entry, registered: registered, known: classes.map(\.name.zh))
      classes.append(loaded)
    }
    self.init(provinces: provinces, cities: cities, classes: classes)
  }
}

/// Sees to it that no name or alias means two places.
private struct NameLedger {
  private var owners: [ExactText: String] = [:]

  mutating func enter(_ place: Jurisdiction, at entry: RuleNode) throws(RuleFileError) {
    for name in [place.name, place.english] + place.aliases {
      let key = ExactText(JurisdictionRegistry.key(name))
      if let owner = owners[key] {
        throw entry.error(
          "“\(name)”已是\(owner)的名称或别名", en: "\(name) is already a name or alias of \(owner)")
      }
      owners[key] = place.name
    }
  }
}

extension Jurisdiction {
  fileprivate init(province entry: RuleNode) throws(RuleFileError) {
    let fields = try entry.fields(["name", "english", "aliases"])
    try self.init(fields, kind: .province, province: nil)
  }

  fileprivate init(city entry: RuleNode, provinces: Set<ExactText>) throws(RuleFileError) {
    let fields = try entry.fields(["name", "english", "province", "aliases"])
    let node = try fields.required("province")
    let province = try node.string()
    guard provinces.contains(ExactText(province)) else {
      let nearest = provinces.map(\.text).sorted().nearest(to: province)
      throw node.error(
        "没有登记“\(province)”" + (nearest.map { "，是否想写“\($0)”" } ?? ""),
        en: "\(province) is not registered" + (nearest.map { "; did you mean \($0)?" } ?? ""))
    }
    try self.init(fields, kind: .city, province: province)
  }

  private init(
    _ fields: RuleFields, kind: Kind, province: String?
  ) throws(RuleFileError) {
    var aliases: [String] = []
    for alias in try fields["aliases"]?.list() ?? [] { aliases.append(try alias.string()) }
    self.init(
      name: try fields.required("name").string(), kind: kind, province: province, aliases: aliases,
      english: try fields.required("english").string())
  }
}
