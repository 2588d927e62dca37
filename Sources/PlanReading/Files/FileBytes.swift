#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads whole files with the calls of the C library: Foundation would cost start-up time.
public enum FileBytes {
  /// The bytes of a regular file, or of standard input for `-`.
  public static func read(_ path: String, limits: ReadingLimits) throws(ReadingError) -> [UInt8] {
    if path == "-" { return try drain(0, path: path, expected: 0, limits: limits) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing(path) : .unreadable(path, reason: reason(errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path, reason: reason(errno)) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder(path) }
    let size = Int(status.st_size)
    guard size <= limits.fileBytes else { throw .tooLarge(path, limit: limits.fileBytes) }
    return try drain(descriptor, path: path, expected: size, limits: limits)
  }

  /// Reads until the end; pipes and `/proc` files don't tell their size beforehand.
  private static func drain(
    _ descriptor: Int32, path: String, expected: Int, limits: ReadingLimits
  ) throws(ReadingError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected + 1)
    var failure: Int32 = 0
    while bytes.count <= limits.fileBytes {
      let room = max(64 << 10, expected + 1 - bytes.count)
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = buffer.baseAddress.map { readSome(descriptor, into: $0, at: 0, most: room) } ?? 0
        if got < 0 { failure = errno }
        count = max(got, 0)
      }
      if failure == EINTR {
        failure = 0
        continue
      }
      guard failure == 0 else { throw .unreadable(path, reason: reason(failure)) }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    }
    throw .tooLarge(path, limit: limits.fileBytes)
  }

  /// One call of the C library's `read`: how many bytes came, 0 at the end, or -1 with `errno` set.
  static func readSome(
    _ descriptor: Int32, into start: UnsafeMutablePointer<UInt8>, at offset: Int, most count: Int
  ) -> Int {
    #if canImport(Glibc)
      return Glibc.read(descriptor, start + offset, count)
    #elseif canImport(Musl)
      return Musl.read(descriptor, start + offset, count)
    #else
      return Darwin.read(descriptor, start + offset, count)
    #endif
  }

  /// The size of a regular file; nil for anything else.
  static func size(_ path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
