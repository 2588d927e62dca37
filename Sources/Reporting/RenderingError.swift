import TextMatching

/// Why a report cannot be written in a format.
public enum RenderingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The format shows one plan, and the report has another number of them.
  case needsOnePlan(ReportFormat, plans: Int)

  /// One sentence that says what to do.
  public var message: LocalizedText {
    switch self {
    case .needsOnePlan(let format, let plans):
      LocalizedText(
        "\(format.rawValue) 格式只写一份计划，而报告有 \(plans) 份：请用 --jurisdiction 选定一份，或改用 html、xlsx。",
        en: """
          The \(format.rawValue) format shows one plan and the report has \(plans): choose one with \
          --jurisdiction, or use html or xlsx.
          """)
    }
  }

  /// The Chinese sentence.
  public var description: String { message.zh }
}
