/// A text as the key of a table, compared byte by byte.
///
/// Swift holds texts equal that look alike whatever their code points (“é” in one or in two), and
/// normalises all but ASCII to find out; for Chinese names that costs more than all that is done with
/// what is found.
package struct ExactText: Hashable, Sendable {
  /// The text.
  package let text: String

  /// Makes a key of a text.
  package init(_ text: String) {
    self.text = text
  }

  package static func == (left: ExactText, right: ExactText) -> Bool {
    guard left.text.utf8.count == right.text.utf8.count else { return false }
    var (left, right) = (left.text, right.text)
    return left.withUTF8 { left in
      right.withUTF8 { right in left.indices.allSatisfy { left[$0] == right[$0] } }
    }
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
