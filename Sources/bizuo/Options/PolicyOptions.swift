import ArgumentParser
import Compliance
import PlanReading
import TaskRules
import TextMatching

extension Policy.FailLevel: ExpressibleByArgument {}

/// What fails a plan.
struct PolicyOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .worded(
      "从哪一级起不通过：missing（缺失）、partial（部分）或 never（从不）。",
      en: "From which verdict a plan fails: missing, partial or never.",
      value: LocalizedText("级别", en: "level")))
  var failOn: Policy.FailLevel?

  @Option(
    name: .long,
    help: .worded(
      "政策文件；不写则读第一个路径旁边的 bizuo.yaml（如果有）。",
      en: "The policy file; by default bizuo.yaml beside the first path, if there is one.",
      value: LocalizedText("文件", en: "file")))
  var config: String?

  /// The policy in force: what the command line says, above the file's.
  func policy(besides paths: [String], rules: LoadedRules, trace: Trace) throws -> Policy {
    let reader = PolicyReader(taskList: rules.rulebook.taskList, registry: rules.registry)
    var policy = Policy()
    if let file = config ?? PolicyFile.beside(paths) {
      policy = try reader.policy(SettingsFile.text(of: file), file: file)
      trace.say("政策文件：\(file)", en: "policy: \(file)")
    }
    if let failOn { policy.failLevel = failOn }
    return policy
  }
}

/// Where a policy lies when nobody names it.
private enum PolicyFile {
  /// `bizuo.yaml` in the folder of the first path, or in the path itself where it is a folder;
  /// standard input counts as the current folder. Nil where there is none.
  static func beside(_ paths: [String]) -> String? {
    let first = paths.first ?? "-"
    let folder = FileKind.of(first) == .folder ? first + "/" : folder(of: first)
    let candidate = folder + PolicyReader.fileName
    return FileKind.of(candidate) == .file ? candidate : nil
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }
}
