/// Puts the cells of a row back where they belong, where a converter lost the empty ones.
///
/// Merged cells leave nothing behind in some texts; the row then starts too far left. The responsible
/// body tells how far: it is known from the other rows.
struct RowRepair {
  private let bodies: Set<Body>
  /// Whether the rows before were shifted by a lost column of headings.
  private var isShiftedZone = false

  /// The rows of a plan with their cells in their columns.
  static func repaired(_ parts: [TaskTablePart]) -> [TaskTablePart] {
    guard parts.contains(where: { applies(to: $0.layout) }) else { return parts }
    var repair = RowRepair(parts)
    return parts.map { repair.repaired($0) }
  }

  /// Learns the responsible bodies from all rows.
  private init(_ parts: [TaskTablePart]) {
    var bodies: Set<Body> = []
    for part in parts {
      for row in part.rows {
        let cells = part.cells(of: row)
        for column in part.layout.departments where column < cells.count {
          for body in cells.askHeader(column, { Self.bodies(in: $0) }) { bodies.insert(body) }
        }
      }
    }
    self.bodies = bodies
  }

  /// Whether rows of this layout can be repaired: the others are left as they are.
  private static func applies(to layout: ColumnLayout) -> Bool {
    layout.number != nil && !layout.departments.isEmpty
  }

  private mutating func repaired(_ part: TaskTablePart) -> TaskTablePart {
    var fixed: [Int: [Document.Cell]] = [:]
    for index in part.rows.indices { fixed[index] = repaired(part.rows[index], of: part) }
    guard !fixed.isEmpty else { return part }
    var whole = part
    whole.replaceCells(part.rows.indices.map { fixed[$0] ?? Array(part.cells(of: part.rows[$0])) })
    return whole
  }

  /// The cells of a row in their columns; nil where they stand there already.
  private mutating func repaired(_ row: TaskRow, of part: TaskTablePart) -> [Document.Cell]? {
    guard let number = part.layout.number, let department = part.layout.departments.first,
      !row.columns.contains(where: { part.isContinuation($0, of: row) })
    else { return nil }
    let cells = part.cells(of: row)
    if let shift = shift(of: cells, department: department) {
      return [Document.Cell](repeating: Document.Cell(paragraphs: []), count: shift)
        + cells.dropLast(shift)
    }
    return withHeadingColumnLost(row, of: part, number: number)
  }

  /// How far left the row starts: its last text is a responsible body, in another column.
  private func shift(of cells: Document.Row, department: Int) -> Int? {
    guard let last = cells.indices.last(where: { !cells.isEmpty($0) }), last < department,
      let first = cells.indices.first(where: { !cells.isEmpty($0) }), last > first,
      let body = cells.askHeader(last, { Self.bodies(in: $0) }).first, bodies.contains(body)
    else { return nil }
    return department - last
  }

  /// 工作重点 got lost: the heading stands in its place, and the measure in that of the heading.
  private mutating func withHeadingColumnLost(
    _ row: TaskRow, of part: TaskTablePart, number: Int
  ) -> [Document.Cell]? {
    let layout = part.layout
    let (headings, measure) = (layout.headings, layout.measure)
    guard !part.hasMeasure(row), headings.count >= 2, let inner = headings.last,
      inner + 1 == measure, measure < row.columns.count, !part.isEmpty(inner, of: row),
      !row.isAfterBreak,
      (layout.deliverables + layout.departments).contains(where: { !part.isEmpty($0, of: row) })
    else {
      isShiftedZone = isShiftedZone && !part.hasMeasure(row)
      return nil
    }
    let outer = headings[headings.count - 2]
    let isUnnumbered = number < row.columns.count && part.isEmpty(number, of: row)
    guard isShiftedZone || !part.isEmpty(outer, of: row) && isUnnumbered else { return nil }
    isShiftedZone = true
    var cells = Array(part.cells(of: row))
    cells[measure] = cells[inner]
    cells[inner] = cells[outer]
    cells[outer] = Document.Cell(paragraphs: [])
    return cells
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
