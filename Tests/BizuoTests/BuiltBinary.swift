import Foundation

/// Runs the built `bizuo` as a user does.
struct BuiltBinary {
  /// What came of a run.
  struct Outcome {
    /// The exit code; nil where the run was ended by its time limit or a signal.
    var code: Int32?
    /// Standard output.
    var output: String
    /// Standard error.
    var errors: String

    /// Standard output as one JSON object.
    func json() throws -> [String: Any] {
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
    }

    /// Standard output as one JSON object a line.
    func jsonLines() throws -> [[String: Any]] {
      try output.split(separator: "\n").map {
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
      }
    }
  }

  /// The most that a run may take, in seconds: only a hang comes near it.
  private static let timeLimit = 120.0

  /// The binary, which stands beside the tests.
  private static var url: URL {
    let tests =
      Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
      ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("bizuo")
  }

  /// Runs it in a workspace's folder. Output goes through files: a full pipe would make it wait.
  static func run(
    _ arguments: [String], in workspace: Workspace, input: String = ""
  ) async throws -> Outcome {
    let run = UUID().uuidString
    let streams = try ["in", "out", "err"].map { name in
      let file = workspace.hidden.appendingPathComponent("\(run).\(name)")
      try Data(name == "in" ? input.utf8 : "".utf8).write(to: file)
      return file
    }
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = workspace.folder
    process.standardInput = try FileHandle(forReadingFrom: streams[0])
    process.standardOutput = try FileHandle(forWritingTo: streams[1])
    process.standardError = try FileHandle(forWritingTo: streams[2])
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        done.resume(throwing: error)
        return
      }
      DispatchQueue.global().asyncAfter(deadline: .now() + timeLimit) { [weak process] in
        if let process, process.isRunning { process.terminate() }
      }
    }
    return Outcome(
      code: process.terminationReason == .exit ? process.terminationStatus : nil,
      output: try String(contentsOf: streams[1], encoding: .utf8),
      errors: try String(contentsOf: streams[2], encoding: .utf8))
  }
}
