/// Bounds on what is read, so that a hostile file ends in an error and never in a hang.
public struct ReadingLimits: Sendable, Hashable {
  /// The largest file, in bytes.
  public var fileBytes: Int
  /// The most that an archive may unpack to, in bytes, over all its parts.
  public var unpackedBytes: Int
  /// The most that an archive may unpack to, as a multiple of its own size.
  public var unpackingRatio: Int
  /// The deepest nesting of elements.
  public var nesting: Int
  /// The most cells of all tables, once merged cells are laid out.
  public var cells: Int
  /// The longest that an external program may run, in seconds.
  public var toolSeconds: Int

  /// Creates limits.
  public init(
    fileBytes: Int = 1 << 30, unpackedBytes: Int = 200 << 20, unpackingRatio: Int = 200,
    nesting: Int = 256, cells: Int = 2_000_000, toolSeconds: Int = 120
  ) {
    self.fileBytes = fileBytes
    self.unpackedBytes = unpackedBytes
    self.unpackingRatio = unpackingRatio
    self.nesting = nesting
    self.cells = cells
    self.toolSeconds = toolSeconds
  }

  /// The limits in ordinary use.
  public static let `default` = ReadingLimits()
}
