/// A paragraph prepared for recognition: its bytes, its marker, where its text begins.
///
/// Nothing of it changes, and it is handed on through the lists of every step: so it is shared.
final class Passage: Sendable {
  /// The paragraph as the format gave it.
  let paragraph: Document.Paragraph
  /// The bytes of its text.
  let bytes: [UInt8]
  /// The number at its start, typed or computed.
  let marker: Marker?
  /// The text without a typed marker.
  let body: Range<Int>
  /// Length of ``body`` in characters, white space not counted.
  let length: Int
  /// Whether this may stand over measures: marked as a heading, or short and no sentence.
  let looksLikeHeading: Bool

  /// Prepares a paragraph; `marker` is its number where that stands in another place.
  init(_ paragraph: Document.Paragraph, marker numbered: Marker? = nil) {
    self.paragraph = paragraph
    bytes = Array(paragraph.text.text.utf8)
    var start = 0
    if let label = paragraph.label, let read = Marker.read(Array(label.utf8)) {
      marker = numbered ?? read
    } else {
      let read = Marker.read(bytes)
      marker = numbered ?? read
      start = read?.length ?? 0
    }
    body = TextBytes.trimmed(start..<bytes.count, of: bytes)
    length = Phrase.length(bytes[body])
    looksLikeHeading =
      paragraph.headingLevel != nil
      || length <= 40 && !body.isEmpty && !SentenceEnd.endsSentence(body, of: bytes)
        && !SentenceEnd.isInSentence(body, of: bytes)
  }

  /// The text without a typed marker, for headings and messages.
  var bodyText: String { String(decoding: bytes[body], as: UTF8.self) }

  /// The text as a heading shows it, with the number that the format computes.
  var headingText: String { (paragraph.label ?? "") + paragraph.text.text }

  /// The text with the way back to the source, without a typed marker.
  var bodySource: SourceText { paragraph.text.part(body) }

  var headingLevel: Int? { paragraph.headingLevel }

  var location: SourceLocation? { paragraph.text.start }

  /// Whether the text ends as a sentence does.
  var endsSentence: Bool { SentenceEnd.endsSentence(body, of: bytes) }
}
