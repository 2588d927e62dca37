/// A paragraph prepared for recognition: its bytes, its marker, where its text begins.
///
/// Nothing of it changes, and it is handed on through the lists of every step: so it is shared.
final class Passage: Sendable {
  /// The paragraph as the format gave it.
  let paragraph: Document.Paragraph
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
    let label = paragraph.label.flatMap { Marker.read(Array($0.utf8)) }
    let typed = label == nil ? paragraph.text.ask { Marker.read($0) } : nil
    marker = numbered ?? label ?? typed
    let start = typed?.length ?? 0
    let body = paragraph.text.ask { TextBytes.trimmed(start..<$0.count, of: $0) }
    self.body = body
    length = paragraph.text.ask { Phrase.length($0.extracting(body)) }
    looksLikeHeading =
      paragraph.headingLevel != nil
      || length <= 40 && !body.isEmpty
        && paragraph.text.ask {
          !SentenceEnd.endsSentence(body, of: $0) && !SentenceEnd.isInSentence(body, of: $0)
        }
  }

  /// The whole text, a typed marker included.
  var text: SourceText { paragraph.text }

  /// Asks a question of the whole text.
  func ask<Answer>(_ question: (Span<UInt8>) -> Answer) -> Answer { paragraph.text.ask(question) }

  /// Asks a question of the text without a typed marker.
  func askBody<Answer>(_ question: (Span<UInt8>) -> Answer) -> Answer {
    paragraph.text.ask { question($0.extracting(body)) }
  }

  /// The text without a typed marker, for headings and messages.
  var bodyText: String { askBody { String($0) } }

  /// The text as a heading shows it, with the number that the format computes.
  var headingText: SourceText { paragraph.labelledText }

  /// The text with the way back to the source, without a typed marker.
  var bodySource: SourceText { paragraph.text.part(body) }

  var headingLevel: Int? { paragraph.headingLevel }

  var location: SourceLocation? { paragraph.text.start }

  /// Whether the text ends as a sentence does.
  var endsSentence: Bool { ask { SentenceEnd.endsSentence(body, of: $0) } }
}
