import TextMatching

/// Reads a task list's folder: `tasklist.yaml`, the section files it names, and `concepts.yaml`.
public struct TaskListLoader: Sendable {
  private let files: RuleFiles

  /// Creates a loader over rule files.
  public init(files: RuleFiles) {
    self.files = files
  }

  /// Loads a list by its folder; nil: the latest.
  ///
  /// Throws ``RuleFileError`` naming file, line and key at the first mistake.
  public func taskList(_ id: String? = nil) throws(RuleFileError) -> TaskList {
    let lists = files.lists
    guard let folder = folder(of: id), lists.contains(folder) else {
      throw RuleFileError(
        file: (id ?? "") + "/tasklist.yaml", line: nil, key: nil,
        expected: LocalizedText(
          "没有这份任务清单，现有：\(lists.joined(separator: "、"))",
          en: "no such task list; there are \(lists.joined(separator: ", "))"))
    }
    let root = try files.node(folder + "/tasklist.yaml")
    let fields = try root.fields(["id", "title", "year", "sections"])
    let shared = try concepts(in: folder + "/concepts.yaml")
    var readings: [SectionReading] = []
    for entry in try fields.required("sections").list() {
      readings.append(reading(of: folder + "/" + (try entry.string()), shared: shared))
    }
    // Another thread reads them from the other end: the two meet in the middle.
    Task.detached { [readings] in
      for reading in readings.reversed() { _ = reading.value }
    }
    var concepts = shared.definitions
    var sections: [TaskSection] = []
    for reading in readings {
      let (section, definitions) = try reading.value.get()
      sections.append(section)
      concepts.merge(definitions) { $1 }
    }
    let list = TaskList(
      id: try fields.required("id").string(), title: try fields.required("title").string(),
      year: try fields.required("year").integer(), sections: sections, concepts: concepts)
    try TaskListConsistency(file: folder + "/tasklist.yaml").check(list)
    return list
  }

  /// A section that will be read, with the concepts that its file defines or shares.
  private typealias SectionReading = MadeOnce<
    Result<(section: TaskSection, concepts: [String: Expression]), RuleFileError>
  >

  private func reading(of path: String, shared: ConceptScope) -> SectionReading {
    MadeOnce { [files] in
      Result { () throws(RuleFileError) in
        var decoder = SectionDecoder(shared: shared)
        let section = try decoder.section(try files.node(path))
        return (section, decoder.scope.definitions)
      }
    }
  }

  /// The program of a list that the build has compiled; nil: of the latest.
  public func program(of list: String? = nil) -> ExpressionProgram? {
    folder(of: list).flatMap { files.program(ofList: $0) }
  }

  /// The examples of all elements, by element, from the folder's `examples/`.
  public func examples(of list: String? = nil) throws(RuleFileError) -> [ElementExamples] {
    guard let folder = folder(of: list) else { return [] }
    var examples: [ElementExamples] = []
    for path in files.paths(below: folder + "/examples") {
      for (element, node) in try files.node(path).entries() {
        examples.append(try ElementExamples(element: element, node: node))
      }
    }
    return examples
  }

  /// The folder of a list; nil: of the latest.
  private func folder(of list: String?) -> String? { list ?? files.lists.last }

  private func concepts(in path: String) throws(RuleFileError) -> ConceptScope {
    var scope = ConceptScope()
    if files.texts[path] != nil { try scope.define(try files.node(path)) }
    return scope
  }
}
