import Compliance
import PlanReading
import TextMatching

/// Workflow commands of GitHub Actions that annotate the plans: one an obligation that falls short,
/// one a document finding, one an input that could not be used, and one with each plan's verdict.
struct GitHubReport {
  let report: AuditReport
  let options: ReportOptions

  /// What an annotation is to GitHub.
  private enum Level: String {
    case error, warning, notice
  }

  /// One command a line.
  func render() -> [UInt8] {
    let phrases = Phrases(language: options.language)
    var lines: [String] = []
    for plan in report.plans {
      lines.append(
        command(
          .notice, title: phrases.name(of: plan), path: plan.source.path,
          location: plan.titleLocation, message: phrases.verdictLine(of: plan)))
      lines += plan.document.map { finding in
        command(
          level(of: finding.severity), title: phrases(finding.code.label), path: plan.source.path,
          location: finding.location ?? plan.titleLocation, message: phrases(finding.message))
      }
      lines += plan.obligations.compactMap { annotation(of: $0, in: plan, phrases) }
      if let undetermined = annotationOfUndetermined(in: plan, phrases) {
        lines.append(undetermined)
      }
    }
    lines += report.errors.map {
      command(.error, title: $0.code, path: $0.path, location: nil, message: phrases($0.message))
    }
    if !report.notSubmitted.isEmpty {
      lines.append(
        command(
          .notice, title: phrases("没有计划的省份", en: "Provinces without a plan"), path: nil,
          location: nil, message: phrases.list(report.notSubmitted)))
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func annotation(
    of obligation: ObligationReport, in plan: PlanReport, _ phrases: Phrases
  ) -> String? {
    guard obligation.applicability == .applies, obligation.severity != .none else { return nil }
    let open = obligation.elements.filter(\.hasGap)
    guard let first = open.first else { return nil }
    let place = ReportPlace(of: first, in: plan)
    return command(
      level(of: obligation.severity), title: phrases.heading(of: obligation),
      path: plan.source.path, location: place.location,
      message: open.map { phrases.shortfall(of: $0) }.joined(separator: "\n"))
  }

  /// One notice for all: GitHub shows ten of a kind a step at most.
  private func annotationOfUndetermined(in plan: PlanReport, _ phrases: Phrases) -> String? {
    let undetermined = plan.obligations.filter { $0.applicability == .undetermined }
    guard !undetermined.isEmpty else { return nil }
    let title = phrases("是否适用待定", en: "Applicability undetermined")
    return command(
      .notice, title: title, path: plan.source.path, location: plan.titleLocation,
      message: undetermined.map { phrases.heading(of: $0) }.joined(separator: "\n"))
  }

  private func level(of severity: Severity) -> Level {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note, .none: .notice
    }
  }

  private func level(of severity: DocumentFinding.Severity) -> Level {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .notice
    }
  }

  // MARK: Commands

  /// `::error file=…,line=…,col=…,title=…::message`. A place that is no line stands in the message.
  private func command(
    _ level: Level, title: String, path: String?, location: SourceLocation?, message: String
  ) -> String {
    var properties: [String] = []
    var message = CleanText.block(message)
    if let path = location?.file ?? path {
      properties.append("file=\(Self.escapedProperty(CleanText.block(path)))")
    }
    switch location?.place {
    case .text(let line, let column):
      properties += ["line=\(line)", "col=\(column)"]
    case .some:
      if let location {
        let phrases = Phrases(language: options.language)
        message += phrases.parenthesised(CleanText.line(phrases.place(location)))
      }
    case nil: break
    }
    properties.append("title=\(Self.escapedProperty(CleanText.line(title)))")
    let list = properties.joined(separator: ",")
    return "::\(level.rawValue) \(list)::\(Self.escapedData(message))"
  }

  /// The escaping of a message (actions/toolkit, `escapeData`).
  static func escapedData(_ text: String) -> String {
    escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" }
  }

  /// The escaping of a property (actions/toolkit, `escapeProperty`).
  static func escapedProperty(_ text: String) -> String {
    escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" || $0 == ":" || $0 == "," }
  }

  private static func escaped(
    _ text: String, _ mustEscape: (Unicode.Scalar) -> Bool
  ) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if mustEscape(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result.append(contentsOf: ("%" + (digits.count == 1 ? "0" : "") + digits).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
