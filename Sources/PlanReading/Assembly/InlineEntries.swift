/// Parts paragraphs that hold several numbered entries: （1）…。（2）…。
///
/// A number counts where a sentence ended before it, or in a row of three and more a part of one (；), it is
/// of the form that the paragraph begins with, and it follows the last; and only if the entries behind the
/// paragraph go on from there, or begin anew. Otherwise it numbers what is within one entry.
enum InlineEntries {
  /// The passages, parted. Cost: linear in those that begin with a number.
  static func parted(_ passages: [Passage]) -> [Passage] {
    var result: [Passage] = []
    result.reserveCapacity(passages.count)
    for (index, passage) in passages.enumerated() {
      result += parts(of: passage, before: passages[(index + 1)...])
    }
    return result
  }

  /// A passage, parted where it holds several entries.
  private static func parts(of passage: Passage, before rest: ArraySlice<Passage>) -> [Passage] {
    guard let marker = passage.marker, passage.paragraph.label == nil,
      marker.form == .arabic || marker.form == .arabicInParentheses
    else { return [passage] }
    let starts = passage.ask { Self.starts(in: $0, behind: marker) }
    guard !starts.isEmpty else { return [passage] }
    // Where no entry of the form follows, none speaks against it.
    let next = rest.first { $0.marker?.form == marker.form }?.marker?.number ?? 1
    let goesOn = next == marker.number + starts.count + 1 || next == 1
    return goesOn ? parts(of: passage, at: starts) : [passage]
  }

  /// Where entries begin that follow the one at the start.
  private static func starts(in text: Span<UInt8>, behind first: Marker) -> [Int] {
    var starts: [Int] = []
    var isSentenceEach = true
    for offset in 0..<text.count {
      guard let stop = Stop(before: offset, in: text) else { continue }
      let start = TextBytes.endOfSpace(in: text, from: offset)
      if let marker = Marker.read(startOf: text.extracting(start..<text.count)),
        marker.form == first.form, marker.number == first.number + starts.count + 1,
        start + marker.length < text.count
      {
        starts.append(start)
        isSentenceEach = isSentenceEach && stop == .sentence
      }
    }
    return isSentenceEach || starts.count >= 2 ? starts : []
  }

  /// A mark between entries.
  private enum Stop {
    case sentence
    case part

    init?(before offset: Int, in text: Span<UInt8>) {
      guard offset >= 3 else { return nil }
      switch (text[offset - 3], text[offset - 2], text[offset - 1]) {
      // 。
      case (0xE3, 0x80, 0x82): self = .sentence
      // ；
      case (0xEF, 0xBC, 0x9B): self = .part
      default: return nil
      }
    }
  }

  private static func parts(of passage: Passage, at starts: [Int]) -> [Passage] {
    let ends = starts + [passage.text.count]
    return zip([0] + starts, ends).map { start, end in
      let range = passage.ask { TextBytes.trimmed(start..<end, of: $0) }
      return Passage(Document.Paragraph(text: passage.text.part(range)))
    }
  }
}
