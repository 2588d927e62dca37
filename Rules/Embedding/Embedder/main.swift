import Foundation

// usage: rules-embedder RULES_FOLDER OUTPUT.swift
// Writes the YAML files below RULES_FOLDER as Swift literals: each as it is written and as the tree
// that it makes, and of each task list the program that it compiles to.

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  throw EmbeddingError(description: "usage: rules-embedder RULES_FOLDER OUTPUT.swift")
}
let source = try EmbeddedSource(of: URL(filePath: arguments[1], directoryHint: .isDirectory))
try source.text.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
