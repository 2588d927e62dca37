import Compliance

/// The place beside the matrix in which the script shows a cell's obligation.
struct EvidenceDrawer {
  let context: PageContext

  func write(to body: inout MarkupWriter) {
    body.element(
      "aside",
      [
        .id(PageAnchor.drawer), .class("drawer"), MarkupAttribute("hidden"),
        MarkupAttribute("aria-labelledby", "drawer-title"),
      ]
    ) { drawer in
      drawer.element("header") { header in
        header.element("p", [.id("drawer-title"), MarkupAttribute("tabindex", "-1")]) { _ in }
        header.element(
          "a", [.id("drawer-open"), .to(PageAnchor.overview)],
          text: context.say(PageWords.openInPlan))
        header.element(
          "button",
          [
            .id("drawer-close"), MarkupAttribute("type", "button"),
            .label(context.say(PageWords.close)),
          ], text: "✕")
      }
      drawer.element("div", [.id("drawer-body")]) { _ in }
    }
  }
}
