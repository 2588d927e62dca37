/// Where a plan's tables print the numbers of their measures.
enum TableNumbering {
  /// In the measures: `12. …`, several to a cell.
  case inMeasure
  /// In a heading beside the measure: `12. 优化服务 | …`.
  case inHeading
  /// In 序号, one a row.
  case inNumberColumn
  /// Nowhere: rows are counted.
  case byRow

  /// Looks at all rows.
  init(_ parts: [TaskTablePart]) {
    var (filled, numbered, restarts) = (0, 0, 0)
    var last: Int?
    for part in parts {
      for row in part.rows where part.hasMeasure(row) {
        filled += 1
        guard let marker = part.marker(part.layout.measure, of: row), marker.form == .arabic
        else { continue }
        numbered += 1
        if let last, marker.number <= last { restarts += 1 }
        last = marker.number
      }
    }
    if numbered > 0, numbered * 2 >= filled, restarts * 5 <= numbered {
      self = .inMeasure
    } else if Self.mostly(parts, have: { $0.numberColumnValue(of: $1) != nil }) {
      self = .inNumberColumn
    } else if Self.mostly(parts, have: { $0.headingMarker(of: $1) != nil }) {
      self = .inHeading
    } else {
      self = .byRow
    }
  }

  /// Whether most rows with a measure have a number. Rows after a page break may go on with the row
  /// before and need none.
  private static func mostly(
    _ parts: [TaskTablePart], have isNumbered: (TaskTablePart, TaskRow) -> Bool
  ) -> Bool {
    var (judged, numbered) = (0, 0)
    for part in parts {
      for row in part.rows where part.hasMeasure(row) {
        let hasNumber = isNumbered(part, row)
        if hasNumber { numbered += 1 }
        if hasNumber || !row.isAfterBreak { judged += 1 }
      }
    }
    return judged > 0 && numbered * 5 >= judged * 4
  }
}
