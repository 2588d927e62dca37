extension Collection where Element == String {
  /// The name that a mistyped one most likely meant; nil where none is near.
  ///
  /// Nearness is Levenshtein distance over characters, at most a third of the longer name.
  public func nearest(to name: String) -> String? {
    let candidates = map { (name: $0, distance: editDistance($0, name)) }
      .filter { $0.distance * 3 <= Swift.max($0.name.count, name.count) }
    return candidates.min { $0.distance < $1.distance }?.name
  }
}

/// The least number of insertions, deletions and replacements that turn one text into the other.
/// Cost: the product of the lengths.
func editDistance(_ left: String, _ right: String) -> Int {
  let target = Array(right)
  var previous = Array(0...target.count)
  for (row, character) in left.enumerated() {
    var current = [row + 1]
    for column in target.indices {
      let replaced = previous[column] + (character == target[column] ? 0 : 1)
      current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
    }
    previous = current
  }
  return previous[target.count]
}
