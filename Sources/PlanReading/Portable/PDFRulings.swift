/// The straight lines drawn on a page, level and upright, from which ruled tables are known.
struct PDFRulings {
  /// A line: its place across, and from where to where it runs.
  struct Ruling {
    var position: Double
    var from: Double
    var to: Double
  }

  /// Level lines, by y.
  var level: [Ruling] = []
  /// Upright lines, by x.
  var upright: [Ruling] = []

  /// Shorter lines are parts of letters and pictures.
  private static let shortest = 4.0
  /// A filled rectangle that is thinner than this is a line.
  private static let thickest = 3.0

  /// Adds the lines of a path: every side where it is stroked, the whole where it is a thin bar.
  mutating func add(_ path: [[SVGPath.Point]], isStroked: Bool) {
    for points in path where points.count >= 2 {
      let box = PDFBox(
        left: points.map(\.x).min() ?? 0, right: points.map(\.x).max() ?? 0,
        top: points.map(\.y).min() ?? 0, bottom: points.map(\.y).max() ?? 0)
      if min(box.width, box.height) <= Self.thickest {
        add(PDFBox(left: box.left, right: box.right, top: box.top, bottom: box.bottom))
      } else if isStroked {
        for (start, end) in zip(points, points.dropFirst()) {
          let side = PDFBox(
            left: min(start.x, end.x), right: max(start.x, end.x), top: min(start.y, end.y),
            bottom: max(start.y, end.y))
          if min(side.width, side.height) <= 1 { add(side) }
        }
      }
    }
  }

  private mutating func add(_ bar: PDFBox) {
    if bar.width >= bar.height, bar.width >= Self.shortest {
      level.append(Ruling(position: bar.middleY, from: bar.left, to: bar.right))
    } else if bar.height > bar.width, bar.height >= Self.shortest {
      upright.append(Ruling(position: bar.middleX, from: bar.top, to: bar.bottom))
    }
  }
}
