import Foundation

// usage: rules-embedder RULES_FOLDER OUTPUT.swift
// Writes the YAML files below RULES_FOLDER as raw string literals, keyed by their relative paths.

/// What stops the build, said in one sentence.
struct EmbeddingError: Error, CustomStringConvertible {
  let description: String
}

func swiftLiteral(_ text: String) -> String {
  // Three hash marks: no rule file can hold the sequence that would end the literal by accident.
  "###\"\"\"\n\(text)\n\"\"\"###"
}

func embed(folder: URL, output: URL) throws {
  let root = folder.standardizedFileURL.path()
  guard let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  else { throw EmbeddingError(description: "cannot list \(root)") }
  let files = walk.compactMap { $0 as? URL }
    .filter { $0.pathExtension == "yaml" }
    .sorted { $0.path() < $1.path() }
  var source = "enum EmbeddedRuleFiles {\n  static let all: [(path: String, text: String)] = [\n"
  for file in files {
    var path = file.standardizedFileURL.path()
    path.removeFirst(root.count)
    while path.hasPrefix("/") { path.removeFirst() }
    let text = try String(contentsOf: file, encoding: .utf8)
    guard !text.contains("\"\"\"###") else {
      throw EmbeddingError(description: "\(path) holds the mark that ends a literal")
    }
    source += "(\"\(path)\", \(swiftLiteral(text))),\n"
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
