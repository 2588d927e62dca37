/// Whole numbers in decimal digits, straight into memory.
enum DecimalDigits {
  /// Writes a number, and returns how many bytes it took: at most 20.
  @inline(__always)
  static func write(_ number: Int, to room: UnsafeMutablePointer<UInt8>) -> Int {
    var rest = number.magnitude
    var length = 1
    var limit: UInt = 10
    while rest >= limit {
      length += 1
      let (next, overflows) = limit.multipliedReportingOverflow(by: 10)
      if overflows { break }
      limit = next
    }
    if number < 0 {
      room[0] = UInt8(ascii: "-")
      length += 1
    }
    var place = length
    repeat {
      place -= 1
      room[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    return length
  }
}
