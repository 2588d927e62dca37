import Compliance

/// The head of the page: what browsers need to know, and what they are forbidden to do.
struct PageHead {
  let context: PageContext

  /// The title of the page.
  private var title: String {
    if !context.isAudit, let plan = context.report.plans.first {
      return plan.title ?? context.phrases.name(of: plan)
    }
    return "\(context.say(PageWords.auditTitle)) · \(context.report.taskList.title)"
  }

  func write(to html: inout MarkupWriter) {
    html.element("head") { head in
      head.verbatim(
        """
        <meta charset="utf-8">\
        <meta name="viewport" content="width=device-width, initial-scale=1">\
        <meta name="color-scheme" content="light dark">\
        <meta name="referrer" content="no-referrer">
        """)
      head.empty(
        "meta",
        [
          MarkupAttribute("http-equiv", "Content-Security-Policy"),
          MarkupAttribute("content", ContentSecurityPolicy.value),
        ])
      head.element("title", text: title)
      for sheet in PageStyle.sheets {
        head.element("style") { $0.verbatim(sheet) }
      }
    }
  }
}
