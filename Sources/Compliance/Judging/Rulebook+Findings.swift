/// What findings say of single elements.
extension Rulebook {
  /// The report on an element where only verdicts are told.
  func verdict(on index: Int, _ findings: PlanFindings) -> ElementReport {
    var report = blankReports[index]
    report.verdict = findings.verdicts[index]
    if let steps = steps(of: index, findings) {
      report.tell(
        ElementFound(
          verdict: report.verdict, deadlines: steps.deadlines, quantities: steps.quantities),
        gap: nil)
    }
    return report
  }

  /// What was found on an element, with its evidence, which is taken from the findings.
  func found(on index: Int, _ findings: inout PlanFindings) -> ElementFound {
    let steps = steps(of: index, findings)
    return ElementFound(
      verdict: findings.verdicts[index], evidence: findings.takeEvidence(on: index),
      deadlines: steps?.deadlines ?? [], quantities: steps?.quantities ?? [])
  }

  /// What is said of an element's steps; nil where it has none, or is not covered.
  func steps(of index: Int, _ findings: PlanFindings) -> StepVerdicts? {
    guard findings.verdicts[index] == .covered, let place = stepPlaces[index] else { return nil }
    return StepVerdicts(rules: elements[index], found: findings.steps[place])
  }
}
