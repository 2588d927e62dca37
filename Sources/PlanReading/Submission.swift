import Hashing
import TextMatching

/// Reads the files of one submission, such as a letter and its annexes, into one plan.
public struct SubmissionReader: Sendable {
  /// Reads the single files.
  public var reader: PlanReader

  /// Creates a reader.
  public init(limits: ReadingLimits = .default) {
    reader = PlanReader(limits: limits)
  }

  /// The plan of the files, its measures in the order of the files, every place with its file.
  ///
  /// One file gives the plans that it holds. So do several files one of which is a compilation:
  /// then the plans stay apart, and the caller has to choose. Files without measures are allowed
  /// beside others that have some; a letter's title counts where the plan has none.
  public func plans(in paths: [String]) throws(ReadingError) -> [Plan] {
    guard paths.count > 1 else {
      guard let path = paths.first else { return [] }
      return try reader.plans(in: path)
    }
    var files: [File] = []
    for path in paths { files.append(try file(path)) }
    if files.contains(where: { !$0.isLetter && !$0.plans.isEmpty }) {
      // What a letter says to hand a plan on is no measure beside the plan itself.
      for index in files.indices where files[index].isLetter { files[index].plans = [] }
    }
    guard files.contains(where: { !$0.plans.isEmpty }) else {
      throw .noItems(paths.joined(separator: "、"))
    }
    guard files.allSatisfy({ $0.plans.count <= 1 }) else { return files.flatMap(\.plans) }
    return [Self.joined(files)]
  }

  /// What one file brings to the submission.
  private struct File {
    var path: String
    var sha256: String
    /// The plans, with their file in every place.
    var plans: [Plan]
    /// The title of a file with hardly any measures.
    var title: PlanTitle?
    /// Whether it is a letter that hands on other files.
    var isLetter = false
  }

  /// Fewer measures than this make no plan where a letter's words may have been taken for them.
  private static let fewMeasures = 3

  private func file(_ path: String) throws(ReadingError) -> File {
    let bytes = try FileBytes.read(path, limits: reader.limits)
    var file = File(path: path, sha256: SHA256.hex(of: bytes[...]), plans: [], title: nil)
    do throws(ReadingError) {
      file.plans = try reader.plans(bytes: bytes, path: path).map { $0.inFile(path) }
    } catch {
      guard error.code == .noItems else { throw error }
    }
    guard file.plans.reduce(0, { $0 + $1.items.count }) < Self.fewMeasures else { return file }
    let (document, _) = try reader.document(bytes: bytes, path: path)
    let parts = PlanDivision(document).sections.first?.parts ?? []
    file.title = PlanTitle.find(in: parts)
    file.isLetter = parts.prefix(16).contains { part in
      guard case .passage(let passage) = part else { return false }
      return passage.ask { TitleLine($0)?.isNotice ?? false }
    }
    return file
  }

  private static func joined(_ files: [File]) -> Plan {
    let plans = files.flatMap(\.plans)
    let titled = plans.first { $0.title != nil }
    let letter = files.first { $0.plans.isEmpty && $0.title != nil }
    let letterTitle = letter?.title
    let digests = files.map(\.sha256).joined(separator: "\n")
    var plan = Plan(
      source: PlanSource(
        path: files.first?.path ?? "", sha256: SHA256.hex(of: Array(digests.utf8)[...]),
        format: plans.first?.source.format ?? ""),
      title: titled?.title ?? letterTitle?.text,
      titleLocation: titled?.titleLocation
        ?? letterTitle?.location?.inFile(letter?.path ?? ""),
      year: titled?.year ?? letterTitle.flatMap { PlanYear.of(title: $0.text) }
        ?? plans.lazy.compactMap(\.year).first,
      issuerLines: plans.flatMap(\.issuerLines),
      items: plans.flatMap(\.items), findings: plans.flatMap(\.findings))
    if plan.year != nil { plan.findings.removeAll { $0.code == .yearUnknown } }
    plan.findings += files.filter(\.plans.isEmpty).map { .fileWithoutMeasures($0.path) }
    return plan
  }
}

extension DocumentFinding {
  fileprivate static func fileWithoutMeasures(_ path: String) -> DocumentFinding {
    DocumentFinding(
      code: .partSkipped, severity: .note,
      message: LocalizedText(
        "\(path) 中没有读到举措，只取其标题。", en: "\(path) holds no measures; only its title counts."))
  }
}

extension Plan {
  /// The plan with a file in every place.
  fileprivate func inFile(_ path: String) -> Plan {
    var plan = self
    plan.titleLocation = titleLocation?.inFile(path)
    for index in plan.items.indices {
      plan.items[index].measure = plan.items[index].measure.inFile(path)
      plan.items[index].deliverable = plan.items[index].deliverable?.inFile(path)
      plan.items[index].deadline = plan.items[index].deadline?.inFile(path)
    }
    for index in plan.findings.indices {
      plan.findings[index].location = plan.findings[index].location?.inFile(path)
    }
    return plan
  }
}

extension SourceText {
  fileprivate func inFile(_ path: String) -> SourceText {
    var text = self
    text.anchors = anchors.map { Anchor(offset: $0.offset, location: $0.location.inFile(path)) }
    return text
  }
}

extension SourceLocation {
  fileprivate func inFile(_ path: String) -> SourceLocation {
    SourceLocation(place: place, file: path)
  }
}
