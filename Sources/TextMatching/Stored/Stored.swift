/// What a build works out beforehand: it is written as tables and read back as it was, in place of making
/// it again.
protocol Stored {
  /// Writes all that ``init(from:)`` reads, in the same order.
  func write(to writer: inout TableWriter)

  /// Reads what was written. Throws where tables end early or hold what they cannot.
  init(from reader: inout TableReader) throws(BrokenTables)
}

/// The tables are not those that were written.
struct BrokenTables: Error {}

/// Elements of tables that can be stored byte for byte, since none of their bytes is padding.
protocol Unpadded: BitwiseCopyable, Sendable {}

extension UInt8: Unpadded {}
extension UInt16: Unpadded {}
extension UInt32: Unpadded {}
extension Int32: Unpadded {}
extension UInt64: Unpadded {}
