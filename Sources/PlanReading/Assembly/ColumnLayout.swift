/// Which column holds what in a task table.
struct ColumnLayout: Equatable {
  /// 序号
  var number: Int?
  /// Headings over the measures, outermost first.
  var headings: [Int]
  var measure: Int
  var deliverables: [Int]
  var departments: [Int]
  var deadlines: [Int]
  /// The number of columns.
  var width: Int

  /// Whether anything stands beside the measures.
  var hasColumns: Bool { !deliverables.isEmpty || !departments.isEmpty || !deadlines.isEmpty }

  /// Reads a header row; nil where the row is none, or names no column of measures.
  init?(header cells: [Document.Cell]) {
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
    deliverables = roles.indices.filter { roles[$0] == .deliverable }
    departments = roles.indices.filter { roles[$0] == .department }
    deadlines = roles.indices.filter { roles[$0] == .deadline }
    // A header cell that spans columns names those beside it, too.
    for column in cells.indices.dropFirst() where cells[column].isContinuation {
      switch roles[..<column].last(where: { $0 != nil }) ?? nil {
      case .department: departments.append(column)
      case .deliverable: deliverables.append(column)
      case .work where column - 1 == measure: break
      default: break
      }
    }
  }

  /// What the cells name; nil unless two of them name columns, and two thirds of those filled do.
  private static func roles(of cells: [Document.Cell]) -> [ColumnRole?]? {
    let cells = cells.span
    var filled = 0
    for column in cells.indices where cells[column].askHeader({ !$0.isEmpty }) { filled += 1 }
    guard filled >= 2 else { return nil }
    var roles: [ColumnRole?] = []
    var unknown = 0
    for column in cells.indices {
      let (isFilled, role) = cells[column].askHeader { (!$0.isEmpty, ColumnRole.of($0)) }
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

  /// The layout for rows that have other cells than the header: what is more belongs to the last
  /// column, as where scanning split it.
  func fitted(to width: Int) -> ColumnLayout {
    guard width != self.width else { return self }
    var fitted = self
    fitted.width = width
    if width > self.width, departments.contains(self.width - 1) {
      fitted.departments += self.width..<width
    }
    if width < self.width {
      fitted.deliverables.removeAll { $0 >= width }
      fitted.departments.removeAll { $0 >= width }
      fitted.deadlines.removeAll { $0 >= width }
      fitted.headings.removeAll { $0 >= width }
    }
    return fitted
  }
}
