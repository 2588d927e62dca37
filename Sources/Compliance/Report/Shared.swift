/// A value that many reports name: kept once and handed on by reference, so that a report of verdicts
/// on a hundred thousand plans copies no texts.
final class Shared<Value: Sendable>: Sendable {
  /// The value.
  let value: Value

  /// Keeps a value.
  init(_ value: Value) { self.value = value }
}
