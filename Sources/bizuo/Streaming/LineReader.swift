import PlanReading
import TextMatching

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads lines from a descriptor, holding no more than one line and one chunk.
///
/// It can say whether reading would wait, so that answers can be given before the next question comes.
struct LineReader {
  /// One line without its line end.
  enum Line: Sendable {
    /// The line.
    case bytes([UInt8])
    /// A line longer than the limit; its bytes were passed over.
    case tooLong
  }

  /// Whether a line is at hand.
  enum Answer {
    /// A line.
    case line(Line)
    /// No whole line has arrived yet.
    case waiting
    /// The input has ended.
    case ended
  }

  private let descriptor: Int32
  private let limit: Int
  private var pending: [UInt8] = []
  /// Up to here ``pending`` holds no line end.
  private var searched = 0
  private var isPassingOver = false
  private var hasEnded = false
  private static let chunk = 1 << 16

  /// Creates a reader; `limit` is the longest line in bytes.
  init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line. With `mayWait` false it never waits for input that has not arrived. Throws
  /// ``CommandError`` where the input cannot be read.
  mutating func next(mayWait: Bool) throws(CommandError) -> Answer {
    while true {
      if let line = takeLine() { return .line(line) }
      if hasEnded { return takeRest() }
      if !mayWait, !hasInput() { return .waiting }
      try fill()
    }
  }

  private mutating func takeLine() -> Line? {
    guard let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = pending.count
      passOverWhatIsTooLong()
      return nil
    }
    let line = Array(pending[..<end])
    pending.removeSubrange(...end)
    searched = 0
    defer { isPassingOver = false }
    return isPassingOver || line.count > limit ? .tooLong : .bytes(line)
  }

  /// The last line needs no line end.
  private mutating func takeRest() -> Answer {
    guard !pending.isEmpty || isPassingOver else { return .ended }
    let line: Line = isPassingOver || pending.count > limit ? .tooLong : .bytes(pending)
    pending = []
    searched = 0
    isPassingOver = false
    return .line(line)
  }

  private mutating func passOverWhatIsTooLong() {
    guard pending.count > limit || isPassingOver else { return }
    isPassingOver = true
    pending.removeAll()
    searched = 0
  }

  private func hasInput() -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }

  private mutating func fill() throws(CommandError) {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
      let got = read(descriptor, buffer.baseAddress, Self.chunk)
      if got < 0 { code = errno }
      count = max(got, 0)
    }
    if code == EINTR { return }
    guard code == 0 else {
      let reason = String(cString: strerror(code))
      throw CommandError(
        message: LocalizedText(
          "标准输入读不下去：\(reason)。", en: "standard input cannot be read: \(reason)."))
    }
    if bytes.isEmpty { hasEnded = true } else { pending += bytes }
  }
}
