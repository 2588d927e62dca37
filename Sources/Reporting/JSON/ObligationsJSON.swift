import Compliance
import TextMatching

/// Writes obligations with everything that is known of their elements.
///
/// What is the same in every plan's report is written once, see ``RepeatedStretches``.
struct ObligationsJSON {
  let language: Language

  /// Writes the member `obligations`.
  ///
  /// Obligations and elements are reached in place: copying them costs more than writing them.
  func write(_ obligations: [ObligationReport], to writer: inout JSONWriter) {
    var place = StretchPlace()
    writer.member("obligations", obligations.indices) { writer, index in
      writer.object {
        writeHead(of: obligations, index, at: place, to: &$0)
        place.advance()
        let elements = obligations[index].elements
        $0.member("elements", elements.indices) { writer, index in
          writer.object { write(elements[index], at: place, to: &$0) }
          place.advance()
        }
      }
    }
  }

  private func writeHead(
    of obligations: [ObligationReport], _ index: Int, at place: StretchPlace,
    to writer: inout JSONWriter
  ) {
    let applicability = obligations[index].applicability
    writer.repeated(
      at: place.ofObligation(applicability), from: .init(identity: obligations[index].identityKey),
      obligations[index].identity
    ) {
      let obligation = obligations[index].obligation
      $0.member("id", obligation.id)
      $0.member("task", obligation.task)
      $0.member("title", obligation.title.text(in: language))
      $0.member("bearer", obligation.bearer.name.text(in: language))
      $0.member("level", obligation.level.rawValue)
      $0.member("applicability", applicability.rawValue)
    }
    writer.member("applicabilityReason", obligations[index].applicabilityReason.text(in: language))
    writer.member("verdict", obligations[index].verdict.rawValue)
    writer.member("severity", obligations[index].severity.rawValue)
    if let waiver = obligations[index].waiver { VerdictsJSON.write(waiver, to: &writer) }
  }

  private func write(
    _ element: ElementReport, at place: StretchPlace, to writer: inout JSONWriter
  ) {
    let (evidence, deadlines, quantities) =
      (element.evidence, element.deadlines, element.quantities)
    let isBare = evidence.isEmpty && deadlines.isEmpty && quantities.isEmpty
    func writeFindings(to writer: inout JSONWriter) {
      writer.member("evidence", evidence) { EvidenceJSON.write($1, to: &$0) }
      writer.member("deadlines", deadlines) { write($1, to: &$0) }
      writer.member("quantities", quantities) { write($1, to: &$0) }
    }
    writer.repeated(
      at: place.ofElement(element.verdict, isCore: element.core, isBare: isBare),
      from: .init(identity: element.identityKey), element.identity
    ) {
      $0.member("id", element.id)
      $0.member("name", element.name.text(in: language))
      $0.member("core", element.core)
      $0.member("verdict", element.verdict.rawValue)
      if isBare { writeFindings(to: &$0) }
    }
    if !isBare { writeFindings(to: &writer) }
    writer.key("gap")
    if let gap = element.gap {
      write(gap, element.verdict, at: place, to: &writer)
    } else {
      writer.null()
    }
    ReviewJSON.write(on: element, to: &writer)
  }

  private func write(
    _ report: StepReport<some RawRepresentable<String>>, to writer: inout JSONWriter
  ) {
    writer.object {
      $0.member("step", report.step.text(in: language))
      $0.member("required", report.required)
      $0.member("stated", report.stated)
      $0.member("verdict", report.verdict.rawValue)
      $0.member("item", report.item)
    }
  }

  private func write(
    _ gap: Gap, _ verdict: ElementVerdict, at place: StretchPlace, to writer: inout JSONWriter
  ) {
    let source = RepeatedStretches.Source(identity: gap.identityKey)
    writer.object {
      $0.repeated(at: place.ofMissing(verdict), from: source, gap.identity) {
        $0.member("missing", gap.missing.text(in: language))
      }
      $0.key("nearest")
      if let nearest = gap.nearest {
        EvidenceJSON.write(nearest, to: &$0)
      } else {
        $0.null()
      }
      $0.repeated(at: place.ofSuggestion(verdict), from: source, gap.identity) {
        $0.member("suggestion", gap.suggestion.text(in: language))
      }
    }
  }
}
