/// A table without upright lines, known by its header and the gaps between its columns.
struct PDFColumns {
  /// The header's cells.
  private let header: [PDFBox]
  private let headerText: [String]
  /// Between each two columns, the stretches that no word touches.
  private var gaps: [[ClosedRange<Double>]]

  /// What headers of plans say, in whole or in part.
  private static let headings = [
    "序号", "编号", "工作", "任务", "举措", "措施", "内容", "成果", "部门", "单位", "时限", "时间", "进度", "要点",
    "责任", "备注", "目标",
  ]

  /// Reads a line as a header; nil where it is none.
  init?(header line: PDFLine) {
    let cells = Self.cells(of: line)
    let named = cells.count { cell in Self.headings.contains { cell.text.contains($0) } }
    guard cells.count >= 3, named >= 2, named * 2 >= cells.count,
      cells.allSatisfy({ $0.text.count <= 12 })
    else { return nil }
    header = cells.map(\.box)
    headerText = cells.map(\.text)
    // A heading may stand over the middle of its column, whose text reaches further.
    let boxes = header
    gaps = zip(boxes, boxes.dropFirst()).map { left, right in
      let between = left.middleX...max(left.middleX, right.middleX)
      return Self.subtract(right, from: Self.subtract(left, from: [between]))
    }
  }

  /// Whether a line repeats the header.
  func isHeader(_ line: PDFLine) -> Bool {
    Self.cells(of: line).map(\.text) == headerText
  }

  /// Takes in a line below the header; false where its words leave no gap, so that it is no row.
  mutating func accept(_ line: PDFLine) -> Bool {
    let narrowed = gaps.map { ranges in
      line.words.reduce(ranges) { ranges, word in Self.subtract(word.box, from: ranges) }
    }
    guard narrowed.allSatisfy({ !$0.isEmpty }) else { return false }
    gaps = narrowed
    return true
  }

  /// The rows of the lines accepted, the header first.
  func rows(header line: PDFLine, lines: [PDFLine]) -> [[Document.Cell]] {
    let boxes = columnBoxes
    let groups = self.groups(of: lines, numbers: boxes[0])
    let rightEdges = boxes.map { box in
      let longest = lines.compactMap { $0.within(box)?.box.right }.max() ?? 0
      return Dictionary(lines.map { ($0.page, longest) }, uniquingKeysWith: { first, _ in first })
    }
    return ([[line]] + groups).map { group in
      zip(boxes, rightEdges).map { box, edges in
        let inside = PDFLine.lines(of: group, within: box)
        return Document.Cell(paragraphs: PDFParagraphs(inside, rightEdges: edges).paragraphs)
      }
    }
  }

  private var columnBoxes: [PDFBox] {
    // The last gap: before it stand numbers that are set to the right of their heading.
    let ends = gaps.map { ranges in
      ranges.last.map { ($0.lowerBound + $0.upperBound) / 2 } ?? 0
    }
    return zip([-1e6] + ends, ends + [1e6]).map { left, right in
      PDFBox(left: left, right: max(left, right), top: -1e6, bottom: 1e6)
    }
  }

  /// Groups lines into rows: each begins where the first column has text. A first column that is
  /// centred in its rows shows by a first line without it; then rows reach as far below it as above.
  private func groups(of lines: [PDFLine], numbers: PDFBox) -> [[PDFLine]] {
    let starts = lines.map { $0.within(numbers) != nil }
    guard starts.contains(true) else { return [lines] }
    var groups: [[PDFLine]] = []
    if starts.first == true {
      for (line, isStart) in zip(lines, starts) {
        if isStart && !isSecondLine(line, in: numbers, after: groups.last) {
          groups.append([line])
        } else {
          groups[groups.count - 1].append(line)
        }
      }
      return groups
    }
    var rest = lines[...]
    for (line, isStart) in zip(lines, starts) where isStart {
      guard let first = rest.first, first.page == line.page,
        first.box.top <= line.box.bottom
      else { continue }
      let middle = line.within(numbers)?.box.middleY ?? line.box.middleY
      let end = max(2 * middle - first.box.top, line.box.bottom)
      let group = rest.prefix { $0.page == line.page && $0.box.middleY <= end }
      groups.append(Array(group))
      rest = rest.dropFirst(group.count)
    }
    if !rest.isEmpty { groups.append(Array(rest)) }
    return groups
  }

  /// Whether the first column merely goes on: it holds words, not numbers, and the line before had
  /// some too.
  private func isSecondLine(_ line: PDFLine, in column: PDFBox, after group: [PDFLine]?) -> Bool {
    guard let text = line.within(column)?.text, !text.contains(where: \.isNumber),
      let previous = group?.last, previous.within(column) != nil, previous.page == line.page
    else { return false }
    return line.box.top - previous.box.bottom < 0.5 * line.box.height
  }

  private static func cells(of line: PDFLine) -> [(text: String, box: PDFBox)] {
    var cells: [(text: String, box: PDFBox)] = []
    for word in line.words {
      if let last = cells.last, word.box.left - last.box.right < 0.6 * word.box.height {
        cells[cells.count - 1] = (last.text + word.text, last.box.union(word.box))
      } else {
        cells.append((word.text, word.box))
      }
    }
    return cells
  }

  private static func subtract(
    _ box: PDFBox, from ranges: [ClosedRange<Double>]
  ) -> [ClosedRange<Double>] {
    ranges.flatMap { range -> [ClosedRange<Double>] in
      guard box.right > range.lowerBound, box.left < range.upperBound else { return [range] }
      var rest: [ClosedRange<Double>] = []
      if box.left - range.lowerBound > 1 { rest.append(range.lowerBound...box.left) }
      if range.upperBound - box.right > 1 { rest.append(box.right...range.upperBound) }
      return rest
    }
  }
}
