import Foundation
import Testing

@testable import PlanReading

/// The documents beside these tests.
enum OfficeFixture {
  /// The folder of the fixtures.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixtures")

  /// The path of a fixture.
  static func path(_ name: String) -> String { folder.appending(path: name).path() }

  /// The bytes of a fixture.
  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  /// The only plan of a fixture.
  static func plan(_ name: String) throws -> Plan {
    let plans = try PlanReader().plans(in: path(name))
    #expect(plans.count == 1, "\(name)")
    return try #require(plans.first)
  }
}

extension String {
  /// The text without white space, which formats keep differently.
  var withoutSpaces: String { String(filter { !$0.isWhitespace }) }
}
