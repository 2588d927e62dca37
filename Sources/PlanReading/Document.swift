/// A document of any format, reduced to what plans are made of: paragraphs and tables in order.
///
/// Every format reader ends here, and ``PlanAssembler`` goes on from here, so that a plan reads the
/// same in every format.
public struct Document: Sendable {
  /// A paragraph.
  public struct Paragraph: Sendable {
    /// The text, including a number that was typed.
    public var text: SourceText
    /// A number that the format computes and does not store in the text, as shown: `3.`, `（一）`.
    public var label: String? {
      get { form?.label }
      set { setForm(newValue, headingLevel, boldRange) }
    }
    /// Heading level from 1, where the format or its markup marks a heading; nil for body text.
    public var headingLevel: Int? {
      get { form?.headingLevel }
      set { setForm(label, newValue, boldRange) }
    }
    /// UTF-8 range of the first bold run within ``text``: it may be a run-in title.
    public var boldRange: Range<Int>? {
      get { form?.boldRange }
      set { setForm(label, headingLevel, newValue) }
    }
    /// What the format says of the paragraph: of most nothing, so that a copy costs little.
    private var form: Form?

    private final class Form: Sendable {
      let label: String?
      let headingLevel: Int?
      let boldRange: Range<Int>?

      init(_ label: String?, _ headingLevel: Int?, _ boldRange: Range<Int>?) {
        self.label = label
        self.headingLevel = headingLevel
        self.boldRange = boldRange
      }
    }

    private mutating func setForm(
      _ label: String?, _ headingLevel: Int?, _ boldRange: Range<Int>?
    ) {
      let isPlain = label == nil && headingLevel == nil && boldRange == nil
      form = isPlain ? nil : Form(label, headingLevel, boldRange)
    }

    /// Creates a paragraph.
    public init(
      text: SourceText, label: String? = nil, headingLevel: Int? = nil,
      boldRange: Range<Int>? = nil
    ) {
      self.text = text
      setForm(label, headingLevel, boldRange)
    }
  }

  /// A cell of a table. A merged cell stands at its first place; the places it spans beyond that
  /// hold ``Cell/continuation``.
  public struct Cell: Sendable {
    /// The paragraphs of the cell, in order; several where the cell has line breaks.
    public var paragraphs: Paragraphs
    /// Whether this place is covered by the cell above or before it.
    public var isContinuation: Bool

    /// Creates a cell.
    public init(paragraphs: [Paragraph], isContinuation: Bool = false) {
      self.paragraphs = Paragraphs(paragraphs)
      self.isContinuation = isContinuation
    }

    /// Creates a cell.
    public init(_ paragraphs: Paragraphs) {
      self.paragraphs = paragraphs
      isContinuation = false
    }

    /// A place that a merged cell spans.
    public static let continuation = Cell(paragraphs: [], isContinuation: true)
  }

  /// A part of the document.
  public enum Block: Sendable {
    /// A paragraph.
    case paragraph(Paragraph)
    /// A table.
    case table(Table)
  }

  /// The parts in reading order.
  public var blocks: [Block]
  /// What the reader left out or could not tell, such as hidden sheets; every plan of the document
  /// carries them.
  public var findings: [DocumentFinding]

  /// Creates a document.
  public init(blocks: [Block], findings: [DocumentFinding] = []) {
    self.blocks = blocks
    self.findings = findings
  }
}
