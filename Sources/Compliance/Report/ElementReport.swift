import PlanReading
import TextMatching

/// The verdict on one element.
public struct ElementReport: Sendable {
  /// What names the element: the same in every report of an audit.
  private struct Identity: Sendable {
    var id: String
    var name: LocalizedText
    /// Its index in its list; nil where no list is known.
    var position: Int?
  }

  /// What only full reports tell.
  private struct Details: Sendable {
    var evidence: [Evidence] = []
    var deadlines: [DeadlineReport] = []
    var quantities: [QuantityReport] = []
    var gap: Gap?
    var rulings: [AppliedRuling] = []
    var waiver: AppliedWaiver?
    var exemplars: [Exemplar] = []
  }

  private let named: Shared<Identity>
  /// Nil where there is nothing to tell.
  private var details: Shared<Details>?
  /// Whether its obligation rests on it. One element can be core here and supporting there.
  public var core: Bool
  /// What the text carries.
  public var verdict: ElementVerdict

  /// Creates a report.
  public init(
    id: String, name: LocalizedText, core: Bool, verdict: ElementVerdict, evidence: [Evidence] = [],
    deadlines: [DeadlineReport] = [], quantities: [QuantityReport] = [], gap: Gap? = nil,
    rulings: [AppliedRuling] = [], waiver: AppliedWaiver? = nil, exemplars: [Exemplar] = []
  ) {
    named = Shared(Identity(id: id, name: name))
    details = Shared(
      Details(
        evidence: evidence, deadlines: deadlines, quantities: quantities, gap: gap,
        rulings: rulings, waiver: waiver, exemplars: exemplars))
    self.core = core
    self.verdict = verdict
  }

  /// Creates a report that says nothing yet.
  init(blank id: String, name: LocalizedText, position: Int) {
    named = Shared(Identity(id: id, name: name, position: position))
    core = false
    verdict = .absent
  }

  /// Whether there is more to tell than the verdict.
  var saysMore: Bool { details != nil }

  /// The element's id, such as `07.a`.
  public var id: String { named.value.id }

  /// The element's index in its list; nil where no list is known.
  var position: Int? { named.value.position }

  /// Its short name.
  public var name: LocalizedText { named.value.name }

  /// Names its id and name.
  public var identity: SharedIdentity { SharedIdentity(of: named) }

  /// The key of ``identity``, which this report keeps in memory.
  public var identityKey: SharedIdentity.Key { ObjectIdentifier(named) }

  /// What carries it, best first; empty when absent.
  public var evidence: [Evidence] {
    get { details?.value.evidence ?? [] }
    set { change { $0.evidence = newValue } }
  }

  /// The list's deadlines for this element.
  public var deadlines: [DeadlineReport] {
    get { details?.value.deadlines ?? [] }
    set { change { $0.deadlines = newValue } }
  }

  /// The list's quantities for this element.
  public var quantities: [QuantityReport] {
    get { details?.value.quantities ?? [] }
    set { change { $0.quantities = newValue } }
  }

  /// What it still lacks; nil when covered, in time and in full.
  public var gap: Gap? {
    get { details?.value.gap }
    set { change { $0.gap = newValue } }
  }

  /// Reviewers' rulings that stand in place of what the rules found.
  public var rulings: [AppliedRuling] {
    get { details?.value.rulings ?? [] }
    set { change { $0.rulings = newValue } }
  }

  /// The waiver that excuses its gap, if one names this element.
  public var waiver: AppliedWaiver? {
    get { details?.value.waiver }
    set { change { $0.waiver = newValue } }
  }

  /// How other plans of the same audit cover it; at most three.
  public var exemplars: [Exemplar] {
    get { details?.value.exemplars ?? [] }
    set { change { $0.exemplars = newValue } }
  }

  /// Tells of an element on which nothing was told yet; all at once costs least.
  mutating func tell(_ found: ElementFound, gap: consuming Gap?) {
    details = Shared(
      Details(
        evidence: found.evidence, deadlines: found.deadlines, quantities: found.quantities, gap: gap
      ))
  }

  private mutating func change(_ body: (inout Details) -> Void) {
    var changed = details?.value ?? Details()
    body(&changed)
    details = Shared(changed)
  }
}
