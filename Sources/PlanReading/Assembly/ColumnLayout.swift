/// Which column holds what in a task table; it is shared, for all tables of a plan are alike.
final class ColumnLayout: Sendable {
  /// 序号
  let number: Int?
  /// Headings over the measures, outermost first.
  let headings: [Int]
  let measure: Int
  let deliverables: [Int]
  let departments: [Int]
  let deadlines: [Int]
  /// The number of columns.
  let width: Int

  /// Whether anything stands beside the measures.
  var hasColumns: Bool { !deliverables.isEmpty || !departments.isEmpty || !deadlines.isEmpty }

  /// Reads a header row; nil where the row is none, or names no column of measures.
  init?(header cells: Document.Row) {
    guard let roles = Self.roles(of: cells) else { return nil }
    var best: (column: Int, likelihood: Int)?
    for (column, role) in roles.enumerated() {
      if case .work(let likelihood) = role, likelihood >= (best?.likelihood ?? 0) {
        best = (column, likelihood)
      }
    }
    guard let best else { return nil }
    width = cells.count
    measure = best.column
    number = roles.firstIndex { $0 == .number }
    headings = roles.indices.filter { column in
      if case .work = roles[column] { column != best.column } else { false }
    }
    var deliverables = roles.indices.filter { roles[$0] == .deliverable }
    var departments = roles.indices.filter { roles[$0] == .department }
    deadlines = roles.indices.filter { roles[$0] == .deadline }
    // A header cell that spans columns names those beside it, too.
    for column in cells.indices.dropFirst() where cells.isContinuation(column) {
      switch roles[..<column].last(where: { $0 != nil }) ?? nil {
      case .department: departments.append(column)
      case .deliverable: deliverables.append(column)
      case .work where column - 1 == measure: break
      default: break
      }
    }
    (self.deliverables, self.departments) = (deliverables, departments)
  }

  /// What the cells name; nil unless two of them name columns, and two thirds of those filled do.
  private static func roles(of cells: Document.Row) -> [ColumnRole?]? {
    var filled = 0
    for column in cells.indices where cells.askHeader(column, { !$0.isEmpty }) { filled += 1 }
    guard filled >= 2 else { return nil }
    var roles: [ColumnRole?] = []
    var unknown = 0
    for column in cells.indices {
      let (isFilled, role) = cells.askHeader(column) { (!$0.isEmpty, ColumnRole.of($0)) }
      if isFilled, role == nil { unknown += 1 }
      guard unknown * 3 <= filled else { return nil }
      roles.append(role)
    }
    return filled - unknown >= 2 ? roles : nil
  }

  /// A layout for a table without header: the longest column holds the measures.
  init?(lengths: [Int], numberColumn: Int?) {
    guard let longest = lengths.indices.max(by: { lengths[$0] < lengths[$1] }),
      lengths[longest] >= 12
    else { return nil }
    width = lengths.count
    measure = longest
    number = numberColumn
    headings = lengths.indices.filter { $0 < longest && $0 != numberColumn }
    deliverables = []
    departments = lengths.indices.filter { $0 > longest }
    deadlines = []
  }

  /// Whether the first row of a table without a header that we know names the columns all the same, in words
  /// of its own: 怎么干 | 谁来干.
  func isNamed(by first: Document.Row, over rows: Document.Rows) -> Bool {
    guard rows.count > 1, first.isShort, first.count > measure, !first.isEmpty(measure) else {
      return false
    }
    let average = rows.reduce(0) { $0 + ($1.count > measure ? $1.length(measure) : 0) } / rows.count
    return first.length(measure) * 3 < average
  }

  /// The layout of a table in which the column named for measures holds only their names, and one that is
  /// named for nothing tells what is done: 任务 | 说明. `rows` are those under the header.
  func readingText(in rows: some Collection<Document.Row>) -> ColumnLayout {
    let sample = rows.prefix(8).filter { $0.count == width && !$0.isEmpty(measure) }
    guard !sample.isEmpty else { return self }
    func length(_ column: Int) -> Int { sample.reduce(0) { $0 + $1.length(column) } }
    // Lengths are in UTF-8: a name has fewer than twelve Chinese characters, a measure some twenty.
    let names = length(measure)
    guard names < 36 * sample.count else { return self }
    let known = Set([number].compactMap { $0 } + headings + deliverables + departments + deadlines)
    let unnamed = (0..<width).filter { $0 != measure && !known.contains($0) }
    guard let longest = unnamed.max(by: { length($0) < length($1) }),
      length(longest) >= max(60 * sample.count, names * 5 / 2)
    else { return self }
    return ColumnLayout(self, measuresIn: longest)
  }

  private init(_ layout: ColumnLayout, measuresIn column: Int) {
    number = layout.number
    headings = layout.headings + [layout.measure]
    measure = column
    deliverables = layout.deliverables
    departments = layout.departments
    deadlines = layout.deadlines
    width = layout.width
  }

  /// The layout for rows that have other cells than the header: what is more belongs to the last
  /// column, as where scanning split it.
  func fitted(to width: Int) -> ColumnLayout {
    width == self.width ? self : ColumnLayout(self, fittedTo: width)
  }

  private init(_ layout: ColumnLayout, fittedTo width: Int) {
    let isLastDepartment = layout.departments.contains(layout.width - 1)
    let added = width > layout.width && isLastDepartment ? Array(layout.width..<width) : []
    number = layout.number
    headings = layout.headings.filter { $0 < width }
    measure = layout.measure
    deliverables = layout.deliverables.filter { $0 < width }
    departments = layout.departments.filter { $0 < width } + added
    deadlines = layout.deadlines.filter { $0 < width }
    self.width = width
  }
}

extension ColumnLayout: Equatable {
  /// Whether both have the same columns.
  static func == (left: ColumnLayout, right: ColumnLayout) -> Bool {
    left === right
      || left.number == right.number && left.headings == right.headings
        && left.measure == right.measure && left.deliverables == right.deliverables
        && left.departments == right.departments && left.deadlines == right.deadlines
        && left.width == right.width
  }
}
