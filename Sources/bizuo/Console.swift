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
    var rest = bytes
    while !rest.isEmpty {
      #if canImport(Darwin)
        let count = rest.withUnsafeBytes { Darwin.write(descriptor, $0.baseAddress, $0.count) }
      #elseif canImport(Glibc)
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      #else
        let count = rest.withUnsafeBytes { Musl.write(descriptor, $0.baseAddress, $0.count) }
      #endif
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .unwritable(name) }
      rest = rest.dropFirst(count)
    }
  }
}
