/// The measures of a plan and what was found about their numbers and texts.
struct Measures {
  var items: [Item]
  var empty: [EmptyEntry]
  var findings: [DocumentFinding]

  /// Measures of tables, taken from their reader; `headings` are the numbered ones between them.
  init(
    _ table: inout TaskTableReader, headings: [SectionNumber],
    skipped: [(heading: Passage, last: Passage)]
  ) {
    items = table.takeItems()
    TrailingNotes.take(from: &items)
    empty = table.empty
    findings = skipped.map { .partSkipped(heading: $0.heading, last: $0.last) }
    findings += NumberCheck.sections(table.sections.isEmpty ? headings : table.sections)
    findings += NumberCheck.items(items, empty: empty, printed: table.printed)
    findings += empty.map { .itemEmpty($0) }
    findings += Truncation.findings(in: items)
  }

  /// Measures of a list or of paragraphs.
  init(_ list: ListReader) {
    items = list.items
    TrailingNotes.take(from: &items)
    RunInTitle.mark(&items, bold: list.bold, isList: list.isNumbered)
    empty = list.empty
    findings = list.skipped.map { .partSkipped(heading: $0.heading, last: $0.last) }
    findings += NumberCheck.sections(list.sections)
    findings += NumberCheck.items(
      items, empty: empty, printed: list.printed, known: list.leftOutNumbers)
    findings += empty.map { .itemEmpty($0) }
    findings += Truncation.findings(in: items)
  }
}
