import Compliance
import PlanReading
import TaskRules
import TextMatching

/// Text that breaks a careless writer.
enum HostileText {
  static let samples: [String] = [
    "<script>alert(1)</script>&amp;]]>\"'",
    "一行\n二行\r\n三行\r::error::假\u{2028}四行\u{2029}",
    "\u{0}\u{1}\u{8}\u{B}\u{1B}[31m红\u{7F}\u{9B}31m\u{FFFE}\u{FFFF}",
    "=HYPERLINK(\"http://example.invalid\")",
    "| a | b |\\ `code` **粗** [链接](javascript:x) @who #1 http://example.invalid www.example.invalid",
    "\u{202E}倒着写\u{2066}\u{200F}مرحبا",
    "%0A%25,:{0}{{1}}",
    String(repeating: "很长", count: 600),
    String(repeating: "x", count: 1_500),
    "e\u{301}👨‍👩‍👧‍👦\u{FE0F}",
    "",
    "   ",
  ]

  /// A report with the text in every field that takes one.
  static func report(_ text: String) -> AuditReport {
    let sentence = LocalizedText(text, en: text)
    let place = SourceLocation(place: .sheetCell(sheet: text, cell: text), file: text)
    var obligation = Obligation.sample(text, title: text, bearer: text, core: [text])
    obligation.title = sentence
    obligation.requirement = sentence
    obligation.bearer.name = sentence
    let evidence = Evidence.sample(quote: text, location: place)
    let gap = Gap(
      missing: sentence,
      nearest: .init(item: 9, ordinal: 8, quote: text, similarity: .nan, location: place),
      suggestion: sentence)
    let element = ElementReport(
      id: text, name: sentence, core: true, verdict: .weak, evidence: [evidence],
      deadlines: [DeadlineReport(step: sentence, required: text, stated: text, verdict: .late)],
      quantities: [QuantityReport(step: sentence, required: text, stated: text, verdict: .short)],
      gap: gap,
      rulings: [
        AppliedRuling(
          item: 1, carries: false, found: .covered, reason: text, reviewer: text, date: text)
      ],
      exemplars: [Exemplar(jurisdiction: text, item: 1, quote: text)])
    let waiver = AppliedWaiver(reason: text, approvedBy: text, expires: text)
    let measure = Item(
      number: 1, measure: SourceText(text: text, anchors: []),
      deliverable: SourceText(text: text, anchors: []),
      deadline: SourceText(text: text, anchors: []), department: text, headings: [text])
    var plan = PlanReport.sample(
      name: text, path: text, title: text, format: text,
      document: [
        DocumentFinding(code: .itemEmpty, severity: .error, message: sentence, location: place)
      ],
      obligations: [
        .sample(obligation, verdict: .partial, severity: .error, elements: [element]),
        .sample(obligation, verdict: .missing, elements: [element], waiver: waiver),
        .sample(obligation, applicability: .undetermined, severity: .note, elements: [element]),
        .sample(obligation, applicability: .notApplicable, elements: [element]),
      ], measures: [measure])
    plan.titleLocation = place
    plan.jurisdiction.classes = [ClassMembership(name: text, membership: .yes)]
    return AuditReport(
      taskList: TaskListIdentity(
        id: text, title: text, sha256: text,
        sections: [SectionOutline(number: 0, title: sentence, tasks: [7])]),
      plans: [plan, plan], notSubmitted: [text],
      errors: [InputError(path: text, code: text, message: sentence)])
  }

  /// One report with the plans of the reports on several texts.
  static func report(of texts: [String]) -> AuditReport {
    var report = report("")
    report.plans = texts.flatMap { Self.report($0).plans }
    report.notSubmitted = texts
    return report
  }
}
