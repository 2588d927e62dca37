extension XMLReader {
  /// Whether an on/off element is on: without a value it is (ECMA-376 part 1, section 17.17.4).
  var isOn: Bool {
    switch attribute("val") {
    case "0", "false", "off": false
    default: true
    }
  }

  /// The level that `ilvl` names, where it is one.
  var levelIndex: Int? {
    number("ilvl").flatMap { WordNumbering.levels.contains($0) ? $0 : nil }
  }
}
