import TextMatching

/// Why bytes are no report that can be read.
public enum SavedReportError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No JSON, or no report: with the line (of a stream) or the key, where it is known.
  case notAReport(detail: String)
  /// A report of a contract that this version does not know.
  case otherSchema(String)
  /// A stream without its last line.
  case cutOff

  /// One sentence with the remedy, for a message that names the file.
  public var message: LocalizedText {
    switch self {
    case .notAReport(let detail):
      LocalizedText(
        "不是 bizuo 的 JSON 报告（\(detail)）；请给出 --format json 或 ndjson 写的文件。",
        en: """
          This is no JSON report of bizuo (\(detail)); give a file written by --format json or \
          ndjson.
          """)
    case .otherSchema(let schema):
      LocalizedText(
        "报告的格式是“\(schema)”，本版本只认 bizuo-report/1；请用同一版本重新生成。",
        en: """
          The report's schema is “\(schema)”, and this version knows bizuo-report/1 only; write the \
          report anew with this version.
          """)
    case .cutOff:
      LocalizedText(
        "报告不完整：ndjson 缺最后一行；请重新生成。",
        en: "The report is cut off: the last line of the ndjson is missing; write it anew.")
    }
  }

  /// The Chinese sentence.
  public var description: String { message.zh }
}
