/// Makes a document of a PDF's pages: tables from their rulings or their columns, paragraphs from the
/// lines between them, both joined over pages.
struct PDFLayout {
  private var parts: [Part] = []
  private var rightEdges: [Int: Double] = [:]

  private enum Part {
    case lines([PDFLine])
    case table(PDFTablePart)
  }

  /// The document of all pages. Cost: about linear in the words.
  static func document(_ pages: [PDFPage]) -> Document {
    var layout = PDFLayout()
    layout.read(pages)
    return Document(
      blocks: layout.parts.flatMap { part -> [Document.Block] in
        switch part {
        case .lines(let lines):
          PDFParagraphs(lines, rightEdges: layout.rightEdges).paragraphs.map { .paragraph($0) }
        case .table(let table):
          Document.Table(rows: table.rows).withTitleRowsAsParagraphs()
        }
      })
  }

  private mutating func read(_ pages: [PDFPage]) {
    let grids = pages.map { PDFGrid.tables(on: $0) }
    let lines = PDFFurniture.removed(
      from: pages.map(\.lines), heights: pages.map(\.height),
      isText: { line in
        grids[line.page - 1].contains { grid in line.words.contains { grid.box.holds($0) } }
          || PDFColumns(header: line) != nil
      })
    setRightEdges(pages: pages, lines: lines, grids: grids)
    for (page, lines) in lines.enumerated() { read(lines, grids: grids[page]) }
    joinColumns()
  }

  /// Pages of one width have one right edge: that of their longest line or widest table.
  private mutating func setRightEdges(pages: [PDFPage], lines: [[PDFLine]], grids: [[PDFGrid]]) {
    var edges: [Int: Double] = [:]
    for (index, page) in pages.enumerated() {
      let outside = lines[index].filter { line in
        !grids[index].contains { $0.box.top < line.box.middleY && line.box.middleY < $0.box.bottom }
      }
      let edge = (outside.map(\.box.right) + grids[index].map(\.box.right)).max() ?? 0
      edges[Int(page.width)] = max(edges[Int(page.width)] ?? 0, edge)
    }
    for page in pages { rightEdges[page.number] = edges[Int(page.width)] }
  }

  private mutating func read(_ lines: [PDFLine], grids: [PDFGrid]) {
    var rest = lines[...]
    for grid in grids {
      let box = grid.box
      append(rest.prefix { $0.box.middleY < box.top })
      rest = rest.drop { $0.box.middleY < box.top }
      let inside = rest.prefix { $0.box.middleY <= box.bottom }
      rest = rest.dropFirst(inside.count)
      guard let page = inside.first?.page else { continue }
      append(
        PDFTablePart(
          rows: grid.cells(of: Array(inside)), firstPage: page, lastPage: page))
      // Words beside a table stay text.
      append(inside.compactMap { $0.without(box) }[...])
    }
    append(rest)
  }

  private mutating func append(_ lines: ArraySlice<PDFLine>) {
    guard !lines.isEmpty else { return }
    if case .lines(let before)? = parts.last {
      parts[parts.count - 1] = .lines(before + lines)
    } else {
      parts.append(.lines(Array(lines)))
    }
  }

  private mutating func append(_ table: PDFTablePart) {
    if case .table(var before)? = parts.last, before.join(table) {
      parts[parts.count - 1] = .table(before)
    } else {
      parts.append(.table(table))
    }
  }

  /// Finds the tables without upright lines among the lines.
  private mutating func joinColumns() {
    parts = parts.flatMap { part -> [Part] in
      guard case .lines(let lines) = part else { return [part] }
      return Self.split(lines)
    }
  }

  private static func split(_ lines: [PDFLine]) -> [Part] {
    var parts: [Part] = []
    var text: [PDFLine] = []
    var index = 0
    while index < lines.count {
      let header = lines[index]
      index += 1
      guard var columns = PDFColumns(header: header) else {
        text.append(header)
        continue
      }
      var body: [PDFLine] = []
      while index < lines.count {
        let line = lines[index]
        if !columns.isHeader(line) {
          guard columns.accept(line) else { break }
          body.append(line)
        }
        index += 1
      }
      if !text.isEmpty { parts.append(.lines(text)) }
      text = []
      parts.append(
        .table(
          PDFTablePart(
            rows: columns.rows(header: header, lines: body), firstPage: header.page,
            lastPage: body.last?.page ?? header.page)))
    }
    if !text.isEmpty { parts.append(.lines(text)) }
    return parts
  }
}
