/// Makes plans of a document: finds titles, measures and what is wrong with the document.
///
/// All formats end here, so that a plan reads the same in each of them.
public struct PlanAssembler: Sendable {
  /// Creates an assembler.
  public init() {}

  /// The plans of a document, in order; empty where it holds no measures.
  ///
  /// Every plan carries the given source.
  public func plans(from document: Document, source: PlanSource) -> [Plan] {
    []
  }
}
