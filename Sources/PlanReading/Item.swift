/// One measure of a plan.
public struct Item: Sendable {
  /// The number printed before the measure; where a table numbers none, the row's own count from 1.
  public var number: Int
  /// The measure itself, without its number.
  public var measure: SourceText
  /// The deliverable (成果形式), which counts with its measure.
  public var deliverable: SourceText?
  /// The deadline column (完成时限), which dates this measure only.
  public var deadline: SourceText?
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
  public internal(set) var bodies: SourceText?
  /// What ``headings`` are made of.
  public internal(set) var above: [SourceText]

  /// Creates an item.
  public init(
    number: Int, measure: SourceText, deliverable: SourceText? = nil, deadline: SourceText? = nil,
    department: String? = nil, headings: [String] = [], runInTitle: Range<Int>? = nil
  ) {
    self.init(
      number: number, measure: measure, deliverable: deliverable, deadline: deadline,
      bodies: department.map { SourceText($0) }, above: headings.map { SourceText($0) })
    self.runInTitle = runInTitle
  }

  /// Creates an item whose column and headings are still texts of the source.
  @inline(__always)
  init(
    number: Int, measure: SourceText, deliverable: SourceText? = nil, deadline: SourceText? = nil,
    bodies: SourceText? = nil, above: [SourceText]
  ) {
    self.number = number
    self.measure = measure
    self.deliverable = deliverable
    self.deadline = deadline
    self.bodies = bodies
    self.above = above
  }
}
