enum FileBytes {
  static func read(_ path: String, limits: ReadingLimits) throws(ReadingError) -> [UInt8] {
    throw .binary(path)
  }
}
