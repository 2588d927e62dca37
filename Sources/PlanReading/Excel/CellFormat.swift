import TextMatching

/// How a number in a cell is shown, as far as it changes what a plan says: dates, shares, and words
/// around a number (ECMA-376 part 1, section 18.8.30).
enum CellFormat: Hashable {
  /// A plain number.
  case number
  /// A share: 0.3 is shown as 30%.
  case percent
  /// A date, with the parts that are shown.
  case date(year: Bool, day: Bool)
  /// A number within words, such as 第3项.
  case words(before: String, after: String)

  /// The format of a built-in id, 0 to 163; those of dates in Chinese are 27 to 36 and 50 to 58.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14, 15, 22, 30, 31: self = .date(year: true, day: true)
    case 17, 27, 36, 50, 52, 57: self = .date(year: true, day: false)
    case 16, 28, 29, 51, 53, 54, 58: self = .date(year: false, day: true)
    default: self = .number
    }
  }

  /// The format of a code such as `yyyy"年"m"月"`.
  init(code: String) {
    var before = ""
    var after = ""
    var letters = ""
    var hasDigits = false
    var rest = code.prefix { $0 != ";" }[...]
    while let character = rest.popFirst() {
      var literal = ""
      switch character {
      case "\"":
        literal = String(rest.prefix { $0 != "\"" })
        rest = rest.dropFirst(literal.count + 1)
      case "\\":
        literal = rest.popFirst().map { String($0) } ?? ""
      case "[":
        rest = rest.drop { $0 != "]" }.dropFirst()
      case "_", "*":
        _ = rest.popFirst()
      case "0", "#", "?":
        hasDigits = true
      default:
        if character.isASCII {
          letters += character.lowercased()
        } else {
          literal = String(character)
        }
      }
      if hasDigits { after += literal } else { before += literal }
    }
    let hasYear = letters.contains("y") || letters.contains("e")
    let hasDay = letters.contains("d")
    if letters.contains("m"), hasYear || hasDay {
      self = .date(year: hasYear, day: hasDay)
    } else if letters.contains("%") {
      self = .percent
    } else if hasDigits, !(before.isEmpty && after.isEmpty) {
      self = .words(before: before, after: after)
    } else {
      self = .number
    }
  }

  /// A stored number as shown; the text itself where it is no number.
  func text(_ stored: String, startsIn1904: Bool) -> String {
    guard let value = Double(stored), value.isFinite else { return stored }
    switch self {
    case .number:
      return Self.text(value)
    case .percent:
      return Self.text(value * 100) + "%"
    case .words(let before, let after):
      return before + Self.text(value) + after
    case .date(let year, let day):
      guard let date = CalendarDay(serial: value, startsIn1904: startsIn1904) else {
        return Self.text(value)
      }
      return (year ? "\(date.year)年" : "") + "\(date.month)月" + (day ? "\(date.day)日" : "")
    }
  }

  /// A number without the noise of binary fractions.
  private static func text(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    let rounded = (value * 1e9).rounded() / 1e9
    return abs(value) < 1e5 ? String(rounded) : String(value)
  }
}

extension CalendarDay {
  /// The day of a workbook's serial number; nil outside of 1900 to 9999.
  ///
  /// The 1900 system takes 1900 for a leap year, so days before 1900-03-01 are one off, as in Excel.
  init?(serial: Double, startsIn1904: Bool) {
    guard (1..<2_958_466).contains(serial) else { return nil }
    // Days since 0000-03-01, the start of a 400-year cycle; serial 0 is 1899-12-30.
    let days = Int(serial) + (startsIn1904 ? 1462 : 0) + 693_899
    let (cycle, dayOfCycle) = days.quotientAndRemainder(dividingBy: 146_097)
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}
