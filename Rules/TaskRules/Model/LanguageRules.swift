import TextMatching

/// Wordings that change what a clause says about a measure, whatever the measure is.
///
/// They belong to the language, not to a task list; `Rules/language/modality.yaml` holds them.
public struct LanguageRules: Sendable {
  /// The concepts that the expressions name, by their full names.
  public var concepts: [String: Expression]
  /// The commitment is withdrawn or refused.
  public var withdrawn: Expression
  /// Says that nothing is withdrawn, and takes back what seems so: 并未取消.
  public var affirmed: Expression
  /// Opens the reason of a withdrawal.
  public var reason: Expression
  /// Takes back what it stands behind, in parentheses or behind a dash: （暂缓）.
  public var aside: Expression
  /// What may surround a bare withdrawal.
  public var filler: Expression
  /// Done, and so no measure of this year.
  public var reported: Expression
  /// Was done in an earlier year; where it says no more, what stands before it was.
  public var doneBefore: Expression
  /// A clause that opens a report on an earlier year.
  public var reportOpener: Expression
  /// Brings a report back to this year.
  public var present: Expression
  /// Somebody else's task.
  public var elsewhere: Expression
  /// Brings a sentence about somebody else back to us.
  public var own: Expression
  /// Only supposed.
  public var supposed: Expression
  /// Another field than intellectual property.
  public var foreign: Expression
  /// Words of the field.
  public var field: Expression
  /// How things stand, and what ails them.
  public var background: Expression
  /// Takes up this year what is reported before it.
  public var resumed: Expression
  /// Puts something else in the place of what is withdrawn before it.
  public var instead: Expression

  /// The expressions in a fixed order; ``Modality`` names the same positions.
  public var expressions: [Expression] {
    [
      withdrawn, filler, reported, reportOpener, present, elsewhere, own, supposed, foreign, field,
      background, instead, resumed, affirmed, doneBefore, reason, aside,
    ]
  }

  /// Reads the language's rules for a list of a year. Throws ``RuleFileError``.
  public init(files: RuleFiles, year: Int) throws(RuleFileError) {
    let fields = try files.node("language/modality.yaml").fields([
      "concepts", "withdrawn", "affirmed", "reason", "aside", "filler", "reported", "doneBefore",
      "reportOpener", "present", "elsewhere", "own", "supposed", "foreign", "field", "background",
      "instead", "resumed",
    ])
    var scope = ConceptScope()
    if let own = fields["concepts"] { try scope.define(own, year: year) }
    concepts = scope.definitions
    let decoder = ExpressionDecoder(scope: scope, year: year)
    func expression(_ key: String) throws(RuleFileError) -> Expression {
      try decoder.expression(try fields.required(key))
    }
    withdrawn = try expression("withdrawn")
    filler = try expression("filler")
    reported = try expression("reported")
    reportOpener = try expression("reportOpener")
    present = try expression("present")
    elsewhere = try expression("elsewhere")
    own = try expression("own")
    supposed = try expression("supposed")
    foreign = try expression("foreign")
    field = try expression("field")
    background = try expression("background")
    instead = try expression("instead")
    resumed = try expression("resumed")
    affirmed = try expression("affirmed")
    doneBefore = try expression("doneBefore")
    reason = try expression("reason")
    aside = try expression("aside")
  }
}
