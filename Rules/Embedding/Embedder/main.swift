import Foundation
import RuleContent

// usage: rules-embedder RULES_FOLDER OUTPUT.swift
// Writes the YAML files below RULES_FOLDER as Swift literals: each as it is written and as the tree
// that it makes, and the fingerprint of all.

/// What stops the build, said in one sentence.
struct EmbeddingError: Error, CustomStringConvertible {
  let description: String
}

/// A raw literal of several lines. Throws where the text would end it, or would not come out as it
/// is.
func swiftLiteral(_ text: String, of path: String) throws -> String {
  guard !text.contains("\"\"\"###") else {
    throw EmbeddingError(description: "\(path) holds the mark that ends a literal")
  }
  guard !text.utf8.contains(UInt8(ascii: "\r")) else {
    throw EmbeddingError(description: "\(path) holds a carriage return; end lines with LF only")
  }
  return "###\"\"\"\n\(text)\n\"\"\"###"
}

/// The YAML files below a folder, by their relative paths.
func texts(below folder: URL) throws -> [String: String] {
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

func tree(of text: String, in path: String) throws -> RuleTree {
  do {
    return try RuleTree(yaml: text)
  } catch {
    throw EmbeddingError(description: "\(path): \(error)")
  }
}

func embed(folder: URL, output: URL) throws {
  let texts = try texts(below: folder)
  var source = """
    enum EmbeddedRuleFiles {
      static let all: [(path: String, text: String, tree: String)] = [

    """
  for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
    let tree = try tree(of: text, in: path).embedded
    source += "(\"\(path)\", \(try swiftLiteral(text, of: path)),\n"
    source += "\(try swiftLiteral(tree, of: path))),\n"
  }
  source += "  ]\n}\n"
  try source.write(to: output, atomically: true, encoding: .utf8)
}

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  throw EmbeddingError(description: "usage: rules-embedder RULES_FOLDER OUTPUT.swift")
}
try embed(
  folder: URL(filePath: arguments[1], directoryHint: .isDirectory),
  output: URL(filePath: arguments[2]))
