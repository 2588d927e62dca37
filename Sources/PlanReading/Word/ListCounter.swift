/// Counts the entries of a document's lists and writes their labels as Word shows them.
struct ListCounter {
  private let numbering: WordNumbering
  /// The last number of each level, by definition: lists of one definition count together.
  private var counts: [String: [Int: Int]] = [:]
  /// The list levels that have started anew already.
  private var started: Set<ListLevel> = []

  private struct ListLevel: Hashable {
    var list: String
    var level: Int
  }

  /// Creates a counter that has counted nothing.
  init(_ numbering: WordNumbering) {
    self.numbering = numbering
  }

  /// Counts one entry, and says its label: nil for a bullet, an unknown list or an empty label.
  mutating func next(list id: String, level: Int) -> String? {
    guard let list = numbering.lists[id], let definition = list.levels[level] else { return nil }
    var counts = self.counts[list.definition] ?? [:]
    if let start = list.starts[level], started.insert(ListLevel(list: id, level: level)).inserted {
      counts[level] = start
    } else {
      counts[level] = counts[level].map { $0 &+ 1 } ?? list.starts[level] ?? definition.start
    }
    for lower in WordNumbering.levels where lower > level && counts[lower] != nil {
      switch list.levels[lower]?.restart {
      case nil: counts[lower] = nil
      case let restart?: if level < restart { counts[lower] = nil }
      }
    }
    self.counts[list.definition] = counts
    guard definition.form != nil else { return nil }
    let label = Self.label(definition, in: list, counts: counts)
    return label.isEmpty ? nil : label
  }

  private static func label(
    _ definition: WordNumbering.Level, in list: WordNumbering.List, counts: [Int: Int]
  ) -> String {
    var label = ""
    var characters = definition.text.makeIterator()
    while let character = characters.next() {
      guard character == "%" else {
        label.append(character)
        continue
      }
      guard let digit = characters.next() else { break }
      guard let level = digit.wholeNumberValue.map({ $0 - 1 }), WordNumbering.levels.contains(level)
      else {
        label.append(character)
        label.append(digit)
        continue
      }
      let shown = list.levels[level] ?? WordNumbering.Level()
      let form: NumberForm = definition.isDecimalOnly ? .decimal : shown.form ?? .hidden
      label += form.text(counts[level] ?? shown.start)
    }
    return label
  }
}
