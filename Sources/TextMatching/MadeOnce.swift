import Synchronization

/// A value that is made when it is first asked for, and once.
///
/// Whoever knows that it will be asked for asks on another thread beforehand: all others wait for the
/// one who makes it. Shared by all threads.
package final class MadeOnce<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  /// Says how to make the value, which must not be asked for meanwhile.
  package init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value.
  package var value: Value {
    made.withLock { made in
      if let value = made { return value }
      let value = make()
      made = value
      return value
    }
  }
}
