/// Reads the measures of a text: numbered entries, bullets, or paragraphs.
struct ListReader {
  private(set) var items: [Item] = []
  /// For each item the bold run at its start, if there is one.
  private(set) var bold: [Range<Int>?] = []
  private(set) var empty: [EmptyEntry] = []
  private(set) var sections: [SectionNumber] = []
  /// Parts that look back at last year: their headings and their last passages.
  private(set) var skipped: [(heading: Passage, last: Passage)] = []
  /// Whether the items bear printed numbers, item by item.
  private(set) var printed: [Bool] = []
  /// Numbers of entries in parts left out: where numbers run on, they are not missing.
  private(set) var leftOutNumbers: Set<Int> = []
  /// Whether anything is numbered.
  private(set) var isNumbered = false

  private let outline: Outline
  private var hasUnprinted = false
  private var commonForm: Marker.Form?
  /// Whether a numbered line with nothing below it is a short measure, not the title of a lost one.
  private var bareEntriesAreItems = false

  /// Reads passages without letterhead and signature.
  ///
  /// - Parameter allowsProse: Whether paragraphs without numbers count, where nothing is numbered.
  init(_ passages: [Passage], allowsProse: Bool) {
    outline = Outline(passages)
    learnForms()
    isNumbered = commonForm != nil
    if allowsProse, !isNumbered, !passages.contains(where: \.endsSentence) { emitLines() }
    if items.isEmpty, isNumbered || allowsProse { emit(0, headings: []) }
  }

  /// The form that most measures are numbered in, and whether measures end without a full stop.
  private mutating func learnForms() {
    let leftOut = Self.leftOut(of: outline)
    var counts: [Marker.Form: Int] = [:]
    var (bare, titled, sentences) = (0, 0, 0)
    for (index, node) in outline.nodes.enumerated() {
      guard let passage = node.passage, let form = passage.marker?.form, !leftOut.contains(index),
        node.children.isEmpty || Self.merges(form)
      else { continue }
      let isLeaf = node.bodies.isEmpty && node.children.isEmpty
      // 一、 over paragraphs is a heading of theirs, not a measure.
      if form > .chinese || !passage.looksLikeHeading { counts[form, default: 0] += 1 }
      if !passage.looksLikeHeading {
        sentences += 1
      } else if isLeaf {
        bare += 1
      } else {
        titled += 1
      }
    }
    bareEntriesAreItems = titled <= sentences + bare
    if counts.isEmpty, bare > 0 { counts[.chinese] = bare }
    leftOutNumbers = Set(leftOut.compactMap { outline.nodes[$0].passage?.marker?.number })
    commonForm = counts.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key
  }

  /// The nodes of parts that hold no measures.
  private static func leftOut(of outline: Outline) -> Set<Int> {
    var found: Set<Int> = []
    for (index, node) in outline.nodes.enumerated()
    where node.kind == .frame || node.kind == .lastYear {
      found.formUnion(outline.subtree(index))
    }
    return found
  }

  /// Whether entries of this form take in whatever is numbered below them.
  private static func merges(_ form: Marker.Form) -> Bool { form >= .article }

  private mutating func emit(_ index: Int, headings: [SourceText]) {
    let node = outline.nodes[index]
    if node.kind == .frame || node.kind == .lastYear {
      if node.kind == .lastYear, let heading = node.passage {
        skipped.append((heading, outline.lastPassage(of: index) ?? heading))
      }
      return
    }
    guard let passage = node.passage, let marker = passage.marker else {
      emitUnnumbered(node, headings: headings)
      return
    }
    if passage.headingLevel == nil || !node.children.isEmpty || marker.form <= .chinese,
      marker.form <= .chineseInParentheses
    {
      sections.append(SectionNumber(marker: marker, location: passage.location))
    }
    if Self.merges(marker.form) && !holdsPeers(node, passage, marker) || isLeaf(node, passage) {
      emitEntry(index, node, passage, marker, headings: headings)
      return
    }
    if !passage.looksLikeHeading, passage.length >= 40, !endsInColon(passage) {
      append(passage.bodySource, number: number(of: marker), passage, headings: headings)
    }
    let title = passage.looksLikeHeading ? [passage.headingText] : []
    for child in node.children { emit(child, headings: headings + title) }
  }

  /// Whether a heading holds entries numbered in its own form or an outer one: it numbers a section,
  /// and the entries are the measures.
  private func holdsPeers(_ node: Outline.Node, _ passage: Passage, _ marker: Marker) -> Bool {
    guard passage.headingLevel != nil else { return false }
    return node.children.contains { child in
      guard let inner = outline.nodes[child].passage else { return false }
      return inner.headingLevel == nil && inner.marker.map { $0.form <= marker.form } ?? false
    }
  }

  /// Whether an outer entry is a measure itself: without entries below, or only with lesser ones
  /// that go on with its sentence.
  private func isLeaf(_ node: Outline.Node, _ passage: Passage) -> Bool {
    if node.children.isEmpty { return true }
    guard !passage.looksLikeHeading else { return false }
    return node.children.allSatisfy {
      (outline.nodes[$0].passage?.marker?.form ?? .part) >= .arabicInParentheses
    }
  }

  private mutating func emitUnnumbered(_ node: Outline.Node, headings: [SourceText]) {
    let title = node.passage.map { [$0.headingText] } ?? []
    let isRoot = node.passage == nil
    // Paragraphs in front of the first heading or number introduce; they commit to nothing.
    let isPreamble = isRoot && !node.children.isEmpty
    if !isPreamble {
      let isLead = !node.children.isEmpty
      for (index, body) in node.bodies.enumerated() where isMeasure(body) {
        if isLead, isNumbered { continue }
        if isRoot, index < 2, node.bodies.count > 2, Self.introduces(body) || endsInColon(body) {
          continue
        }
        append(body.bodySource, number: nil, body, headings: headings + title)
      }
    }
    for child in node.children { emit(child, headings: headings + title) }
  }

  /// Where there are neither numbers nor full stops, nothing tells headings from measures, and every line
  /// of some length is one.
  private mutating func emitLines() {
    let lines = outline.nodes.filter { $0.kind == .measures }.flatMap { node in
      (node.passage.map { [$0] } ?? []) + node.bodies
    }
    let measures = lines.filter {
      $0.headingLevel == nil && $0.marker == nil && $0.length >= 8 && !endsInColon($0)
    }
    guard measures.count >= 3, measures.count * 2 > lines.count else { return }
    for line in measures { append(line.bodySource, number: nil, line, headings: []) }
  }

  private mutating func emitEntry(
    _ index: Int, _ node: Outline.Node, _ passage: Passage, _ marker: Marker, headings: [SourceText]
  ) {
    let below = outline.subtree(index).dropFirst().flatMap { child -> [Passage] in
      let node = outline.nodes[child]
      return (node.passage.map { [$0] } ?? []) + node.bodies
    }
    var bodies = node.bodies + below
    if passage.body.isEmpty, !bodies.isEmpty {
      // The number stands on a line of its own.
      let text = bodies.removeFirst()
      append(text.bodySource, number: number(of: marker), text, headings: headings)
      for body in bodies { items[items.count - 1].measure.append(body.entryText, separator: "\n") }
      return
    }
    guard passage.looksLikeHeading || passage.body.isEmpty else {
      var text = passage.bodySource
      for body in bodies { text.append(body.entryText, separator: "\n") }
      append(text, number: number(of: marker), passage, headings: headings)
      return
    }
    guard let first = bodies.first else {
      emitBareEntry(passage, marker, headings: headings)
      return
    }
    let above = headings + [passage.headingText]
    if let commonForm, marker.form < commonForm || marker.form == .chinese, below.isEmpty {
      for body in bodies where isMeasure(body) {
        append(body.bodySource, number: nil, body, headings: above)
      }
      return
    }
    if commonForm == nil, marker.form <= .chinese {
      for body in bodies where isMeasure(body) {
        append(body.bodySource, number: nil, body, headings: above)
      }
      return
    }
    var text = first.entryText
    for body in bodies.dropFirst() { text.append(body.entryText, separator: "\n") }
    append(text, number: number(of: marker), first, headings: above)
  }

  /// A numbered line with nothing below: a short measure, or a title whose text is missing.
  private mutating func emitBareEntry(
    _ passage: Passage, _ marker: Marker, headings: [SourceText]
  ) {
    let isSection = commonForm.map { marker.form < $0 } ?? false
    if !passage.body.isEmpty, !isSection, bareEntriesAreItems || marker.form == .bullet {
      append(passage.bodySource, number: number(of: marker), passage, headings: headings)
    } else if isSection {
      empty.append(EmptyEntry(title: passage.text.text, location: passage.location))
    } else if marker.form != .bullet {
      empty.append(EmptyEntry(number: marker.number, location: passage.location))
    }
  }

  private mutating func append(
    _ text: SourceText, number: Int?, _ passage: Passage, headings: [SourceText]
  ) {
    guard !text.isEmpty else { return }
    let next = hasUnprinted ? items.count + 1 : (items.last?.number ?? 0) + 1
    if number == nil { hasUnprinted = true }
    items.append(Item(number: number ?? next, measure: text, above: headings))
    printed.append(number != nil)
    bold.append(boldTitle(of: passage, in: text))
  }

  /// The bold run at the start of a measure, when more follows it.
  private func boldTitle(of passage: Passage, in text: SourceText) -> Range<Int>? {
    guard let range = passage.paragraph.boldRange else { return nil }
    let start = passage.body.lowerBound
    guard range.lowerBound <= start, range.upperBound > start else { return nil }
    let length = range.upperBound - start
    return length + 6 <= text.count && length <= 120 ? 0..<length : nil
  }

  private func number(of marker: Marker) -> Int? { marker.form == .bullet ? nil : marker.number }

  /// Whether an unnumbered paragraph says enough to be a measure.
  private func isMeasure(_ passage: Passage) -> Bool {
    guard passage.marker == nil || passage.marker?.form == .bullet else { return true }
    // Where nothing is numbered, a short sentence is a short measure: 举办宣传周活动。
    if commonForm == nil, passage.endsSentence, passage.length >= 7 { return true }
    return passage.length >= 12 && (passage.endsSentence || !passage.looksLikeHeading)
  }

  private func endsInColon(_ passage: Passage) -> Bool {
    passage.ask { Self.colons.end($0) }
  }

  /// Sentences that open a plan: 为…，制定本要点。
  private static func introduces(_ passage: Passage) -> Bool {
    passage.ask { introductions.start($0) && purposes.occur(in: $0) }
  }

  private static let colons: Words = ["：", ":"]
  private static let introductions: Words = ["为", "根据", "按照", "2", "是"]
  private static let purposes: Words = [
    "制定本", "制订本", "如下", "特制定", "提出", "为主线", "指导", "总体",
  ]
}

extension Passage {
  /// The text as part of another entry: with its number, without a bullet.
  fileprivate var entryText: SourceText {
    if marker?.form == .bullet { return bodySource }
    return paragraph.labelledText
  }
}
