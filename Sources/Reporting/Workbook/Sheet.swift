/// A worksheet as rows of cells, without a word about files.
struct Sheet {
  /// What stands in a cell: text or a number, never a formula.
  enum Value {
    case text(String)
    case number(Int)
  }

  /// A cell with its look.
  struct Cell {
    let value: Value
    let style: SheetStyle

    /// A cell of text.
    init(_ text: String, _ style: SheetStyle = .text) {
      value = .text(text)
      self.style = style
    }

    /// A cell of a number.
    init(_ number: Int, _ style: SheetStyle = .centred) {
      value = .number(number)
      self.style = style
    }
  }

  /// Cells of the head that are one.
  struct Merge {
    let row: Int
    let columns: ClosedRange<Int>
  }

  /// The name on its tab.
  var name: String
  /// Widths in characters of the default font, a Chinese one counting as two.
  var widths: [Double]
  /// The rows at the top that stay in sight and are repeated in print; the last has the filters.
  var head: [[Cell]]
  /// The columns at the left that stay in sight.
  var frozenColumns: Int
  /// The rows below the head.
  var rows: [[Cell]] = []
  /// Rows at the end that filters leave alone.
  var totals: [[Cell]] = []
  /// Merged cells of the head.
  var merges: [Merge] = []

  /// A sheet holds 1,048,576 rows; beyond a million the rows go on in further sheets.
  static let rowLimit = 1_000_000

  /// The sheet, or as many as its rows need.
  func split(at limit: Int = rowLimit) -> [Sheet] {
    guard rows.count > limit else { return [self] }
    let starts = Array(stride(from: 0, to: rows.count, by: limit))
    return starts.enumerated().map { index, start in
      var part = self
      part.name = index == 0 ? name : "\(name) \(index + 1)"
      part.rows = Array(rows[start..<min(start + limit, rows.count)])
      if index + 1 < starts.count { part.totals = [] }
      return part
    }
  }
}

/// The looks of a cell; the raw value is its index among the styles of the workbook.
enum SheetStyle: Int, CaseIterable {
  /// Nothing.
  case plain
  /// Wrapped text.
  case text
  /// Wrapped text that begins like a formula and stays text when it is edited.
  case quoted
  /// A short text or a number.
  case centred
  /// A heading.
  case heading
  /// A heading in small type.
  case smallHeading
  /// A heading that reads downwards.
  case downwards
  /// States of obligations and elements.
  case met, partial, missing, failing, waived, undetermined, notApplicable

  /// The fill as RGB, where it has one.
  var fill: String? {
    switch self {
    case .plain, .text, .quoted, .centred, .waived, .notApplicable: nil
    case .heading, .smallHeading, .downwards: "DCE6F1"
    case .met: "CFE6E0"
    case .partial: "F5E0A6"
    case .missing: "F3D0C8"
    case .failing: "B03A2A"
    case .undetermined: "E2E3EE"
    }
  }
}
