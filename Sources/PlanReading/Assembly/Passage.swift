/// A paragraph prepared for recognition: its bytes, its marker, where its text begins.
struct Passage {
  /// The paragraph as the format gave it.
  var paragraph: Document.Paragraph
  /// The bytes of its text.
  var bytes: [UInt8]
  /// The number at its start, typed or computed.
  var marker: Marker?
  /// Offset of the text behind a typed marker.
  var bodyStart: Int

  init(_ paragraph: Document.Paragraph) {
    self.paragraph = paragraph
    bytes = Array(paragraph.text.text.utf8)
    if let label = paragraph.label, let read = Marker.read(Array(label.utf8)) {
      (marker, bodyStart) = (read, 0)
    } else {
      marker = Marker.read(bytes)
      bodyStart = marker?.length ?? 0
    }
  }

  /// The text without a typed marker.
  var body: Range<Int> { TextBytes.trimmed(bodyStart..<bytes.count, of: bytes) }

  /// The text without a typed marker, for headings and messages.
  var bodyText: String { String(decoding: bytes[body], as: UTF8.self) }

  /// The text as a heading shows it, with the number that the format computes.
  var headingText: String { (paragraph.label ?? "") + paragraph.text.text }

  /// The text with the way back to the source, without a typed marker.
  var bodySource: SourceText { paragraph.text.part(body) }

  /// Length of the text in characters, white space not counted.
  var length: Int { Phrase.length(bytes[body]) }

  var headingLevel: Int? { paragraph.headingLevel }

  var location: SourceLocation? { paragraph.text.start }

  /// Whether the text ends as a sentence does.
  var endsSentence: Bool { SentenceEnd.endsSentence(body, of: bytes) }

  /// Whether this may stand over measures: marked as a heading, or short and no sentence.
  var looksLikeHeading: Bool {
    if headingLevel != nil { return true }
    guard length <= 40, !body.isEmpty else { return false }
    return !endsSentence && !SentenceEnd.isInSentence(body, of: bytes)
  }
}
