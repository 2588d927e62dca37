/// Decides whether the first row of a page goes on with the last row of the page before.
///
/// Rows are not numbered in such tables, so the text has to tell: where two cells belong together,
/// the characters at the seam also stand together elsewhere in the table (打击力|度), the first part
/// ends open, or the second begins as no cell does. Measured on the 16 plans of 2017, which break
/// 75 times: all but one are told rightly, and that one is broken in print.
struct PageBreakJoin {
  private let trigrams: TrigramSet
  private let departmentStarts: Set<UInt64>
  private let departmentsAreFilled: Bool

  /// Learns from all rows of the tables.
  init(_ parts: [TaskTablePart]) {
    var trigrams = TrigramSet()
    var starts: Set<UInt64> = []
    var (filled, count) = (0, 0)
    for part in parts {
      for row in part.rows {
        count += 1
        for cell in part.cells(of: row) {
          for paragraph in cell.paragraphs {
            paragraph.text.ask { Self.add($0, to: &trigrams) }
          }
        }
        guard let department = part.text(ofColumns: part.layout.departments, of: row) else {
          continue
        }
        filled += 1
        if !row.isAfterBreak { starts.insert(department.ask { Self.start(Self.scalars($0)) }) }
      }
    }
    self.trigrams = trigrams
    departmentStarts = starts
    departmentsAreFilled = filled * 5 > count * 4
  }

  /// Whether `row` goes on with `previous`, a row that may stand in another part.
  func continues(
    _ previous: (row: TaskRow, part: TaskTablePart), _ row: TaskRow, of part: TaskTablePart
  ) -> Bool {
    if part.numberColumnValue(of: row) != nil { return false }
    guard part.hasMeasure(row) else { return true }
    let layout = part.layout
    let innermost = layout.headings.last
    var columns = [layout.measure] + layout.deliverables + layout.departments + layout.deadlines
    if let innermost { columns.append(innermost) }
    var score = 0
    for column in columns {
      guard let next = part.text(column, of: row) else { continue }
      guard let last = previous.part.text(column, of: previous.row) else { return false }
      score += seam(last, next, isDepartment: layout.departments.contains(column))
    }
    let hasHeading = innermost.map { !part.isEmpty($0, of: row) } ?? false
    if departmentsAreFilled, part.text(ofColumns: layout.departments, of: row) == nil {
      score += hasHeading ? 1 : 3
    }
    // An outer heading without a number of its own goes on with the one before.
    if layout.number != nil, let outer = layout.headings.first, outer != innermost,
      part.text(outer, of: row) != nil
    {
      score += 1
    }
    return score > 0
  }

  private func seam(_ before: SourceText, _ behind: SourceText, isDepartment: Bool) -> Int {
    let last = before.ask { Self.scalars($0) }
    let next = behind.ask { Self.scalars($0) }
    guard let end = last.last, let start = next.first else { return 0 }
    if isDepartment {
      if !departmentStarts.contains(Self.start(next)) { return 2 }
      let tail = last.reversed().prefix {
        $0 != 0x3001 && $0 != 0xFF0C && $0 != 0xFF1B && $0 != 0x2C
      }.count
      if tail < 2 { return 2 }
    }
    let endsOpen = before.ask { text in
      Phrase.squeezing(text) { SentenceEnd.endsOpen(0..<$0.count, of: $0) }
    }
    if endsOpen { return 2 }
    if Self.prepositions.contains(end) { return 2 }
    // ，、；。） and 的 begin no cell.
    if [0xFF0C, 0x3001, 0xFF1B, 0x3002, 0xFF09, 0x29, 0x300B, 0x201D, 0x7684].contains(start) {
      return 2
    }
    if [0x3002, 0xFF1B, 0x3B, 0x3A, 0xFF1A].contains(end) { return -2 }
    var seen = 0
    if last.count >= 2, trigrams.contains(Self.key(last[last.count - 2], end, start)) { seen += 1 }
    if next.count >= 2, trigrams.contains(Self.key(end, start, next[1])) { seen += 1 }
    return seen == 0 ? -1 : seen
  }

  /// 对 为 将 在 把 向 从 由 以, which end no phrase.
  private static let prepositions: Set<UInt32> = [
    0x5BF9, 0x4E3A, 0x5C06, 0x5728, 0x628A, 0x5411, 0x4ECE, 0x7531, 0x4EE5,
  ]

  private static func add(_ text: Span<UInt8>, to trigrams: inout TrigramSet) {
    var (first, second): (UInt32?, UInt32?)
    var offset = 0
    while let next = TextBytes.scalar(in: text, at: offset) {
      offset += next.length
      if TextBytes.isSpace(next.value) { continue }
      if let first, let second { trigrams.insert(key(first, second, next.value)) }
      (first, second) = (second, next.value)
    }
  }

  /// The characters of a text, white space left out.
  private static func scalars(_ text: Span<UInt8>) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.count / 3 + 1)
    var offset = 0
    while let next = TextBytes.scalar(in: text, at: offset) {
      if !TextBytes.isSpace(next.value) { scalars.append(next.value) }
      offset += next.length
    }
    return scalars
  }

  private static func start(_ scalars: [UInt32]) -> UInt64 {
    key(0, scalars.first ?? 0, scalars.dropFirst().first ?? 0)
  }

  /// Three scalars of 21 bits each.
  private static func key(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt64 {
    UInt64(first) << 42 | UInt64(second) << 21 | UInt64(third)
  }
}
