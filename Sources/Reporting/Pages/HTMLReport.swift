import Compliance
import TextMatching

/// A report as one self-contained page that needs no network, no server and no script to be read.
///
/// All content is written as HTML here; the script only shows and hides. Cost: linear in the report.
struct HTMLReport {
  let report: AuditReport
  let options: ReportOptions

  /// The page in UTF-8. The same report gives the same bytes.
  func render() -> [UInt8] {
    let context = PageContext(report: report, options: options)
    var page = MarkupWriter(.html)
    page.verbatim("<!doctype html>\n")
    let language = MarkupAttribute("lang", options.language == .zh ? "zh-CN" : "en")
    page.element("html", [language]) { html in
      PageHead(context: context).write(to: &html)
      html.element("body") { writeBody(context, to: &$0) }
    }
    page.verbatim("\n")
    return page.bytes
  }

  private func writeBody(_ context: PageContext, to body: inout MarkupWriter) {
    body.element("a", [.class("skip"), .to("main")], text: context.say(PageWords.skip))
    PageBar(context: context).write(to: &body)
    body.element("noscript") {
      $0.element("p", [.class("note")], text: context.say(PageWords.scriptless))
    }
    body.element("main", [.id("main"), MarkupAttribute("tabindex", "-1")]) { main in
      if context.isAudit { OverviewView(context: context).write(to: &main) }
      for index in report.plans.indices {
        PlanView(context: context, index: index).write(to: &main)
      }
    }
    if context.isAudit { EvidenceDrawer(context: context).write(to: &body) }
    writeFooter(context, to: &body)
    body.element("script") { $0.verbatim(PageScript.source) }
  }

  private func writeFooter(_ context: PageContext, to body: inout MarkupWriter) {
    body.element("footer", [.class("foot")]) { footer in
      let rules = "\(context.say(PageWords.rules)) \(report.taskList.sha256.prefix(12))"
      footer.element(
        "p", text: "Bizuo 必做 \(options.toolVersion) · \(report.taskList.id) · \(rules)")
    }
  }
}
