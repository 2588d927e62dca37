/// A figure, of a kind that can be compared with others of its kind.
public enum Quantity: Sendable, Hashable {
  /// A share of the whole, from 0 to 1; 全覆盖, 全部 and 所有 are 1.
  case share(Double)
  /// A count of things with their measure word, such as 所, 家, 件.
  case count(Double, unit: String)
}
