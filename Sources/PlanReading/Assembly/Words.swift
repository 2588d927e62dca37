/// Words to look for in short texts, found by their first and last characters: a question costs a
/// look-up a character, however many words there are.
struct Words: Sendable, ExpressibleByArrayLiteral {
  private let words: [[UInt8]]
  private let byFirst: Index
  private let byLast: Index

  init(arrayLiteral words: String...) {
    self.init(words)
  }

  /// Prepares words, none of them empty. Costs far more than a question: keep it in a static constant.
  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }
    byFirst = Index(self.words.map { TextBytes.scalar(in: $0, at: 0)?.value ?? 0 })
    byLast = Index(self.words.map { TextBytes.scalar(in: $0, before: $0.count)?.value ?? 0 })
  }

  /// Whether one of the words occurs in a text.
  func occur(in text: [UInt8]) -> Bool {
    var offset = 0
    while let next = TextBytes.scalar(in: text, at: offset) {
      for word in byFirst[next.value] where stands(word, in: text, at: offset) { return true }
      offset += next.length
    }
    return false
  }

  /// Whether a text starts with one of the words.
  func start(_ text: [UInt8]) -> Bool {
    guard let first = TextBytes.scalar(in: text, at: 0) else { return false }
    return byFirst[first.value].contains { stands($0, in: text, at: 0) }
  }

  /// Whether a text ends in one of the words.
  func end(_ text: [UInt8]) -> Bool {
    guard let last = TextBytes.scalar(in: text, before: text.count) else { return false }
    return byLast[last.value].contains { stands($0, in: text, at: text.count - words[$0].count) }
  }

  /// Whether a text is one of the words.
  func contain(_ text: [UInt8]) -> Bool {
    guard let first = TextBytes.scalar(in: text, at: 0) else { return false }
    return byFirst[first.value].contains { words[$0] == text }
  }

  private func stands(_ index: Int, in text: [UInt8], at offset: Int) -> Bool {
    let word = words[index]
    guard offset >= 0, offset + word.count <= text.count else { return false }
    for position in word.indices where word[position] != text[offset + position] { return false }
    return true
  }

  /// The words of each character, characters told apart by their low byte.
  private struct Index {
    private let order: [Int]
    private let starts: [Int]

    init(_ characters: [UInt32]) {
      let keys = characters.map { Int($0 & 0xFF) }
      order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
      starts = (0...256).map { key in keys.count { $0 < key } }
    }

    subscript(character: UInt32) -> ArraySlice<Int> {
      let key = Int(character & 0xFF)
      let (start, end) = (starts[key], starts[key + 1])
      return start == end ? [] : order[start..<end]
    }
  }
}
