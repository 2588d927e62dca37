/// What stands on pages and belongs to no text: page numbers and running titles.
enum PDFFurniture {
  /// The lines of each page without its furniture.
  ///
  /// - Parameter isText: Whether a line is certainly text, such as a row of a table.
  static func removed(
    from pages: [[PDFLine]], heights: [Double], isText: (PDFLine) -> Bool
  ) -> [[PDFLine]] {
    let repeated = repeatedLines(pages)
    return zip(pages, heights).map { lines, height in
      lines.enumerated().filter { index, line in
        guard isMarginal(index, of: lines.count), !isText(line) else { return true }
        let isAtEdge = line.box.bottom < 0.12 * height || line.box.top > 0.88 * height
        if isAtEdge, isPageNumber(line.text) { return false }
        return repeated[key(line), default: 0] * 2 <= pages.count
          || repeated[key(line), default: 0] < 2
      }.map(\.element)
    }
  }

  private static func isMarginal(_ index: Int, of count: Int) -> Bool {
    index < 2 || index >= count - 2
  }

  /// On how many pages each marginal line stands, at the same height and but for its digits.
  private static func repeatedLines(_ pages: [[PDFLine]]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for lines in pages {
      let marginal = lines.indices.filter { isMarginal($0, of: lines.count) }
      for key in Set(marginal.map({ key(lines[$0]) })) { counts[key, default: 0] += 1 }
    }
    return counts
  }

  private static func key(_ line: PDFLine) -> String {
    String(line.text.filter { !$0.isNumber && !$0.isWhitespace }) + "@\(Int(line.box.middleY / 4))"
  }

  /// 3, — 3 —, 第 3 页 共 10 页, 3/10, Page 3 of 10.
  private static func isPageNumber(_ text: String) -> Bool {
    guard text.count <= 24, text.contains(where: \.isNumber) else { return false }
    let rest = text.lowercased().filter { !$0.isNumber && !$0.isWhitespace }
    return rest.allSatisfy { "第页共/-－—–·・.".contains($0) } || rest == "pageof" || rest == "page"
  }
}
