import Foundation
import RuleContent
import TaskRules

/// The Swift source that holds rule files and what the build works out from them.
struct EmbeddedSource {
  /// The source.
  let text: String

  /// Reads and compiles the YAML files below a folder. Throws at the first mistake in them.
  init(of folder: URL) throws {
    let texts = try Self.texts(below: folder)
    var trees: [String: String] = [:]
    var source = """
      enum EmbeddedContent {
        static let files: [(path: String, text: String, tree: String)] = [

      """
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      let tree = try Self.tree(of: text, in: path).embedded
      source += "(\"\(path)\", \(try SwiftLiteral.raw(text, of: path)),\n"
      source += "\(try SwiftLiteral.raw(tree, of: path))),\n"
      trees[path] = tree
    }
    source += """
        ]
        static let programs: [(list: String, program: StaticString)] = [

      """
    // Compiled from what will be embedded, as it is when it is read back.
    let files = RuleFiles(texts: texts, trees: trees)
    for list in files.lists {
      let program = try Self.program(of: list, in: files)
      source += "(\"\(list)\", \(SwiftLiteral.escaped(ascii: program))),\n"
    }
    source += "  ]\n}\n"
    text = source
  }

  /// The YAML files below a folder, by their relative paths.
  private static func texts(below folder: URL) throws -> [String: String] {
    let root = folder.standardizedFileURL.path()
    guard let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    else { throw EmbeddingError(description: "cannot list \(root)") }
    var texts: [String: String] = [:]
    for case let file as URL in walk where file.pathExtension == "yaml" {
      var path = file.standardizedFileURL.path()
      path.removeFirst(root.count)
      while path.hasPrefix("/") { path.removeFirst() }
      texts[path] = try String(contentsOf: file, encoding: .utf8)
    }
    return texts
  }

  private static func tree(of text: String, in path: String) throws -> RuleTree {
    do {
      return try RuleTree(yaml: text)
    } catch {
      throw EmbeddingError(description: "\(path): \(error)")
    }
  }

  private static func program(of list: String, in files: RuleFiles) throws -> String {
    do {
      let taskList = try TaskListLoader(files: files).taskList(list)
      let language = try LanguageRules(files: files, year: taskList.year)
      return try TaskListExpressions(of: taskList, language: language).program().stored
    } catch let error as RuleFileError {
      throw EmbeddingError(description: error.message.en)
    } catch {
      throw EmbeddingError(description: "the expressions of \(list) do not compile: \(error)")
    }
  }
}
