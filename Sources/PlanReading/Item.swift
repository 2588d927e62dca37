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
  /// The responsible bodies (责任部门), shown and never judged.
  public var department: String?
  /// Section and content headings above the measure, outermost first: context, never evidence.
  public var headings: [String]
  /// UTF-8 range of a run-in title at the start of ``measure``: a title cannot carry an element alone.
  public var runInTitle: Range<Int>?

  /// Creates an item.
  public init(
    number: Int, measure: SourceText, deliverable: SourceText? = nil, deadline: SourceText? = nil,
    department: String? = nil, headings: [String] = [], runInTitle: Range<Int>? = nil
  ) {
    self.number = number
    self.measure = measure
    self.deliverable = deliverable
    self.deadline = deadline
    self.department = department
    self.headings = headings
    self.runInTitle = runInTitle
  }
}
