#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file or standard output that is written piece by piece, without a buffer: what was written has
/// left the process.
final class ReportSink: Sendable {
  private let descriptor: Int32
  private let name: String
  private let isOwned: Bool

  /// Opens a file, replacing it, or standard output for nil.
  init(path: String?) throws(CommandError) {
    name = path ?? Console.outputName
    isOwned = path != nil
    guard let path else {
      descriptor = STDOUT_FILENO
      return
    }
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path) }
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Writes all bytes. Throws where the stream is closed or full.
  func write(_ bytes: [UInt8]) throws(CommandError) { try write(bytes[...]) }

  /// Writes all bytes. Throws where the stream is closed or full.
  func write(_ bytes: ArraySlice<UInt8>) throws(CommandError) {
    try Console.write(bytes, to: descriptor, name: name)
  }
}
