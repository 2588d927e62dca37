import PlanReading
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The plans written for these tests.
enum Fixtures {
  /// The folder of the fixtures, beside this file.
  static let folder = folder(of: #filePath) + "/Plans"

  /// The only plan of a fixture.
  static func plan(_ name: String) throws -> Plan {
    let plans = try PlanReader().plans(in: folder + "/" + name)
    return try #require(plans.count == 1 ? plans.first : nil)
  }

  /// The plan of a text.
  static func plan(text: String, path: String = "plan.txt") throws -> Plan {
    try #require(try PlanReader().plans(bytes: Array(text.utf8), path: path).first)
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: folder + "/" + name)))
  }

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
  }
}

/// The official texts, which are no part of the project.
enum Corpus {
  /// The folder named by `BIZUO_CORPUS`, or the one beside the checkout; nil where there is none.
  static let folder: String? = {
    let package = Fixtures.folder(of: Fixtures.folder(of: Fixtures.folder(of: #filePath)))
    let named = ProcessInfo.processInfo.environment["BIZUO_CORPUS"]
    let folder = named ?? package + "/../shared/corpus"
    return FileManager.default.fileExists(atPath: folder + "/plans-2024.txt") ? folder : nil
  }()

  static func plans(_ name: String) throws -> [Plan] {
    try PlanReader().plans(in: try #require(folder) + "/" + name)
  }
}

extension Plan {
  /// Codes of the findings.
  var codes: [DocumentFinding.Code] { findings.map(\.code) }

  var numbers: [Int] { items.map(\.number) }

  func finding(_ code: DocumentFinding.Code) -> DocumentFinding? {
    findings.first { $0.code == code }
  }
}

extension PlanReading.SourceLocation {
  /// Line and column of a place in text.
  var lineAndColumn: [Int]? {
    if case .text(let line, let column) = place { [line, column] } else { nil }
  }
}
