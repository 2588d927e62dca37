import Compliance
import TextMatching

/// Why an element needs work; worse comes first.
enum ElementNeed: String, CaseIterable {
  /// Nothing carries it.
  case absent
  /// Something near it is there.
  case weak
  /// It is carried, and too late.
  case late
  /// It is carried, and too little.
  case short

  /// Its name.
  var name: LocalizedText {
    switch self {
    case .absent: LocalizedText("未承接", en: "absent")
    case .weak: LocalizedText("仅沾边", en: "weak")
    case .late: LocalizedText("期限过晚", en: "late")
    case .short: LocalizedText("数量不足", en: "short")
    }
  }
}

extension ElementReport {
  /// Why it needs work; nil when it is covered, in time and in full.
  var need: ElementNeed? {
    switch verdict {
    case .absent: return .absent
    case .weak: return .weak
    case .covered:
      if deadlines.contains(where: { $0.verdict == .late }) { return .late }
      return quantities.contains { $0.verdict == .short } ? .short : nil
    }
  }

  /// The printed numbers of the measures that carry it, best first, each once.
  var evidenceItems: [Int] {
    var seen: Set<Int> = []
    return evidence.map(\.item).filter { seen.insert($0).inserted }
  }
}

extension ElementVerdict {
  /// Its name.
  var name: LocalizedText {
    switch self {
    case .covered: LocalizedText("明确承接", en: "covered")
    case .weak: ElementNeed.weak.name
    case .absent: ElementNeed.absent.name
    }
  }

  /// The mark that stands for it, told apart without colour.
  var symbol: String {
    switch self {
    case .covered: ObligationState.met.symbol
    case .weak: ObligationState.partial.symbol
    case .absent: ObligationState.missing.symbol
    }
  }
}
