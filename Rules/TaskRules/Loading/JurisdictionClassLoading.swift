import TextMatching

extension JurisdictionClass {
  /// Reads a class. `registered` are the jurisdictions that it may name, `known` the classes before
  /// it in the file, which are the only ones it may include: so no class can include itself.
  init(
    _ entry: RuleNode, registered: Set<ExactText>, known: [String]
  ) throws(RuleFileError) {
    let fields = try entry.fields(["name", "en", "of", "complete", "includes", "members"])
    let name = try fields.required("name").string()
    guard !known.contains(name) else {
      throw try fields.required("name").error("“\(name)”写了两次", en: "\(name) stands twice")
    }
    let of = try fields.required("of")
    guard let memberKind = MemberKind(rawValue: try of.string()) else {
      throw of.error("应为 provinces 或 cities", en: "provinces or cities was expected")
    }
    var years: Set<Int> = []
    for year in try fields["complete"]?.list() ?? [] { years.insert(try year.integer()) }
    var records: [MembershipRecord] = []
    for member in try fields.required("members").list() {
      records += try Self.records(member, registered: registered)
    }
    self.init(
      name: LocalizedText(name, en: try fields.required("en").string()), memberKind: memberKind,
      completeYears: years, includes: try Self.included(fields["includes"], known: known),
      records: records)
  }

  private static func included(
    _ node: RuleNode?, known: [String]
  ) throws(RuleFileError) -> [String] {
    var names: [String] = []
    for entry in try node?.list() ?? [] {
      let name = try entry.string()
      guard known.contains(name) else {
        throw entry.error(
          "应为写在它前面的一类，没有“\(name)”", en: "a class that stands above was expected, not \(name)")
      }
      names.append(name)
    }
    return names
  }

  private static func records(
    _ member: RuleNode, registered: Set<ExactText>
  ) throws(RuleFileError) -> [MembershipRecord] {
    let fields = try member.fields(["who", "certainty", "from", "to", "source"])
    let certaintyNode = try fields.required("certainty")
    guard let certainty = MembershipRecord.Certainty(rawValue: try certaintyNode.string()) else {
      throw certaintyNode.error("应为 confirmed 或 probable", en: "confirmed or probable was expected")
    }
    let from = try fields["from"].map { node throws(RuleFileError) in try node.period().first }
    let to = try fields["to"].map { node throws(RuleFileError) in try node.period().last }
    if let from, let to, to < from {
      throw member.error("to 早于 from", en: "`to` lies before `from`")
    }
    let source = try fields.required("source").string()
    var records: [MembershipRecord] = []
    for node in try fields.required("who").oneOrMany() {
      let who = try node.string()
      guard registered.contains(ExactText(who)) else {
        let nearest = registered.map(\.text).sorted().nearest(to: who)
        throw node.error(
          "没有登记“\(who)”" + (nearest.map { "，是否想写“\($0)”" } ?? "，请先写进 provinces.yaml 或 cities.yaml"),
          en: "\(who) is not registered"
            + (nearest.map { "; did you mean \($0)?" } ?? "; add it to the provinces or cities"))
      }
      records.append(
        MembershipRecord(who: who, certainty: certainty, from: from, to: to, source: source))
    }
    return records
  }
}

extension RuleNode {
  /// A year, a month or a day, written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: its first and last day.
  fileprivate func period() throws(RuleFileError) -> (first: CalendarDay, last: CalendarDay) {
    let parts = try string().split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    if numbers.count == parts.count, (1...3).contains(numbers.count) {
      let year = numbers[0]
      let firstMonth = numbers.count > 1 ? numbers[1] : 1
      let lastMonth = numbers.count > 1 ? numbers[1] : 12
      if (1...12).contains(lastMonth),
        let first = CalendarDay(
          year: year, month: firstMonth, day: numbers.count > 2 ? numbers[2] : 1),
        let last = CalendarDay(
          year: year, month: lastMonth,
          day: numbers.count > 2 ? numbers[2] : CalendarDay.days(of: lastMonth, in: year))
      {
        return (first, last)
      }
    }
    throw error("应为 YYYY、YYYY-MM 或 YYYY-MM-DD", en: "YYYY, YYYY-MM or YYYY-MM-DD was expected")
  }
}
