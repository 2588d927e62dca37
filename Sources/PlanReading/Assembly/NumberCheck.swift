import TextMatching

/// Printed numbers that jump or repeat, of measures and of sections.
enum NumberCheck {
  /// Findings about the numbers of measures.
  ///
  /// Numbers either run through the plan or start again at 1 in every section; where they start
  /// again, only gaps within a run are found. `printed` says which numbers were printed at all,
  /// `known` which stand in parts that were left out.
  static func items(
    _ items: [Item], empty: [EmptyEntry], printed: [Bool], known: Set<Int> = []
  ) -> [DocumentFinding] {
    if runOn(items, printed) { return [] }
    let entries = items.indices.filter {
      $0 < printed.count && printed[$0] && items[$0].number > 0
    }.map { (number: items[$0].number, index: $0) }
    let known = known.union(empty.compactMap(\.number))
    guard entries.count >= 2 else { return [] }
    let restarts = entries.dropFirst().count { $0.number == 1 } > 0
    var findings: [DocumentFinding] = []
    var last = 0
    var seen: Set<Int> = []
    var repeated: [(number: Int, index: Int)] = []
    for entry in entries {
      if entry.number == 1, restarts {
        (last, seen) = (1, [1])
        continue
      }
      if seen.contains(entry.number) {
        if !restarts { repeated.append(entry) }
      } else if entry.number > last + 1 {
        let missing = ((last + 1)..<entry.number).filter {
          !known.contains($0) && !seen.contains($0)
        }
        if !missing.isEmpty, missing.count <= 200 {
          findings.append(.numbersMissing(missing, at: items[entry.index].measure.start))
        }
      }
      seen.insert(entry.number)
      last = max(last, entry.number)
    }
    if let first = repeated.first {
      findings.append(
        .numbersRepeated(
          repeated.map(\.number).uniqued(), at: items[first.index].measure.start))
    }
    return findings
  }

  /// Whether all numbers are printed and follow each other from 1, as they nearly always do.
  private static func runOn(_ items: [Item], _ printed: [Bool]) -> Bool {
    guard items.count == printed.count else { return false }
    for index in items.indices where !printed[index] || items[index].number != index + 1 {
      return false
    }
    return true
  }

  /// Findings about the numbers of sections, 一、 and （一）, that leave one out.
  static func sections(_ sections: [SectionNumber]) -> [DocumentFinding] {
    var findings: [DocumentFinding] = []
    // The last number of each form, outermost first.
    var last = [Int?](repeating: nil, count: Marker.Form.allCases.count)
    for section in sections {
      let form = section.marker.form
      let number = section.marker.number
      for inner in last.indices where inner > form.rawValue { last[inner] = nil }
      if let previous = last[form.rawValue], number > previous + 1, number - previous < 20 {
        findings.append(
          .sectionMissing(Array((previous + 1)..<number), form: form, at: section.location))
      }
      last[form.rawValue] = number
    }
    return findings
  }
}

extension [Int] {
  /// The numbers in order, each once.
  fileprivate func uniqued() -> [Int] {
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}
