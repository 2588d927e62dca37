/// A cell's place in a sheet, such as `B7`.
struct CellReference: Hashable {
  /// The row from 1, as shown.
  var row: Int
  /// The column from 0.
  var column: Int

  /// The bounds of a sheet.
  static let lastRow = 1_048_576
  static let lastColumn = 16_383

  /// Creates a reference.
  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `B7` or `$B$7`; nil for anything outside of a sheet.
  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column <= Self.lastColumn:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && row <= Self.lastRow:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default:
        return nil
      }
    }
    guard (1...Self.lastRow).contains(row), (1...(Self.lastColumn + 1)).contains(column) else {
      return nil
    }
    self.init(row: row, column: column - 1)
  }

  /// The name as shown, such as `B7`.
  var name: String { Self.columnName(column) + String(row) }

  /// The letters of a column from 0.
  static func columnName(_ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest /= 26
    }
    return letters
  }
}
