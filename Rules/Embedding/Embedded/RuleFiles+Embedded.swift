import TaskRules

extension RuleFiles {
  /// The files that the build has put into the binary, with what it has worked out from them.
  public static let embedded = RuleFiles(
    texts: Dictionary(EmbeddedContent.files.map { ($0.path, $0.text) }) { first, _ in first },
    trees: Dictionary(EmbeddedContent.files.map { ($0.path, $0.tree) }) { first, _ in first },
    programs: Dictionary(EmbeddedContent.programs.map { ($0.list, $0.program) }) { first, _ in first
    })

  /// Reads the YAML files below a folder laid out like `Rules/`.
  ///
  /// What the folder lacks (`language/`, `jurisdictions/`) comes from the binary, so that a folder
  /// with one task list is enough. Throws ``RuleFileError`` where the folder has no task list or a
  /// file cannot be read.
  public init(folder: String) throws(RuleFileError) {
    try self.init(folder: folder, completedBy: .embedded)
  }
}
