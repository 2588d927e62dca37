extension PlanSummary {
  /// Counts a plan's obligations and elements.
  public init(obligations: [ObligationReport]) {
    self.init()
    var seen = SeenElements()
    // By index: this is counted for every plan, and copying reports costs more than counting.
    for index in obligations.indices {
      switch obligations[index].severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note, .none: break
      }
      if obligations[index].waiver != nil { waived += 1 }
      if obligations[index].applicability == .undetermined { undetermined += 1 }
      guard obligations[index].applicability == .applies else { continue }
      applicable += 1
      switch obligations[index].verdict {
      case .met: met += 1
      case .partial: partial += 1
      case .missing: missing += 1
      }
      count(obligations[index].elements, &seen)
    }
  }

  /// Counts the elements that were not seen before.
  private mutating func count(_ elements: [ElementReport], _ seen: inout SeenElements) {
    for index in elements.indices where seen.insert(elements[index]) {
      switch elements[index].verdict {
      case .covered: covered += 1
      case .weak: weak += 1
      case .absent: absent += 1
      }
    }
  }
}

/// Elements that were met before: one element can stand under several obligations.
private struct SeenElements {
  /// A bit for each of a list's first elements: hashing their ids would cost more than all counting.
  private var bits: InlineArray<4, UInt64> = .init(repeating: 0)
  private var ids: Set<String> = []

  /// Notes an element; false where it was met before.
  mutating func insert(_ report: ElementReport) -> Bool {
    guard let position = report.position, position < 256 else {
      return ids.insert(report.id).inserted
    }
    let bit: UInt64 = 1 << UInt64(position % 64)
    defer { bits[position / 64] |= bit }
    return bits[position / 64] & bit == 0
  }
}
