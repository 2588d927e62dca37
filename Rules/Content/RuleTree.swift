/// The content of a YAML file: scalars, lists and mappings, flat in one array.
///
/// It comes from YAML text or from the form that the build embeds in the binary; whoever reads it
/// cannot tell which. Every scalar is text: the rules know no other kind.
package struct RuleTree: Sendable {
  /// What a node is.
  package enum Kind: UInt8, Sendable {
    /// A text; `count` is its length in UTF-8.
    case scalar
    /// A list of `count` nodes.
    case list
    /// A mapping of `count` keys, each followed by its value.
    case mapping
  }

  /// A node. Its parts stand right behind it, each followed by its own parts.
  package struct Node: Sendable {
    /// What it is.
    package var kind: Kind
    /// The line from 1 on which it begins; 0 where it is not known.
    package var line: Int32
    /// See ``Kind``.
    package var count: Int32
    /// The index of the first node behind it and its parts.
    package var end: Int32
    /// Of a scalar, where its text begins in ``RuleTree/texts``.
    var start: Int32
  }

  /// The nodes in the order of the file; the first is the root, so there is at least one.
  package let nodes: [Node]
  /// Holds the texts of all scalars.
  let texts: String

  init(nodes: [Node], texts: String) {
    self.nodes = nodes
    self.texts = texts
  }

  /// The text of a scalar; empty for another node. Cost: linear in the text.
  package func text(of index: Int) -> String {
    let node = nodes[index]
    guard node.kind == .scalar else { return "" }
    let utf8 = texts.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: Int(node.start))
    return String(texts[start..<utf8.index(start, offsetBy: Int(node.count))])
  }

  /// The indices of a list's entries, or of a mapping's keys and values by turns.
  package func parts(of index: Int) -> [Int] {
    let node = nodes[index]
    guard node.kind != .scalar else { return [] }
    var parts: [Int] = []
    parts.reserveCapacity(Int(node.count) * (node.kind == .mapping ? 2 : 1))
    var part = index + 1
    while part < Int(node.end) {
      parts.append(part)
      part = Int(nodes[part].end)
    }
    return parts
  }
}
