#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terminal: standard output, standard error, and what they can show.
enum Console {
  /// What messages call standard output.
  static let outputName = HelpLanguage.say("标准输出", en: "standard output")

  /// Writes bytes to standard output. Throws ``CommandError`` where it is closed or full.
  static func write(_ bytes: [UInt8]) throws(CommandError) {
    try write(bytes[...], to: STDOUT_FILENO, name: outputName)
  }

  /// Writes a line to standard error; what cannot be said there is lost.
  static func complain(_ line: String) {
    try? write(Array((line + "\n").utf8)[...], to: STDERR_FILENO, name: "stderr")
  }

  /// Replaces the status line of a terminal's standard error.
  static func overwriteStatus(_ text: String) {
    try? write(Array("\r\u{1B}[2K\(text)".utf8)[...], to: STDERR_FILENO, name: "stderr")
  }

  /// Whether standard output is a terminal that may show colour.
  static var showsColour: Bool {
    isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil && !isDumb
  }

  /// Whether standard error is a terminal.
  static var hasTerminalForProgress: Bool { isatty(STDERR_FILENO) == 1 && !isDumb }

  /// The width of the terminal in columns, from 60 to 200; 100 where there is none.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return min(200, max(60, Int(size.ws_col)))
  }

  private static var isDumb: Bool {
    guard let term = getenv("TERM") else { return false }
    return String(cString: term) == "dumb"
  }

  /// Writes bytes to a file, replacing it. Throws ``CommandError``.
  static func write(_ bytes: [UInt8], toFile path: String) throws(CommandError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path) }
    defer { close(descriptor) }
    try write(bytes[...], to: descriptor, name: path)
  }

  /// Writes bytes to an open file. Throws ``CommandError`` where it is closed or full.
  static func write(
    _ bytes: ArraySlice<UInt8>, to descriptor: Int32, name: String
  ) throws(CommandError) {
    guard bytes.withUnsafeBytes({ gather([$0], to: descriptor) }) else { throw .unwritable(name) }
  }

  /// Writes pieces to an open file one behind the other, without putting them together first. Throws
  /// ``CommandError`` where it is closed or full.
  static func write(
    _ pieces: [UnsafeRawBufferPointer], to descriptor: Int32, name: String
  ) throws(CommandError) {
    guard gather(pieces, to: descriptor) else { throw .unwritable(name) }
  }

  /// Writes pieces; false where the file takes no more.
  private static func gather(
    _ pieces: [UnsafeRawBufferPointer], to descriptor: Int32
  ) -> Bool {
    var rest = pieces[...]
    while let first = rest.first {
      guard !first.isEmpty else {
        rest.removeFirst()
        continue
      }
      let some = rest.prefix(mostPieces).map {
        iovec(iov_base: UnsafeMutableRawPointer(mutating: $0.baseAddress), iov_len: $0.count)
      }
      var count = writev(descriptor, some, Int32(some.count))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      while count > 0, let piece = rest.popFirst() {
        if piece.count > count {
          rest = [UnsafeRawBufferPointer(rebasing: piece[count...])] + rest
        }
        count -= min(piece.count, count)
      }
    }
    return true
  }

  /// POSIX lets a system take no more at once (`IOV_MAX` of Linux and macOS).
  private static let mostPieces = 1024
}
