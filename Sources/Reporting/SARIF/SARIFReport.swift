import Compliance
import PlanReading
import TaskRules
import TextMatching

/// SARIF 2.1.0 (OASIS): one result an element that falls short, an obligation whose applicability is
/// undetermined, and a finding about a document. Every result has a location.
struct SARIFReport {
  let report: AuditReport
  let options: ReportOptions

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// The document, ending in a line feed.
  func render() -> [UInt8] {
    let phrases = Phrases(language: options.language)
    let rules = SARIFRules(report: report, phrases: phrases)
    let results = SARIFResults(report: report, rules: rules, phrases: phrases)
    var writer = JSONWriter(layout: .indented, capacity: 1 << 16)
    writer.object {
      $0.member("$schema", Self.schema)
      $0.member("version", "2.1.0")
      $0.key("runs")
      $0.array(CollectionOfOne(())) { writer, _ in
        writer.object {
          writeTool(rules, to: &$0)
          writeInvocation(phrases, to: &$0)
          writeArtifacts(to: &$0)
          $0.member("columnKind", "unicodeCodePoints")
          $0.key("results")
          results.write(to: &$0)
          $0.member("properties") {
            EnvelopeJSON(options: options).write(report.taskList, to: &$0)
          }
        }
      }
    }
    writer.endLine()
    return writer.finished()
  }

  private func writeTool(_ rules: SARIFRules, to writer: inout JSONWriter) {
    writer.member("tool") {
      $0.member("driver") {
        $0.member("name", "bizuo")
        $0.member("version", options.toolVersion)
        $0.member("language", options.language == .zh ? "zh-CN" : "en")
        $0.key("rules")
        rules.write(to: &$0)
      }
    }
  }

  /// What could not be used, and what was not given: both have no place in a plan.
  private func writeInvocation(_ phrases: Phrases, to writer: inout JSONWriter) {
    writer.key("invocations")
    writer.array(CollectionOfOne(())) { writer, _ in
      writer.object {
        $0.member("executionSuccessful", report.errors.isEmpty)
        $0.key("toolExecutionNotifications")
        writeNotifications(phrases, to: &$0)
      }
    }
  }

  private func writeNotifications(_ phrases: Phrases, to writer: inout JSONWriter) {
    var notifications = report.errors.map { error in
      (id: error.code, level: "error", text: phrases(error.message), path: error.path as String?)
    }
    notifications += report.notSubmitted.map { name in
      let text = phrases("\(name)没有提交计划。", en: "No plan of \(name) was submitted.")
      return (id: "not-submitted", level: "note", text: text, path: nil)
    }
    writer.array(notifications) { writer, notification in
      writer.object {
        $0.member("descriptor") { $0.member("id", notification.id) }
        $0.member("level", notification.level)
        $0.member("message") { $0.member("text", SARIFText.message(notification.text)) }
        guard let path = notification.path else { return }
        $0.member("locations", CollectionOfOne(path)) { writer, path in
          writer.object {
            $0.member("physicalLocation") {
              $0.member("artifactLocation") { $0.member("uri", SARIFText.uri(path)) }
            }
          }
        }
      }
    }
  }

  private func writeArtifacts(to writer: inout JSONWriter) {
    var seen: Set<String> = []
    let paths = report.plans.map(\.source.path).filter { seen.insert($0).inserted }
    writer.member("artifacts", paths) { writer, path in
      writer.object {
        $0.member("location") { $0.member("uri", SARIFText.uri(path)) }
      }
    }
  }
}
