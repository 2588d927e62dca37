/// A web page as elements and text, each with its place in the source.
struct HTMLTree {
  /// An element or a piece of text.
  struct Node {
    /// What it is.
    var content: Content
    /// The nodes within it, in order, by index.
    var children: [Int] = []
    /// Whether a table stands somewhere within it.
    var holdsTable = false
  }

  /// What a node is.
  enum Content {
    /// An element with its name in lower case and its attributes.
    case element(name: String, attributes: [String: String])
    /// Text, with entities resolved, and its byte offset in the source.
    case text(String, offset: Int)
  }

  /// The nodes; the first is the root, which has no name.
  var nodes: [Node] = [Node(content: .element(name: "", attributes: [:]))]
}
