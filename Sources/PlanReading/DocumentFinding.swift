import TextMatching

/// Something wrong with a document itself, whatever its measures say.
public struct DocumentFinding: Sendable, Hashable {
  /// What was found; the raw values are public and stand in the JSON report.
  public enum Code: String, Sendable, CaseIterable {
    /// Printed numbers jump: 缺 13、14、15、16.
    case numbersMissing = "numbers-missing"
    /// A printed number stands twice.
    case numbersRepeated = "numbers-repeated"
    /// A section number is left out: 一…四、六.
    case sectionMissing = "section-missing"
    /// A numbered entry has no measure.
    case itemEmpty = "item-empty"
    /// The text stops in the middle of a sentence.
    case textTruncated = "text-truncated"
    /// The plan is of another year than the task list.
    case yearDiffers = "year-differs"
    /// No year is named by title or file name.
    case yearUnknown = "year-unknown"
    /// The jurisdiction is not given by title or file name, or not in the registry.
    case jurisdictionUnknown = "jurisdiction-unknown"
    /// Another plan of the same audit is of the same jurisdiction.
    case jurisdictionRepeated = "jurisdiction-repeated"
    /// Something of the input was left out of the reading.
    case partSkipped = "part-skipped"
    /// The plan meets fewer of its obligations than the policy asks.
    case coverageLow = "coverage-low"
    /// A waiver for this plan has expired.
    case waiverExpired = "waiver-expired"
    /// A waiver for this plan excuses nothing.
    case waiverUnused = "waiver-unused"
    /// A reviewer's ruling no longer stands: the measure was changed or is gone.
    case rulingLapsed = "ruling-lapsed"
  }

  /// How much it weighs; it never fails a plan by itself.
  public enum Severity: String, Sendable {
    /// The reading may be wrong.
    case error
    /// A person should look.
    case warning
    /// Good to know.
    case note
  }

  /// What was found.
  public var code: Code
  /// How much it weighs.
  public var severity: Severity
  /// The finding in one sentence, with its numbers said out.
  public var message: LocalizedText
  /// Where, as far as it has a place.
  public var location: SourceLocation?

  /// Creates a finding.
  public init(
    code: Code, severity: Severity, message: LocalizedText, location: SourceLocation? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.location = location
  }
}
