import Compliance
import PlanReading

/// Where a finding about an element points to: formats for pipelines need a place for everything.
struct ReportPlace {
  /// The place; nil where the plan's title has none either.
  let location: SourceLocation?
  /// The words that stand there, where they are known.
  let quote: String?

  /// The first evidence, else the nearest measure, else the plan's title.
  init(of element: ElementReport, in plan: PlanReport) {
    if let evidence = element.evidence.first, let location = evidence.location {
      self.init(location: location, quote: evidence.quote)
    } else if let nearest = element.gap?.nearest, let location = nearest.location {
      self.init(location: location, quote: nearest.quote)
    } else {
      self.init(titleOf: plan)
    }
  }

  /// The plan's title.
  init(titleOf plan: PlanReport) {
    self.init(location: plan.titleLocation, quote: plan.title)
  }

  /// A place of its own, else the plan's title.
  init(_ location: SourceLocation?, in plan: PlanReport) {
    if let location {
      self.init(location: location, quote: nil)
    } else {
      self.init(titleOf: plan)
    }
  }

  private init(location: SourceLocation?, quote: String?) {
    self.location = location
    self.quote = quote
  }
}
