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
      Self.widenPipe(descriptor)
      return
    }
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path) }
  }

  /// Lets a pipe hold a megabyte, where it is one and the system allows it (Linux, fcntl(2)): what reads
  /// it is then woken now and then, not for every page.
  private static func widenPipe(_ descriptor: Int32) {
    #if os(Linux)
      // F_SETPIPE_SZ, which the headers give only to whom asks for GNU's extensions.
      _ = fcntl(descriptor, 1024 + 7, 1 << 20)
    #endif
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

  /// Writes pieces one behind the other, without putting them together first. Throws where the stream is
  /// closed or full.
  func write(_ pieces: [UnsafeRawBufferPointer]) throws(CommandError) {
    try Console.write(pieces, to: descriptor, name: name)
  }
}
