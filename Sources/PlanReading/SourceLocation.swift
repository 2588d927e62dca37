/// A place in a source document, in the terms of its format.
public struct SourceLocation: Sendable, Hashable {
  /// A place within one file.
  public enum Place: Sendable, Hashable {
    /// Text: line and column from 1, columns in Unicode scalars.
    case text(line: Int, column: Int)
    /// A paragraph of a document, from 1.
    case paragraph(Int)
    /// A cell of a document's table, all from 1.
    case tableCell(table: Int, row: Int, cell: Int)
    /// A cell of a workbook, such as `B7`.
    case sheetCell(sheet: String, cell: String)
    /// A line of a page, both from 1.
    case page(page: Int, line: Int)
  }

  /// The place within the file.
  public var place: Place
  /// The file, where a submission has several; nil where it has one.
  public var file: String?

  /// Creates a location.
  public init(place: Place, file: String? = nil) {
    self.place = place
    self.file = file
  }

  /// A place in a text file.
  public static func text(line: Int, column: Int) -> SourceLocation {
    SourceLocation(place: .text(line: line, column: column))
  }
}
