/// Words to look for in short texts, found by their first and last characters: a question costs a
/// look-up a character, however many words there are.
struct Words: Sendable, ExpressibleByArrayLiteral {
  /// All words, one behind the other: an array each would cost a reference count each time one is
  /// looked at.
  private let letters: [UInt8]
  /// Where in ``letters`` each word stands.
  private let places: [Range<Int>]
  private let byFirst: Index
  private let byLast: Index

  init(arrayLiteral words: String...) {
    self.init(words)
  }

  /// Prepares words, none of them empty. Costs far more than a question: keep it in a static constant.
  init(_ words: [String]) {
    var letters: [UInt8] = []
    var places: [Range<Int>] = []
    for word in words {
      places.append(letters.count..<(letters.count + word.utf8.count))
      letters += word.utf8
    }
    self.letters = letters
    self.places = places
    byFirst = Index(words.map { $0.unicodeScalars.first?.value ?? 0 })
    byLast = Index(words.map { $0.unicodeScalars.last?.value ?? 0 })
  }

  /// Whether one of the words occurs in a text.
  func occur(in text: Span<UInt8>) -> Bool {
    var offset = 0
    while let next = TextBytes.scalar(in: text, at: offset) {
      for entry in byFirst.entries(of: next.value)
      where stands(byFirst.words[entry], in: text, at: offset) {
        return true
      }
      offset += next.length
    }
    return false
  }

  /// Whether a text starts with one of the words.
  func start(_ text: Span<UInt8>) -> Bool {
    guard let first = TextBytes.scalar(in: text, at: 0) else { return false }
    for entry in byFirst.entries(of: first.value)
    where stands(byFirst.words[entry], in: text, at: 0) {
      return true
    }
    return false
  }

  /// Whether a text ends in one of the words.
  func end(_ text: Span<UInt8>) -> Bool { lengthAtEnd(of: text) != nil }

  /// The UTF-8 length of the word that a text ends in, the one named first if there are several.
  func lengthAtEnd(of text: Span<UInt8>) -> Int? {
    guard let last = TextBytes.scalar(in: text, before: text.count) else { return nil }
    for entry in byLast.entries(of: last.value) {
      let word = byLast.words[entry]
      if stands(word, in: text, at: text.count - places[word].count) { return places[word].count }
    }
    return nil
  }

  /// Whether a text is one of the words.
  func contain(_ text: Span<UInt8>) -> Bool {
    guard let first = TextBytes.scalar(in: text, at: 0) else { return false }
    for entry in byFirst.entries(of: first.value) {
      let word = byFirst.words[entry]
      if places[word].count == text.count, stands(word, in: text, at: 0) { return true }
    }
    return false
  }

  private func stands(_ word: Int, in text: Span<UInt8>, at offset: Int) -> Bool {
    let place = places[word]
    guard offset >= 0, offset + place.count <= text.count else { return false }
    for position in 0..<place.count
    where letters[place.lowerBound + position] != text[offset + position] {
      return false
    }
    return true
  }

  /// The words of each character, characters told apart by their low byte.
  private struct Index {
    /// The words' numbers, sorted by character.
    let words: [Int]
    private let starts: [Int]

    init(_ characters: [UInt32]) {
      let keys = characters.map { Int($0 & 0xFF) }
      words = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
      starts = (0...256).map { key in keys.count { $0 < key } }
    }

    /// Which of ``words`` have a character.
    func entries(of character: UInt32) -> Range<Int> {
      let key = Int(character & 0xFF)
      return starts[key]..<starts[key + 1]
    }
  }
}
