import Compliance

/// The forms in which a comparison can be written.
public enum ComparisonFormat: String, Sendable, CaseIterable {
  /// For a terminal.
  case text
  /// One JSON document.
  case json
}

extension ReportComparison {
  /// The comparison in a format, as UTF-8 ending in a line feed. Of the options, language, style,
  /// width and version count.
  public func render(as format: ComparisonFormat, options: ReportOptions) -> [UInt8] {
    switch format {
    case .text: ComparisonText(comparison: self, options: options).render()
    case .json: ComparisonJSON(comparison: self, options: options).render()
    }
  }
}
