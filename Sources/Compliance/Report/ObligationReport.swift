import TaskRules
import TextMatching

/// The verdict on one obligation.
public struct ObligationReport: Sendable {
  private let judged: Shared<Obligation>
  private let ruling: Shared<ApplicabilityRuling>
  private var excuse: Shared<AppliedWaiver>?
  /// Whether it binds this jurisdiction.
  public var applicability: Applicability
  /// What the plan does about it, whether it binds or not.
  public var verdict: ObligationVerdict
  /// What follows from that.
  public var severity: Severity
  /// One report an element, in the list's order.
  public var elements: [ElementReport] { didSet { verdictPattern = nil } }
  /// A number that says, of an obligation with this ``identity``, which verdicts its elements have; nil
  /// where it is not known.
  public private(set) var verdictPattern: UInt64?

  /// The obligation's id, such as `08.enhanced`.
  public var id: String { judged.value.id }

  /// Names the obligation judged.
  public var identity: SharedIdentity { SharedIdentity(of: judged) }

  /// The key of ``identity``, which this report keeps in memory.
  public var identityKey: SharedIdentity.Key { ObjectIdentifier(judged) }

  /// The obligation judged: its id, task, title, bearer and level.
  public var obligation: Obligation { judged.value }

  /// Why it binds or does not, in one sentence: which class, which city, which source.
  public var applicabilityReason: LocalizedText { ruling.value.reason }

  /// Whether it binds a province only through a city inside it.
  public var boundThroughCity: Bool { ruling.value.boundThroughCity }

  /// The waiver that excuses a gap here, if any.
  public var waiver: AppliedWaiver? {
    get { excuse?.value }
    set { excuse = newValue.map(Shared.init) }
  }

  /// Creates a report.
  public init(
    obligation: Obligation, applicability: Applicability, applicabilityReason: LocalizedText,
    boundThroughCity: Bool = false, verdict: ObligationVerdict, severity: Severity,
    elements: [ElementReport],
    waiver: AppliedWaiver? = nil
  ) {
    judged = Shared(obligation)
    ruling = Shared(
      ApplicabilityRuling(
        applicability: applicability, reason: applicabilityReason,
        boundThroughCity: boundThroughCity))
    excuse = waiver.map(Shared.init)
    self.applicability = applicability
    self.verdict = verdict
    self.severity = severity
    self.elements = elements
  }

  /// Creates a report on an obligation, under a ruling, that other plans' reports name too.
  init(
    obligation: Shared<Obligation>, ruling: Shared<ApplicabilityRuling>, judged: JudgedObligation,
    severity: Severity
  ) {
    self.judged = obligation
    self.ruling = ruling
    applicability = ruling.value.applicability
    verdict = judged.verdict
    self.severity = severity
    elements = judged.elements
    verdictPattern = judged.pattern
  }
}
