/// Ids of places in the page, and the links to them.
///
/// Obligations keep their public ids, so that a link can be written by hand: `#p3-07.city`.
enum PageAnchor {
  /// The audit's overview.
  static let overview = "overview"
  /// The detail beside the matrix.
  static let drawer = "drawer"

  /// A plan, by its index in the report.
  static func plan(_ plan: Int) -> String { "p\(plan + 1)" }

  /// An obligation of a plan.
  static func obligation(_ id: String, plan: Int) -> String { "\(Self.plan(plan))-\(safe(id))" }

  /// An element of an obligation of a plan: one element can stand in two obligations.
  static func element(_ id: String, of obligation: String, plan: Int) -> String {
    "\(Self.obligation(obligation, plan: plan))-\(safe(id))"
  }

  /// A measure of a plan, by its index: printed numbers can repeat.
  static func measure(_ ordinal: Int, plan: Int) -> String { "\(Self.plan(plan))-i\(ordinal + 1)" }

  /// An obligation's line in the audit's list of obligations.
  static func listed(_ id: String) -> String { "list-\(safe(id))" }

  /// Ids without spaces, since rule files of others may hold any text.
  static func safe(_ id: String) -> String {
    id.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": result.unicodeScalars.append(scalar)
      default: result += "_" + String(scalar.value, radix: 16)
      }
    }
  }
}

extension MarkupAttribute {
  /// An `id`.
  static func id(_ id: String) -> MarkupAttribute { MarkupAttribute("id", id) }
  /// A `class`.
  static func `class`(_ names: String) -> MarkupAttribute { MarkupAttribute("class", names) }
  /// A link within the page; the page has no other links.
  static func to(_ anchor: String) -> MarkupAttribute { MarkupAttribute("href", "#" + anchor) }
  /// The elements that a piece of text carries, for the script.
  static func elements(_ ids: [String]) -> MarkupAttribute {
    MarkupAttribute("data-e", ids.map(PageAnchor.safe).joined(separator: " "))
  }
  /// A label for those who cannot see the mark.
  static func label(_ label: String) -> MarkupAttribute { MarkupAttribute("aria-label", label) }
  /// Marks text of a plan, which is Chinese whatever the page's language.
  static let chinese = MarkupAttribute("lang", "zh-CN")
  /// Hides a mark from those who get its label.
  static let decorative = MarkupAttribute("aria-hidden", "true")
}
