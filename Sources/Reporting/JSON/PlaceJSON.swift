import PlanReading

/// Writes places in the terms of their format, the same wherever JSON names one.
enum PlaceJSON {
  /// Writes the members of a place into the object that the writer is in.
  static func writeMembers(of place: SourceLocation.Place, to writer: inout JSONWriter) {
    switch place {
    case .text(let line, let column):
      writer.member("line", line)
      writer.member("column", column)
    case .paragraph(let paragraph):
      writer.member("paragraph", paragraph)
    case .tableCell(let table, let row, let cell):
      writer.member("table", table)
      writer.member("row", row)
      writer.member("cell", cell)
    case .sheetCell(let sheet, let cell):
      writer.member("sheet", sheet)
      writer.member("cell", cell)
    case .page(let page, let line):
      writer.member("page", page)
      writer.member("line", line)
    }
  }

  /// Writes the member `location`: an object, or null.
  static func writeMember(_ location: SourceLocation?, to writer: inout JSONWriter) {
    guard let location else {
      writer.key("location")
      return writer.null()
    }
    writer.member("location") {
      writeMembers(of: location.place, to: &$0)
      if let file = location.file { $0.member("file", file) }
    }
  }
}
