extension Worksheet {
  /// The sheet as a table: the rows and columns that show something, with merged cells laid out.
  ///
  /// Cost: linear in the cells of that table.
  func table(name: String, path: String, limits: ReadingLimits) throws(ReadingError)
    -> Document.Table
  {
    let width = (rows.compactMap(\.cells.last?.column).max() ?? -1) + 1
    guard rows.count * width <= limits.cells else { throw .tooManyCells(path, limits) }
    var grid = rows.map { row in
      var cells = Array(repeating: Document.Cell(paragraphs: []), count: width)
      for (column, text) in row.cells {
        let name = SourceLocation.Place.sheetCell(
          sheet: name, cell: CellReference(row: row.number, column: column).name)
        cells[column] = Document.Cell(text: text, location: SourceLocation(place: name))
      }
      return cells
    }
    try layOutMerges(in: &grid, width: width, path: path, limits: limits)
    return Document.Table(rows: grid, sheet: name)
  }

  private func layOutMerges(
    in grid: inout [[Document.Cell]], width: Int, path: String, limits: ReadingLimits
  ) throws(ReadingError) {
    var covered = 0
    for merge in merges {
      let columns = merge.columns.clamped(to: 0...CellReference.lastColumn).prefix {
        $0 < width
      }
      var index = firstRow(from: merge.rows.lowerBound)
      while index < rows.count, rows[index].number <= merge.rows.upperBound {
        covered += columns.count
        // Merges never overlap, so more cells than the sheet has mean a hostile file.
        guard covered <= limits.cells else { throw .tooManyCells(path, limits) }
        for column in columns where grid[index][column].isBlank {
          let isOrigin =
            rows[index].number == merge.rows.lowerBound && column == merge.columns.lowerBound
          if !isOrigin { grid[index][column] = .continuation }
        }
        index += 1
      }
    }
  }

  /// The index of the first row whose number is at least `number`.
  private func firstRow(from number: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
