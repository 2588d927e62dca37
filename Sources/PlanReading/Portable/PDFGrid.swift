/// A ruled table of a page: the lines that bound its rows and columns, and which are missing because
/// cells are merged.
struct PDFGrid {
  /// The places of upright lines, left to right.
  private let columns: [Double]
  /// The places of level lines, top to bottom.
  private let rows: [Double]
  private let rulings: PDFRulings

  /// Lines nearer than this are one.
  private static let tolerance = 3.0
  /// More lines than any table of a page has.
  private static let mostRulings = 2000
  /// More cells than any table of a page has.
  private static let mostCells = 10_000

  /// How many columns it has.
  var width: Int { columns.count - 1 }

  /// The table's frame.
  var box: PDFBox {
    PDFBox(
      left: columns.first ?? 0, right: columns.last ?? 0, top: rows.first ?? 0,
      bottom: rows.last ?? 0)
  }

  /// The ruled tables of a page, top to bottom; frames of a single cell are none.
  static func tables(on page: PDFPage) -> [PDFGrid] {
    let rulings = page.rulings
    guard rulings.level.count + rulings.upright.count <= mostRulings else { return [] }
    return components(of: rulings).compactMap { PDFGrid($0) }
      .sorted { $0.box.top < $1.box.top }
  }

  private init?(_ rulings: PDFRulings) {
    self.rulings = rulings
    columns = Self.positions(rulings.upright)
    rows = Self.positions(rulings.level)
    guard columns.count >= 2, rows.count >= 2, columns.count + rows.count >= 5,
      columns.count * rows.count <= Self.mostCells
    else { return nil }
  }

  /// The rows of cells with the words that stand in each.
  func cells(of lines: [PDFLine]) -> [[Document.Cell]] {
    let height = rows.count - 1
    let width = columns.count - 1
    let owners = self.owners(height: height, width: width)
    let boxes = self.boxes(owners: owners, width: width)
    var table = Array(
      repeating: Array(repeating: Document.Cell.continuation, count: width), count: height)
    for row in 0..<height {
      for column in 0..<width where owners[row * width + column] == row * width + column {
        guard let box = boxes[row * width + column] else { continue }
        let inside = PDFLine.lines(of: lines, within: box)
        table[row][column] = Document.Cell(paragraphs: PDFParagraphs(inside).paragraphs)
      }
    }
    // Double lines leave rows between them that hold nothing.
    return table.filter { row in !row.allSatisfy(\.isBlank) }
  }

  // MARK: Merged cells

  /// For each cell of the grid, the first cell of the merged cell it belongs to.
  private func owners(height: Int, width: Int) -> [Int] {
    var owners = Array(0..<(height * width))
    for row in 0..<height {
      for column in 0..<width {
        let cell = row * width + column
        if column > 0, !hasUpright(at: column, row: row) {
          owners[cell] = owners[cell - 1]
        } else if row > 0, !hasLevel(at: row, column: column) {
          owners[cell] = owners[cell - width]
        }
      }
    }
    return owners
  }

  /// The rectangle of each merged cell, by its first cell.
  private func boxes(owners: [Int], width: Int) -> [Int: PDFBox] {
    var boxes: [Int: PDFBox] = [:]
    for (cell, owner) in owners.enumerated() {
      let (row, column) = cell.quotientAndRemainder(dividingBy: width)
      let box = PDFBox(
        left: columns[column], right: columns[column + 1], top: rows[row], bottom: rows[row + 1])
      boxes[owner] = boxes[owner]?.union(box) ?? box
    }
    return boxes
  }

  private func hasUpright(at column: Int, row: Int) -> Bool {
    let middle = (rows[row] + rows[row + 1]) / 2
    return rulings.upright.contains {
      abs($0.position - columns[column]) <= Self.tolerance && $0.from <= middle && middle <= $0.to
    }
  }

  private func hasLevel(at row: Int, column: Int) -> Bool {
    let middle = (columns[column] + columns[column + 1]) / 2
    return rulings.level.contains {
      abs($0.position - rows[row]) <= Self.tolerance && $0.from <= middle && middle <= $0.to
    }
  }

  // MARK: Finding tables

  /// The distinct places of lines.
  private static func positions(_ rulings: [PDFRulings.Ruling]) -> [Double] {
    var positions: [Double] = []
    for position in rulings.map(\.position).sorted() {
      if let last = positions.last, position - last <= tolerance { continue }
      positions.append(position)
    }
    return positions
  }

  /// Sets of lines that touch each other.
  private static func components(of rulings: PDFRulings) -> [PDFRulings] {
    var components: [PDFRulings] = []
    var level = rulings.level
    var upright = rulings.upright
    while let seed = upright.popLast() {
      var component = PDFRulings()
      component.upright = [seed]
      var next = 0
      var nextLevel = 0
      while next < component.upright.count || nextLevel < component.level.count {
        if next < component.upright.count {
          let line = component.upright[next]
          next += 1
          component.level += level.removeAll(touching: line, tolerance: tolerance)
        } else {
          let line = component.level[nextLevel]
          nextLevel += 1
          component.upright += upright.removeAll(touching: line, tolerance: tolerance)
        }
      }
      components.append(component)
    }
    return components
  }
}

extension [PDFRulings.Ruling] {
  /// Takes out the lines that cross or meet a line of the other direction.
  fileprivate mutating func removeAll(
    touching line: PDFRulings.Ruling, tolerance: Double
  ) -> [PDFRulings.Ruling] {
    func touches(_ other: PDFRulings.Ruling) -> Bool {
      other.position >= line.from - tolerance && other.position <= line.to + tolerance
        && line.position >= other.from - tolerance && line.position <= other.to + tolerance
    }
    let touching = filter(touches)
    removeAll(where: touches)
    return touching
  }
}
