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
  init(_ rows: [TaskRow]) {
    let filled = rows.indices.filter { !rows[$0].isEmpty(rows[$0].layout.measure) }
    var (numbered, restarts) = (0, 0)
    var last: Int?
    for index in filled {
      guard let marker = rows[index].marker(rows[index].layout.measure), marker.form == .arabic
      else { continue }
      numbered += 1
      if let last, marker.number <= last { restarts += 1 }
      last = marker.number
    }
    if numbered > 0, numbered * 2 >= filled.count, restarts * 5 <= numbered {
      self = .inMeasure
    } else if Self.mostly(filled, of: rows, have: { $0.numberColumnValue != nil }) {
      self = .inNumberColumn
    } else if Self.mostly(filled, of: rows, have: { $0.headingMarker != nil }) {
      self = .inHeading
    } else {
      self = .byRow
    }
  }

  /// Rows after a page break may go on with the row before and need no number.
  private static func mostly(
    _ filled: [Int], of rows: [TaskRow], have isNumbered: (TaskRow) -> Bool
  ) -> Bool {
    var (judged, numbered) = (0, 0)
    for index in filled {
      let hasNumber = isNumbered(rows[index])
      if hasNumber { numbered += 1 }
      if hasNumber || !rows[index].isAfterBreak { judged += 1 }
    }
    return judged > 0 && numbered * 5 >= judged * 4
  }
}
