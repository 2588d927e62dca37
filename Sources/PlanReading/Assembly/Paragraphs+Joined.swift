extension Document.Paragraphs {
  /// The paragraphs of a cell as one text. A computed number is put before its paragraph.
  func joined() -> SourceText? {
    guard !isEmpty else { return nil }
    var text = head.labelledText
    if let others {
      for other in others { text.append(other.labelledText, separator: "\n") }
    }
    return text
  }
}

extension Document.Paragraph {
  /// The text with the number that the format computes, which has no place of its own.
  var labelledText: SourceText {
    guard let label, !label.isEmpty, let start = text.start else { return text }
    var whole = SourceText(
      text: label, anchors: [SourceText.Anchor(offset: 0, location: start)])
    whole.append(text, separator: "")
    return whole
  }
}
