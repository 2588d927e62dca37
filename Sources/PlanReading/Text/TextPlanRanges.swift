/// Which bytes of a text belong to which plan of a compilation.
enum TextPlanRanges {
  /// For each plan the bytes from the line of its title to that of the next plan's; where a plan has
  /// no title, from its first measure on. The bytes are those of the text in UTF-8.
  static func ranges(of plans: [Plan], in bytes: [UInt8], firstLine: Int) -> [Range<Int>] {
    let lines = plans.map { plan -> Int in
      let start = plan.titleLocation ?? plan.items.first?.measure.start
      if case .text(let line, _) = start?.place { return line }
      return firstLine
    }
    var starts: [Int] = []
    for line in SourceLines(bytes, firstLine: firstLine) {
      while starts.count < lines.count, line.number >= lines[starts.count] {
        starts.append(line.range.lowerBound)
      }
      if starts.count == lines.count { break }
    }
    while starts.count < lines.count { starts.append(bytes.count) }
    return starts.indices.map { index in
      starts[index]..<(index + 1 < starts.count ? starts[index + 1] : bytes.count)
    }
  }
}
