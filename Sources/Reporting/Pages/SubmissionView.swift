import Compliance
import TextMatching

/// What is not in the matrix: provinces without a plan, and inputs that could not be used.
struct SubmissionView {
  let context: PageContext

  func write(to view: inout MarkupWriter) {
    let report = context.report
    if !report.notSubmitted.isEmpty {
      view.element("section", [.class("block"), .id("not-submitted")]) { block in
        block.element("h2") { heading in
          heading.text(context.say(PageWords.notSubmitted))
          heading.element("small", text: String(report.notSubmitted.count))
        }
        block.element("ul", [.class("names")]) { list in
          for name in report.notSubmitted { list.element("li", text: name) }
        }
      }
    }
    if !report.errors.isEmpty {
      view.element("section", [.class("block"), .id("errors")]) { block in
        block.element("h2") { heading in
          heading.text(context.say(PageWords.errors))
          heading.element("small", text: String(report.errors.count))
        }
        block.element("ul", [.class("plain")]) { list in
          for error in report.errors {
            list.element("li") { entry in
              entry.element("code", text: error.path)
              entry.element("p", [.class("data")], text: context.say(error.message))
            }
          }
        }
      }
    }
  }
}
