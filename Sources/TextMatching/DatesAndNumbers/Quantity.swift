/// A figure, of a kind that can be compared with others of its kind.
public enum Quantity: Sendable, Hashable {
  /// A share of the whole, from 0 to 1; 全覆盖, 全部 and 所有 are 1.
  case share(Double)
  /// A count of things with their measure word, such as 所, 家, 件.
  case count(Double, unit: String)
}

extension Quantity {
  /// Reads a quantity as rules write it: `30%`, `全覆盖`, `1 所`; nil for anything else.
  public init?(written text: String) {
    let text = text.filter { $0 != " " }
    if text == "全覆盖" {
      self = .share(1)
      return
    }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let number = Double(digits) else { return nil }
    let unit = String(text.dropFirst(digits.count))
    guard !unit.isEmpty else { return nil }
    self = unit == "%" ? .share(number / 100) : .count(number, unit: unit)
  }
}
