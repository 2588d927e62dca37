/// One measure of a plan.
public struct Item: Sendable {
  /// The number printed before the measure; where a table numbers none, the row's own count from 1.
  public var number: Int
  /// The measure itself, without its number.
  public var measure: SourceText
  /// The deliverable (成果形式), which counts with its measure.
  public var deliverable: SourceText? {
    get { columns?.deliverable }
    set { setColumns(ItemColumns(deliverable: newValue, deadline: deadline, bodies: bodies)) }
  }
  /// The deadline column (完成时限), which dates this measure only.
  public var deadline: SourceText? {
    get { columns?.deadline }
    set { setColumns(ItemColumns(deliverable: deliverable, deadline: newValue, bodies: bodies)) }
  }
  /// The responsible bodies (责任部门), shown and never judged. Cost: a String is made.
  public var department: String? {
    get { bodies?.text }
    set { bodies = newValue.map { SourceText($0) } }
  }
  /// Section and content headings above the measure, outermost first: context, never evidence.
  /// Cost: Strings are made.
  public var headings: [String] {
    get { above.map(\.text) }
    set { above = newValue.map { SourceText($0) } }
  }
  /// UTF-8 range of a run-in title at the start of ``measure``: a title cannot carry an element alone.
  public var runInTitle: Range<Int>?

  /// What ``department`` is made of.
  public internal(set) var bodies: SourceText? {
    get { columns?.bodies }
    set { setColumns(ItemColumns(deliverable: deliverable, deadline: deadline, bodies: newValue)) }
  }
  /// What ``headings`` are made of.
  public internal(set) var above: [SourceText]
  /// What stands beside the measure, at most one: of most measures nothing, so that a copy costs
  /// little; an array, so that it can be changed in place.
  private var beside: [ItemColumns] = []

  private var columns: ItemColumns? { beside.first }

  private mutating func setColumns(_ columns: ItemColumns) {
    beside = columns.isEmpty ? [] : [columns]
  }

  /// Goes on with the columns of a further row. Cost: linear in that row.
  mutating func join(_ next: ItemColumns) {
    if beside.isEmpty { setColumns(next) } else { beside[0].join(next) }
  }

  /// Creates an item.
  public init(
    number: Int, measure: SourceText, deliverable: SourceText? = nil, deadline: SourceText? = nil,
    department: String? = nil, headings: [String] = [], runInTitle: Range<Int>? = nil
  ) {
    self.init(
      number: number, measure: measure,
      columns: ItemColumns(
        deliverable: deliverable, deadline: deadline, bodies: department.map { SourceText($0) }),
      above: headings.map { SourceText($0) })
    self.runInTitle = runInTitle
  }

  /// Creates an item whose columns and headings are still texts of the source.
  @inline(__always)
  init(
    number: Int, measure: consuming SourceText, columns: ItemColumns? = nil, above: [SourceText]
  ) {
    self.number = number
    self.measure = measure
    self.above = above
    if let columns { setColumns(columns) }
  }
}

/// What a table's columns, or notes in a list, say of one measure.
struct ItemColumns {
  var deliverable: SourceText?
  var deadline: SourceText?
  var bodies: SourceText?

  var isEmpty: Bool { deliverable == nil && deadline == nil && bodies == nil }

  /// Goes on with the columns of a further row.
  mutating func join(_ next: ItemColumns) {
    Self.join(next.deliverable, to: &deliverable) { $0.join($1) }
    Self.join(next.deadline, to: &deadline) { $0.join($1) }
    Self.join(next.bodies, to: &bodies) { $0.append($1, separator: "") }
  }

  private static func join(
    _ next: SourceText?, to text: inout SourceText?,
    _ joined: (inout SourceText, SourceText) -> Void
  ) {
    guard let next else { return }
    guard var whole = text.take() else {
      text = next
      return
    }
    joined(&whole, next)
    text = whole
  }
}
