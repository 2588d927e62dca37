import Dispatch
import TextMatching

/// A search of a text for terms.
struct TermSearch {
  private let program: ExpressionProgram

  /// How many terms are searched for.
  var termCount: Int { program.terms.count }

  /// Compiles terms.
  init(terms: [String]) throws {
    program = try ExpressionProgram(expressions: terms.map(Expression.term), concepts: [:])
  }

  /// How long it takes to search a text.
  func seconds(in text: [UInt8]) -> Double {
    let start = DispatchTime.now().uptimeNanoseconds
    search(text) { _ in }
    return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
  }

  /// How many terms are found in how many clauses.
  func found(in text: [UInt8]) -> Int {
    var count = 0
    search(text) { reader in
      for expression in 0..<program.count {
        count += reader.matches(of: expression, in: reader.passage.all).members.count
      }
    }
    return count
  }

  /// Calls the body with every passage of a text, searched.
  private func search(_ text: [UInt8], _ body: (borrowing PassageReader) -> Void) {
    var reader = PassageReader(program: program)
    text.withUnsafeBufferPointer { text in
      var start = 0
      while start < text.count {
        let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
        let line = UnsafeBufferPointer(rebasing: text[start..<end])
        if !reader.take(line) {
          reader.close()
          body(reader)
          reader.removeAll()
          _ = reader.take(line)
        }
        start = end + 1
      }
    }
    reader.close()
    body(reader)
  }
}

extension PassageReader {
  /// Takes in a line; false where the passage has no room for it.
  fileprivate mutating func take(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    beginMeasure()
    append(line)
    return endMeasure()
  }
}
