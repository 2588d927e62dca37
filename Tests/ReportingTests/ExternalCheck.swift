import Foundation

/// Programs and schemas that no one here wrote, for checking what is written.
enum ExternalCheck {
  /// The folder of schemas: `BIZUO_SCHEMAS`, or beside the package; nil where there is none.
  static let schemas: URL? = {
    let folder =
      ProcessInfo.processInfo.environment["BIZUO_SCHEMAS"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../shared/schemas").standardized
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// Whether a schema is there and a program runs.
  static func isAvailable(schema: String, program: [String]) -> Bool {
    guard let schemas,
      FileManager.default.fileExists(atPath: schemas.appendingPathComponent(schema).path),
      let outcome = try? run(program)
    else { return false }
    return outcome.status == 0
  }

  /// Runs a program found on the path; standard output and error are read together. They go through a
  /// file: Foundation gives up on a pipe when another program's end interrupts the reading.
  static func run(_ command: [String]) throws -> (status: Int32, output: String) {
    let file = temporaryFile()
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    let output = try FileHandle(forWritingTo: file)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  /// Runs a program on bytes in a temporary file, whose path follows the command.
  static func run(
    _ command: [String], on bytes: [UInt8]
  ) throws -> (status: Int32, output: String) {
    let file = temporaryFile()
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try run(command + [file.path])
  }

  private static func temporaryFile() -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent("bizuo-\(UUID().uuidString)")
  }
}
