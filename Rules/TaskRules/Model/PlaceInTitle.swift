/// The place that a title or file name speaks of.
public enum PlaceInTitle: Sendable, Hashable {
  /// A registered one.
  case registered(Jurisdiction)
  /// One that the registry does not know, by the name that the title gives it: 江苏省无锡市.
  case unregistered(String)
  /// None.
  case none

  /// The registered jurisdiction, if it is one.
  public var jurisdiction: Jurisdiction? {
    if case .registered(let jurisdiction) = self { jurisdiction } else { nil }
  }
}

extension JurisdictionRegistry {
  /// The place that a title speaks of.
  ///
  /// The longest registered name or alias that occurs decides, the first of several; an adjoining
  /// city narrows its province (广东省深圳市), and a place inside it that is not registered makes it
  /// unregistered (江苏省无锡市, 长沙县, 吉林市). Names of one character count only where they are the whole
  /// title. At most the first 200 characters are read. Cost: linear in these.
  public func resolve(inTitle title: String) -> PlaceInTitle {
    var text: [Unicode.Scalar] = []
    text.reserveCapacity(64)
    for scalar in title.unicodeScalars where Self.isInk(scalar) {
      guard text.count < 200 else { break }
      text.append(scalar)
    }
    if text.count == 1 { return find(title).map(PlaceInTitle.registered) ?? .none }
    let mentions = TitleScan(names: placeNames, text: text).mentions()
    guard let longest = mentions.max(by: { $0.nameLength < $1.nameLength }) else { return .none }
    return mentions.first { longest.yields(to: $0) }?.place ?? longest.place
  }

  /// Whether a character is no white space. Of most characters that is known without asking: they are
  /// ASCII, or stand beyond U+3000.
  private static func isInk(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20: false
    case 0x21...0x7E, 0x3001...: true
    default: !scalar.properties.isWhitespace
    }
  }

  /// The place that a file name speaks of: its directory, extension, digits and punctuation aside,
  /// so that 晋-2024.docx is 山西省.
  public func resolve(inFileName path: String) -> PlaceInTitle {
    let name = path.split(separator: "/").last ?? ""
    let stem = name.lastIndex(of: ".").map { $0 > name.startIndex ? name[..<$0] : name } ?? name
    let letters = stem.unicodeScalars.filter { PlaceNameGrammar.isHan($0) && $0 != "年" }
    if letters.count == 1 {
      return find(String(String.UnicodeScalarView(letters))).map(PlaceInTitle.registered) ?? .none
    }
    return resolve(inTitle: String(stem))
  }
}

/// One reading of a title, from its start to its end.
private struct TitleScan {
  /// A place spoken of.
  struct Mention {
    var place: PlaceInTitle
    var start: Int
    /// The length of the registered name on which it rests; 0 for a place without one.
    var nameLength: Int

    /// Whether a mention gives way to a narrower or an unknown place named before it: the title of
    /// 苏州's plan may go on to name 江苏省, whose programme the plan carries out.
    func yields(to other: Mention) -> Bool {
      guard other.start < start else { return false }
      switch (other.place, place) {
      case (.unregistered, _): return true
      case (.registered(let narrow), .registered(let wide)): return narrow.province == wide.name
      default: return false
      }
    }
  }

  let names: PlaceNameIndex
  let text: [Unicode.Scalar]

  func mentions() -> [Mention] {
    var mentions: [Mention] = []
    var position = 0
    var isWordStart = true
    while position < text.count {
      if let entry = names.longest(in: text, at: position) {
        let (mention, end) = mention(of: entry, at: position)
        mentions.append(mention)
        position = end
        isWordStart = false
      } else if isWordStart, let length = PlaceNameGrammar.nameLength(at: text[position...]) {
        mentions.append(
          Mention(
            place: .unregistered(string(position, position + length)), start: position,
            nameLength: 0))
        position += length
        isWordStart = false
      } else {
        isWordStart = endsWord(at: position)
        position += 1
      }
    }
    return mentions
  }

  /// Reads on from a registered name: a city inside it narrows it, an unknown place ends it.
  private func mention(of entry: PlaceNameIndex.Entry, at start: Int) -> (Mention, end: Int) {
    var entry = entry
    var end = start + entry.name.count
    var nameLength = entry.name.count
    while true {
      if entry.isShort, let ending = PlaceNameGrammar.endingLength(at: text[end...]) {
        return (unknown(start, end + ending, nameLength), end + ending)
      }
      guard let next = names.longest(in: text, at: end) else { break }
      let nextEnd = end + next.name.count
      guard next.jurisdiction.province == entry.jurisdiction.name else {
        // 青海省 + 海南 + 州: the ending makes another name of one that is registered elsewhere.
        if next.isShort, let ending = PlaceNameGrammar.endingLength(at: text[nextEnd...]) {
          return (unknown(start, nextEnd + ending, nameLength), nextEnd + ending)
        }
        break
      }
      entry = next
      end = nextEnd
      nameLength += next.name.count
    }
    if let length = PlaceNameGrammar.nameLength(at: text[end...]) {
      return (unknown(start, end + length, nameLength), end + length)
    }
    let place = PlaceInTitle.registered(entry.jurisdiction)
    return (Mention(place: place, start: start, nameLength: nameLength), end)
  }

  /// Whether a name can begin after this character: no Chinese, or the end of 2024 年 or 2024 年度.
  private func endsWord(at position: Int) -> Bool {
    switch text[position] {
    case "年": true
    case "度": position > 0 && text[position - 1] == "年"
    default: !PlaceNameGrammar.isHan(text[position])
    }
  }

  private func unknown(_ start: Int, _ end: Int, _ nameLength: Int) -> Mention {
    Mention(place: .unregistered(string(start, end)), start: start, nameLength: nameLength)
  }

  private func string(_ start: Int, _ end: Int) -> String {
    String(String.UnicodeScalarView(text[start..<end]))
  }
}
