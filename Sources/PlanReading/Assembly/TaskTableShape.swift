/// What the rows of a task table have in common; it is shared, for a table has many rows.
final class TaskTableShape: Sendable {
  /// What the columns are.
  let layout: ColumnLayout
  /// The heading of the document above the table.
  let heading: SourceText?

  init(layout: ColumnLayout, heading: SourceText?) {
    self.layout = layout
    self.heading = heading
  }
}
