/// How high a row must be for its wrapped text.
///
/// Programs that open the file differ in whether they measure rows themselves, so the height is
/// written. It is an estimate from character widths, a little too high rather than too low.
enum RowHeight {
  /// Room for two lines.
  static let twoLines = 2 * line + 4

  private static let line = 14
  /// The most that the format allows.
  private static let limit = 409

  /// The height in points.
  static func points(for cells: [Sheet.Cell], widths: [Double]) -> Int {
    let heights = zip(cells, widths).map { cell, width -> Int in
      guard case .text(let text) = cell.value else { return line }
      if cell.style == .downwards { return text.count * line }
      return lines(of: text, width: width) * line
    }
    return min(limit, (heights.max() ?? line) + 4)
  }

  private static func lines(of text: String, width: Double) -> Int {
    let columns = max(1, Int(width * 0.95))
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, part in
      lines + max(1, (DisplayWidth.of(part) + columns - 1) / columns)
    }
  }
}
