import TaskRules
import TextMatching

/// Compares one printed task with its rules: the lines of 任务分工, then the clauses with their figures.
struct TaskComparison {
  let printed: PrintedTask
  let rules: NationalTask

  /// Every difference, lines first.
  var differences: [VerificationDifference] { lineDifferences + clauseDifferences }

  // MARK: Lines of 任务分工

  /// Lines and obligations are paired from the surest on: same bearer and level, same bearer, the rest
  /// in order. What is left over on either side was added or dropped.
  private var lineDifferences: [VerificationDifference] {
    var lines = printed.lines
    var obligations = rules.obligations
    var found: [VerificationDifference] = []
    func pair(_ matches: (PrintedLine, Obligation) -> Bool) {
      for obligation in obligations {
        guard let index = lines.firstIndex(where: { matches($0, obligation) }) else { continue }
        found += changes(lines.remove(at: index), obligation)
        obligations.removeAll { $0.id == obligation.id }
      }
    }
    pair { sameBearer($0, $1) && $0.level == $1.level }
    pair(sameBearer)
    pair { $0.level == $1.level }
    pair { _, _ in true }
    return found + lines.map(added) + obligations.map(missing)
  }

  private func sameBearer(_ line: PrintedLine, _ obligation: Obligation) -> Bool {
    PrintedForm.ofBearer(line.bearer) == PrintedForm.ofBearer(obligation.bearer.printed)
  }

  private func changes(_ line: PrintedLine, _ obligation: Obligation) -> [VerificationDifference] {
    var changes: [VerificationDifference] = []
    if !sameBearer(line, obligation) {
      changes.append(
        difference(
          .bearerChanged, [obligation.id],
          "任务 \(printed.number) 的任务分工写“\(line.bearer)”，责任 \(obligation.id) 写“\(obligation.bearer.printed)”。",
          "任务分工 of task \(printed.number) binds \(line.bearer), obligation \(obligation.id) "
            + "\(obligation.bearer.printed)."))
    }
    if line.level != obligation.level {
      let stated = line.level?.printed ?? "（必做、选做都没写）"
      changes.append(
        difference(
          .levelChanged, [obligation.id],
          "任务 \(printed.number)“\(line.bearer)”在清单中为\(stated)，责任 \(obligation.id) 为\(obligation.level.printed)。",
          "Task \(printed.number), \(line.bearer), is \(stated) in the list and obligation "
            + "\(obligation.id) \(obligation.level.printed)."))
    }
    return changes
  }

  private func added(_ line: PrintedLine) -> VerificationDifference {
    let text = line.bearer + (line.level?.printed ?? "")
    return difference(
      .lineAdded, [], "任务 \(printed.number) 的任务分工“\(text)”没有对应的责任。",
      "The line \(text) in 任务分工 of task \(printed.number) has no obligation.")
  }

  private func missing(_ obligation: Obligation) -> VerificationDifference {
    let text = obligation.bearer.printed + obligation.level.printed
    return difference(
      .lineMissing, [obligation.id],
      "责任 \(obligation.id)（\(text)）在任务 \(printed.number) 的任务分工中没有对应的一行。",
      "Obligation \(obligation.id) (\(text)) has no line in 任务分工 of task \(printed.number).")
  }

  // MARK: Clauses and their figures

  private var clauseDifferences: [VerificationDifference] {
    let clauses = Dictionary(
      printed.clauses.filter { !$0.isNational }.map { (PrintedForm.of($0.name), $0.text) }
    ) { $0 + $1 }
    let wanted = Dictionary(grouping: rules.obligations) { PrintedForm.of($0.clause) }
    let added = printed.clauses.filter {
      !$0.isNational && wanted[PrintedForm.of($0.name)] == nil
    }.map(addedClause)
    let compared = wanted.sorted { $0.value[0].id < $1.value[0].id }.flatMap { name, obligations in
      clauses[name].map { figureDifferences($0, obligations) } ?? [missingClause(obligations)]
    }
    return compared + added
  }

  /// One difference for all obligations that rest on the clause and say the same of it.
  private func figureDifferences(
    _ text: String, _ obligations: [Obligation]
  ) -> [VerificationDifference] {
    let stated = FigureExtractor().figures(in: text)
    return Dictionary(grouping: obligations) { $0.figures.map(PrintedForm.of) }
      .filter { $0.key != stated }
      .sorted { $0.value[0].id < $1.value[0].id }
      .map { figures, obligations in
        let ids = obligations.map(\.id)
        let list = stated.isEmpty ? "（无）" : stated.joined(separator: "、")
        let rules = figures.isEmpty ? "（无）" : figures.joined(separator: "、")
        return difference(
          .figuresChanged, ids,
          "任务 \(printed.number)“\(obligations[0].clause)”的日期和数字在清单中为：\(list)；"
            + "责任 \(ids.joined(separator: "、")) 的 figures 为：\(rules)。",
          "Dates and figures of \(obligations[0].clause) in task \(printed.number) are \(list) in the "
            + "list and \(rules) in the rules (\(ids.joined(separator: ", "))).")
      }
  }

  private func addedClause(_ clause: PrintedClause) -> VerificationDifference {
    let name = clause.name.isEmpty ? "（无名称）" : clause.name
    return difference(
      .clauseAdded, [], "任务 \(printed.number) 的工作举措“\(name)”没有任何责任用到。",
      "No obligation rests on the clause \(name) of task \(printed.number).")
  }

  private func missingClause(_ obligations: [Obligation]) -> VerificationDifference {
    let ids = obligations.map(\.id)
    return difference(
      .clauseMissing, ids,
      "任务 \(printed.number) 没有工作举措“\(obligations[0].clause)”，责任 \(ids.joined(separator: "、")) 以它为据。",
      "Task \(printed.number) has no clause \(obligations[0].clause), on which "
        + "\(ids.joined(separator: ", ")) rest.")
  }

  private func difference(
    _ code: VerificationDifference.Code, _ obligations: [String], _ zh: String, _ en: String
  ) -> VerificationDifference {
    VerificationDifference(
      code: code, task: printed.number, obligations: obligations,
      message: LocalizedText(zh, en: en), location: printed.location)
  }
}

extension Obligation.Level {
  /// As the list prints it.
  fileprivate var printed: String {
    switch self {
    case .mandatory: "必做"
    case .optional: "选做"
    }
  }
}
