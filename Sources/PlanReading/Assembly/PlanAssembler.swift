import TextMatching

/// Makes plans of a document: finds titles, measures and what is wrong with the document.
///
/// All formats end here, so that a plan reads the same in each of them. Forms read: task tables,
/// whose measures are numbered in their cells, beside them or not at all; numbered lists under
/// headings; paragraphs. Several plans in one document are parted at their titles.
public struct PlanAssembler: Sendable {
  /// Creates an assembler.
  public init() {}

  /// The plans of a document, in order; empty where it holds no measures.
  ///
  /// Every plan carries the given source. Cost: linear in the document.
  public func plans(from document: Document, source: PlanSource) -> [Plan] {
    let sections = PlanDivision(document).sections
    var plans: [Plan] = []
    var letterhead: [String] = []
    var header: TaskRows.Header?
    for (index, section) in sections.enumerated() {
      let isLast = index == sections.count - 1
      var reader = SectionReader(
        section.parts, source: source, allowsProse: isLast || !section.isPreface,
        header: &header)
      if section.isAnnex, !plans.isEmpty {
        plans[plans.count - 1].findings.append(.annexSkipped(section))
        continue
      }
      guard var plan = reader.plan.take(), accepts(plan, of: section, isLast: isLast) else {
        letterhead += reader.issuerLines
        continue
      }
      plan.issuerLines = letterhead + plan.issuerLines
      letterhead = []
      plans.append(plan)
    }
    return plans
  }

  /// What stands before the first title is a plan only if it is clearly one.
  private func accepts(_ plan: Plan, of section: PlanDivision.Section, isLast: Bool) -> Bool {
    guard section.isPreface, !isLast else { return true }
    return plan.items.count >= 3 && !section.isNotice
  }
}
