/// Puts the cells of a row back where they belong, where a converter lost the empty ones.
///
/// Merged cells leave nothing behind in some texts; the row then starts too far left. The responsible
/// body tells how far: it is known from the other rows.
struct RowRepair {
  private let bodies: Set<Body>
  /// Whether the rows before were shifted by a lost column of headings.
  private var isShiftedZone = false

  /// The rows of a plan with their cells in their columns.
  static func repaired(_ rows: [TaskRow]) -> [TaskRow] {
    guard rows.contains(where: { applies(to: $0.layout) }) else { return rows }
    var repair = RowRepair(rows: rows)
    return rows.map { repair.repaired($0) }
  }

  /// Learns the responsible bodies from all rows.
  private init(rows: [TaskRow]) {
    var bodies: Set<Body> = []
    for row in rows {
      for column in row.layout.departments {
        guard let cell = row.cell(column) else { continue }
        for body in cell.askHeader({ Self.bodies(in: $0) }) { bodies.insert(body) }
      }
    }
    self.bodies = bodies
  }

  /// Whether rows of this layout can be repaired: the others are left as they are.
  private static func applies(to layout: ColumnLayout) -> Bool {
    layout.number != nil && !layout.departments.isEmpty
  }

  /// The row with its cells in their columns.
  private mutating func repaired(_ row: TaskRow) -> TaskRow {
    guard let number = row.layout.number, let department = row.layout.departments.first,
      !row.cells.contains(where: \.isContinuation)
    else { return row }
    if let shift = shift(of: row, department: department) {
      var fixed = row
      let empty = [Document.Cell](repeating: Document.Cell(paragraphs: []), count: shift)
      fixed.cells = empty + row.cells.dropLast(shift)
      return fixed
    }
    return withHeadingColumnLost(row, number: number)
  }

  /// How far left the row starts: its last text is a responsible body, in another column.
  private func shift(of row: TaskRow, department: Int) -> Int? {
    guard let last = row.cells.lastIndex(where: { !$0.isEmpty }), last < department,
      let first = row.cells.firstIndex(where: { !$0.isEmpty }), last > first,
      let body = row.cells[last].askHeader({ Self.bodies(in: $0) }).first, bodies.contains(body)
    else { return nil }
    return department - last
  }

  /// 工作重点 got lost: the heading stands in its place, and the measure in that of the heading.
  private mutating func withHeadingColumnLost(_ row: TaskRow, number: Int) -> TaskRow {
    let headings = row.layout.headings
    guard row.measure.isEmpty, headings.count >= 2, let inner = headings.last,
      inner + 1 == row.layout.measure, let text = row.cell(inner), !text.isEmpty,
      !row.isAfterBreak,
      (row.layout.deliverables + row.layout.departments).contains(where: {
        row.cell($0)?.isEmpty == false
      })
    else {
      isShiftedZone = isShiftedZone && row.measure.isEmpty
      return row
    }
    let outer = headings[headings.count - 2]
    let hasOuter = row.cell(outer)?.isEmpty == false
    guard isShiftedZone || hasOuter && row.cell(number)?.isEmpty == true else { return row }
    isShiftedZone = true
    var fixed = row
    fixed.cells[row.layout.measure] = text
    fixed.cells[inner] = row.cells[outer]
    fixed.cells[outer] = Document.Cell(paragraphs: [])
    return fixed
  }

  /// The name of a body.
  private struct Body: Hashable {
    var name: ArraySlice<UInt8>

    func hash(into hasher: inout Hasher) {
      name.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  /// The names in a cell, without 等.
  private static func bodies(in cell: Span<UInt8>) -> [Body] {
    let text = Phrase.squeezed(cell)
    var bodies: [Body] = []
    var (start, offset) = (0, 0)
    func add() {
      var name = text[start..<offset]
      if name.suffix(3).elementsEqual("等".utf8) { name.removeLast(3) }
      if name.count >= 6, name.count <= 60 { bodies.append(Body(name: name)) }
    }
    while let next = TextBytes.scalar(in: text.span, at: offset) {
      switch next.value {
      case 0x3001, 0xFF0C, 0xFF1B, 0x2C, 0x3B:
        add()
        start = offset + next.length
      default: break
      }
      offset += next.length
    }
    add()
    return bodies
  }
}
