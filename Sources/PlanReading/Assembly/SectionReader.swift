import TextMatching

/// Reads one section of a document as a plan.
struct SectionReader {
  /// The plan, to be taken; nil where the section holds no measures.
  var plan: Plan?
  /// Letterhead and signature.
  private(set) var issuerLines: [String] = []

  private var findings: [DocumentFinding] = []

  /// Reads parts; `header` is the last of a table's headers met before in the same file, and is replaced.
  init(
    _ parts: [PlanDivision.Part], source: PlanSource, allowsProse: Bool,
    header: inout TaskRows.Header?
  ) {
    let title = PlanTitle.find(in: parts)
    let taken = title?.partsTaken ?? 0
    for case .passage(let passage) in parts[..<taken] { noteIssuer(passage) }
    let body = withoutFurniture(Array(parts[taken...]))
    let measures = Self.read(body, allowsProse: allowsProse, header: &header)
    guard !measures.items.isEmpty || !measures.empty.isEmpty else { return }
    let year = title.flatMap { PlanYear.of(title: $0.text) } ?? PlanYear.of(path: source.path)
    findings += measures.findings
    if year == nil { findings.append(.yearUnknown(at: title?.location)) }
    plan = Plan(
      source: source, title: title?.text, titleLocation: title?.location, year: year,
      issuerLines: issuerLines, items: measures.items, findings: findings)
  }

  // MARK: Letterhead, signature, annexes

  private mutating func noteIssuer(_ passage: Passage) {
    if Furniture.kind(of: passage) == .issuer {
      issuerLines.append(passage.text.text)
    }
  }

  /// The parts that may hold measures, without what an official document carries around them, and
  /// without the annexes of a text that has measures itself.
  private mutating func withoutFurniture(_ parts: [PlanDivision.Part]) -> [PlanDivision.Part] {
    var kept: [PlanDivision.Part] = []
    var isInAnnexList = false
    var hasEntries = false
    let lastContent = parts.lastIndex(where: Self.isContent) ?? -1
    for (index, part) in parts.enumerated() {
      guard case .passage(let passage) = part else {
        hasEntries = true
        kept.append(part)
        continue
      }
      if isInAnnexList, passage.marker?.form == .arabic, passage.looksLikeHeading { continue }
      isInAnnexList = false
      switch Furniture.kind(of: passage) {
      case .issuer: noteIssuer(passage)
      case .formality:
        isInAnnexList = passage.ask { Self.annex.start($0) }
        guard AnnexMark.isAlone(passage) else { break }
        guard index < lastContent else { break }
        if hasEntries {
          findings.append(.partSkipped(heading: passage, last: lastPassage(parts) ?? passage))
          return kept
        }
        // A letter: its measures are in the annex.
        kept = []
      case .addressee: break
      case nil:
        if Furniture.isClosing(passage) { continue }
        if let form = passage.marker?.form, form != .bullet { hasEntries = true }
        kept.append(part)
      }
    }
    return kept
  }

  private static let annex: Words = ["附件"]

  private static func isContent(_ part: PlanDivision.Part) -> Bool {
    guard case .passage(let passage) = part else { return true }
    return passage.length >= 20 && Furniture.kind(of: passage) == nil
  }

  private func lastPassage(_ parts: [PlanDivision.Part]) -> Passage? {
    for case .passage(let passage) in parts.reversed() { return passage }
    return nil
  }

  // MARK: Measures

  private static func read(
    _ parts: [PlanDivision.Part], allowsProse: Bool, header: inout TaskRows.Header?
  ) -> Measures {
    var walk = TableWalk(rows: TaskRows(known: header))
    for part in parts { walk.take(part) }
    header = walk.rows.header ?? header
    let passages = InlineEntries.parted(walk.passages)
    var list = ListReader(passages, allowsProse: false)
    let volume = list.items.reduce(0) { $0 + $1.measure.count }
    if list.items.isEmpty { walk.rows.addHeaderless() }
    var table = TaskTableReader(walk.rows)
    let tableVolume = table.items.reduce(0) { $0 + $1.measure.count }
    if !table.items.isEmpty, tableVolume >= volume {
      return Measures(&table, headings: list.sections, skipped: walk.skipped)
    }
    if list.items.isEmpty, allowsProse {
      list = ListReader(passages, allowsProse: true)
    }
    return Measures(list)
  }
}

/// Sorts the parts of a section into tables under their headings, and text.
private struct TableWalk {
  var rows: TaskRows
  var passages: [Passage] = []
  var skipped: [(heading: Passage, last: Passage)] = []
  private var heading: Passage?
  private var part: (heading: Passage, kind: PartKind)?

  init(rows: TaskRows) { self.rows = rows }

  mutating func take(_ next: PlanDivision.Part) {
    switch next {
    case .table(let table):
      // A table of last year's results is none of this year's measures.
      guard part?.kind != .lastYear, part?.kind != .frame else { return }
      rows.add(table, under: heading?.text)
    case .passage(let passage):
      passages.append(passage)
      rows.endRun()
      guard passage.looksLikeHeading else { return }
      let kind = passage.askBody { PartKind.of($0) }
      if let current = part, current.kind != .measures, kind == .measures,
        passage.marker?.form != current.heading.marker?.form
      {
        return
      }
      part = (passage, kind)
      heading = passage
      if kind == .lastYear { skipped.append((passage, passage)) }
    }
  }
}
