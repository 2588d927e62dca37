import TextMatching

extension PlanReader {
  /// The plans of a submission: of one file all its plans; of several files the one plan that they
  /// make up together, such as a letter and the list annexed to it.
  ///
  /// In a plan of several files every place names its file, title and year come from the first file
  /// that has them, and the hash covers the bytes of all files in the order given. Files without
  /// measures may be among them. Throws what the first unreadable file throws; where a file holds
  /// several plans, it can't be a part of one.
  public func submission(of paths: [String]) throws(ReadingError) -> [Plan] {
    guard paths.count > 1, let first = paths.first else {
      guard let only = paths.first else { return [] }
      return try plans(in: only)
    }
    var whole = Submission()
    for path in paths {
      let bytes = try FileBytes.read(path, limits: limits)
      do throws(ReadingError) {
        let plans = try plans(bytes: bytes, path: path)
        guard plans.count == 1, let plan = plans.first else {
          throw .severalPlans(path, count: plans.count)
        }
        whole.add(plan, bytes: bytes)
      } catch  where error.code == .noItems {
        whole.add(try titleOnly(bytes, path: path), bytes: bytes)
      }
    }
    guard let plan = whole.plan(path: first) else { throw .noItems(first) }
    return [plan]
  }

  /// What a file without measures, such as a covering letter, says about the plan.
  private func titleOnly(_ bytes: [UInt8], path: String) throws(ReadingError) -> Plan {
    let (document, format) = try document(bytes: bytes, path: path)
    let parts = PlanDivision(document).sections.flatMap(\.parts)
    let title = PlanTitle.find(in: parts)
    var issuers: [String] = []
    for case .passage(let passage) in parts where Furniture.kind(of: passage) == .issuer {
      issuers.append(passage.paragraph.text.text)
    }
    return Plan(
      source: PlanSource(path: path, sha256: "", format: format), title: title?.text,
      titleLocation: title?.location, year: title.flatMap { PlanYear.of(title: $0.text) },
      issuerLines: issuers, items: [], findings: [])
  }
}

/// Puts the plans of several files together.
private struct Submission {
  private var whole: Plan?
  private var formats: [String] = []
  private var bytes: [UInt8] = []

  mutating func add(_ plan: Plan, bytes: [UInt8]) {
    self.bytes += bytes
    if !formats.contains(plan.source.format) { formats.append(plan.source.format) }
    let next = plan.located(in: plan.source.path)
    guard var whole else {
      self.whole = next
      return
    }
    if whole.title == nil { (whole.title, whole.titleLocation) = (next.title, next.titleLocation) }
    whole.year = whole.year ?? next.year
    whole.issuerLines += next.issuerLines
    whole.items += next.items
    whole.findings += next.findings
    self.whole = whole
  }

  /// The plan; nil where no file has measures.
  func plan(path: String) -> Plan? {
    guard var plan = whole, !plan.items.isEmpty else { return nil }
    if plan.year != nil { plan.findings.removeAll { $0.code == .yearUnknown } }
    plan.source = PlanSource(
      path: path, sha256: SHA256.hex(of: bytes[...]), format: formats.joined(separator: "+"))
    return plan
  }
}

extension Plan {
  /// The plan with its file named in every place.
  fileprivate func located(in file: String) -> Plan {
    var plan = self
    plan.titleLocation?.file = file
    for index in plan.findings.indices { plan.findings[index].location?.file = file }
    for index in plan.items.indices {
      plan.items[index].measure.name(file)
      plan.items[index].deliverable?.name(file)
      plan.items[index].deadline?.name(file)
    }
    return plan
  }
}

extension SourceText {
  fileprivate mutating func name(_ file: String) {
    for index in anchors.indices { anchors[index].location.file = file }
  }
}

extension ReadingError {
  fileprivate static func severalPlans(_ path: String, count: Int) -> ReadingError {
    ReadingError(
      code: .formatUnsupported, path: path,
      message: LocalizedText(
        "\(path)：含 \(count) 份计划，不能与其他文件合成一份；请单独核查。",
        en: "\(path): holds \(count) plans and can't be a part of one submission; check it alone."))
  }
}
