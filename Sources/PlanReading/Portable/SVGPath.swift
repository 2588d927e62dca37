/// The straight paths of an SVG page as cairo writes them (SVG 1.1, section 8.3).
enum SVGPath {
  /// A point of the page.
  struct Point {
    var x: Double
    var y: Double
  }

  /// The polygons of path data, closed ones with their first point again; empty where it has curves,
  /// as letters and pictures do.
  static func polygons(_ data: String, transform: String?) -> [[Point]] {
    var polygons: [[Point]] = []
    var numbers: [Double] = []
    let matrix = self.matrix(transform)
    for word in data.split(separator: " ") {
      switch word {
      case "M", "L":
        numbers = []
        if word == "M" { polygons.append([]) }
      case "Z", "z":
        if let last = polygons.indices.last, let first = polygons[last].first {
          polygons[last].append(first)
        }
      default:
        guard let number = Double(word), number.isFinite else { return [] }
        numbers.append(number)
        guard numbers.count == 2, let last = polygons.indices.last else { continue }
        polygons[last].append(matrix.map(numbers[0], numbers[1]))
        numbers = []
      }
    }
    return polygons
  }

  private struct Matrix {
    var values: [Double] = [1, 0, 0, 1, 0, 0]

    func map(_ x: Double, _ y: Double) -> Point {
      Point(
        x: values[0] * x + values[2] * y + values[4], y: values[1] * x + values[3] * y + values[5])
    }
  }

  private static func matrix(_ transform: String?) -> Matrix {
    guard let transform, transform.hasPrefix("matrix("), transform.hasSuffix(")") else {
      return Matrix()
    }
    let values = transform.dropFirst(7).dropLast().split(whereSeparator: { $0 == "," || $0 == " " })
      .compactMap { Double($0) }
    return values.count == 6 ? Matrix(values: values) : Matrix()
  }
}

/// Reads what `pdftocairo -svg` writes.
enum PDFRulingReader {
  /// The rulings of each page.
  static func rulings(
    _ output: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> [PDFRulings] {
    try XMLReader.read(output, part: "pdftocairo", path: path, limits: limits) {
      (reader) throws(ReadingError) in
      var pages: [PDFRulings] = []
      var single = PDFRulings()
      try reader.eachChild { (child) throws(ReadingError) in
        guard child.local == "pageSet" else {
          return try read(child, reader, into: &single)
        }
        try reader.eachChild { (page) throws(ReadingError) in
          guard page.local == "page" else { return }
          var rulings = PDFRulings()
          try reader.eachChild { (child) throws(ReadingError) in
            try read(child, reader, into: &rulings)
          }
          pages.append(rulings)
        }
      }
      return pages.isEmpty ? [single] : pages
    }
  }

  private static func read(
    _ name: XMLName, _ reader: XMLReader, into rulings: inout PDFRulings
  ) throws(ReadingError) {
    switch name.local {
    case "g":
      // Letters are `use` elements; their outlines stand in `defs`, which is passed over.
      try reader.eachChild { (child) throws(ReadingError) in
        try read(child, reader, into: &rulings)
      }
    case "path":
      guard let data = reader.attribute("d") else { return }
      let style = reader.attribute("style") ?? ""
      let isStroked =
        reader.attribute("stroke").map { $0 != "none" }
        ?? (style.contains("stroke:") && !style.contains("stroke:none"))
      rulings.add(
        SVGPath.polygons(data, transform: reader.attribute("transform")), isStroked: isStroked)
    default:
      return
    }
  }
}
