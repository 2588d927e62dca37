#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// GB18030 to UTF-8 through the C library's iconv: the tables are large, and every system has them.
enum GB18030 {
  enum Outcome {
    case text([UInt8])
    /// The offset of the first byte that is not GB18030.
    case invalid(offset: Int)
    /// The C library has no such table.
    case unavailable
  }

  static func decode(_ bytes: [UInt8]) -> Outcome {
    guard let converter = iconv_open("UTF-8", "GB18030"),
      converter != iconv_t(bitPattern: -1)
    else { return .unavailable }
    defer { iconv_close(converter) }
    var input = bytes
    var consumed = 0
    var succeeded = false
    // Two bytes become at most three; four-byte codes at most four.
    let capacity = bytes.count * 2 + 16
    let text = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      input.withUnsafeMutableBytes { source in
        var from = source.bindMemory(to: CChar.self).baseAddress
        var left = source.count
        output.withMemoryRebound(to: CChar.self) { target in
          var to = target.baseAddress
          var room = capacity
          succeeded = iconv(converter, &from, &left, &to, &room) != -1
          count = capacity - room
        }
        consumed = source.count - left
      }
    }
    return succeeded ? .text(text) : .invalid(offset: consumed)
  }
}
