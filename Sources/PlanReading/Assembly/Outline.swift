/// The headings and numbered entries of a text, nested as they are numbered.
struct Outline {
  /// A heading or a numbered entry, with the paragraphs that belong to it.
  struct Node {
    /// Nil for the root only.
    var passage: Passage?
    var depth: Int
    /// Paragraphs directly below; they all stand before the first child.
    var bodies: [Passage] = []
    var children: [Int] = []
    /// What the part is for.
    var kind = PartKind.measures
  }

  private(set) var nodes = [Node(passage: nil, depth: 0)]
  private var open = [0]

  /// Nests passages.
  init(_ passages: [Passage]) {
    for passage in passages { add(passage) }
  }

  /// All nodes below one, itself included, in document order.
  func subtree(_ index: Int) -> [Int] {
    [index] + nodes[index].children.flatMap { subtree($0) }
  }

  /// The last passage of a node's subtree.
  func lastPassage(of index: Int) -> Passage? {
    if let child = nodes[index].children.last, let last = lastPassage(of: child) { return last }
    return nodes[index].bodies.last ?? nodes[index].passage
  }

  private mutating func add(_ passage: Passage) {
    guard let depth = depth(of: passage) else {
      guard let parent = open.last else { return }
      nodes[parent].bodies.append(passage)
      return
    }
    while let last = open.last, open.count > 1, nodes[last].depth >= depth { open.removeLast() }
    guard let parent = open.last else { return }
    var node = Node(passage: passage, depth: depth)
    node.kind = kind(of: passage)
    nodes.append(node)
    nodes[parent].children.append(nodes.count - 1)
    open.append(nodes.count - 1)
  }

  /// How deep a passage stands; nil for text that belongs to what is above it.
  private func depth(of passage: Passage) -> Int? {
    if let level = passage.headingLevel { return level }
    if let marker = passage.marker { return Self.markers + marker.form.rawValue }
    guard passage.looksLikeHeading, passage.length <= 25 else { return nil }
    let isInNumberedPart = open.contains {
      nodes[$0].depth >= Self.markers && nodes[$0].kind == .measures
    }
    switch passage.ask({ PartKind.of($0) }) {
    case .thisYear: return Self.bare
    case .lastYear:
      return isInNumberedPart || PlanYear.of(title: passage.bodyText) == nil && open.count > 2
        ? nil : Self.bare
    case .frame: return isInNumberedPart ? nil : Self.bare
    case .measures:
      // A bare heading ends the one before, but only divides a part that looks back, and a measure
      // may be as short.
      guard let last = open.last, last == 0 || nodes[last].depth == Self.bare,
        nodes[last].kind != .lastYear, passage.length >= 4
      else { return nil }
      return passage.ask { Self.parentheses.start($0) } ? nil : Self.bare
    }
  }

  private func kind(of passage: Passage) -> PartKind {
    if passage.looksLikeHeading { return passage.askBody { PartKind.of($0) } }
    // 指导思想。以…为指导：a part of one paragraph.
    guard passage.marker != nil, let title = RunInTitle.range(in: passage), title.count <= 36
    else { return .measures }
    let kind = passage.ask { PartKind.of($0.extracting(title)) }
    return kind == .frame ? .frame : .measures
  }

  private static let parentheses: Words = ["（"]

  /// Headings of Markdown and of styles come first, then bare ones, then numbers.
  private static let bare = 9
  private static let markers = 10
}
