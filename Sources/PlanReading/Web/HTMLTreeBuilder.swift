import CLibXML2

/// Builds the tree of a web page from the events of libxml2's HTML parser, which repairs markup as
/// browsers do. Nesting is bounded, nothing is fetched, and nothing is printed.
final class HTMLTreeBuilder {
  private var tree = HTMLTree()
  /// The elements that are open, outermost first.
  private var open = [0]
  private var isTooDeep = false
  /// Where the last event ended, which is where text begins.
  private var position = 0
  private let nesting: Int
  private let parser: htmlParserCtxtPtr

  /// The byte order mark that tells libxml2 the encoding, whatever the page says of itself.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private init(parser: htmlParserCtxtPtr, nesting: Int) {
    self.parser = parser
    self.nesting = nesting
  }

  /// The tree of a page in UTF-8. Cost: linear in the page.
  static func tree(
    of page: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> HTMLTree {
    let source = mark + page
    let outcome = source.withUnsafeBytes { buffer -> Result<HTMLTree, ReadingError> in
      guard let count = Int32(exactly: buffer.count),
        let parser = htmlCreateMemoryParserCtxt(
          buffer.assumingMemoryBound(to: CChar.self).baseAddress, count)
      else {
        return .failure(.limit(path, "网页太大", en: "the page is too large"))
      }
      defer { htmlFreeParserCtxt(parser) }
      let builder = HTMLTreeBuilder(parser: parser, nesting: limits.nesting)
      builder.listen()
      htmlParseDocument(parser)
      guard !builder.isTooDeep else {
        return .failure(
          .limit(
            path, "网页嵌套超过 \(limits.nesting) 层", en: "the page nests deeper than \(limits.nesting)"))
      }
      return .success(builder.tree)
    }
    return try outcome.get()
  }

  private func listen() {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(parser, Int32(options))
    parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, attributes in
      HTMLTreeBuilder.at(context)?.start(name, attributes)
    }
    handler.endElement = { context, name in HTMLTreeBuilder.at(context)?.end(name) }
    handler.characters = { context, text, count in
      HTMLTreeBuilder.at(context)?.text(text, Int(count))
    }
    handler.ignorableWhitespace = handler.characters
    // Scripts and styles come as CDATA; like comments they only move the position on.
    handler.cdataBlock = { context, _, _ in HTMLTreeBuilder.at(context)?.markPosition() }
    handler.comment = { context, _ in HTMLTreeBuilder.at(context)?.markPosition() }
    handler.processingInstruction = { context, _, _ in HTMLTreeBuilder.at(context)?.markPosition() }
    handler.internalSubset = { context, _, _, _ in HTMLTreeBuilder.at(context)?.markPosition() }
    parser.pointee.sax.pointee = handler
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
    context.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  private func markPosition() {
    position = max(0, Int(xmlByteConsumed(parser)) - Self.mark.count)
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    markPosition()
    guard let name, !isTooDeep else { return }
    guard open.count <= nesting else {
      isTooDeep = true
      xmlStopParser(parser)
      return
    }
    let element = String(cString: name).lowercased()
    var values: [String: String] = [:]
    if var next = attributes {
      while let key = next.pointee {
        values[String(cString: key).lowercased()] =
          next.successor().pointee.map { String(cString: $0) } ?? ""
        next += 2
      }
    }
    append(.element(name: element, attributes: values))
    open.append(tree.nodes.count - 1)
    if element == "table" {
      for ancestor in open.dropLast().reversed() {
        if tree.nodes[ancestor].holdsTable { break }
        tree.nodes[ancestor].holdsTable = true
      }
    }
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    markPosition()
    if open.count > 1 { open.removeLast() }
  }

  private func text(_ text: UnsafePointer<xmlChar>?, _ count: Int) {
    if let text, count > 0 {
      let bytes = UnsafeBufferPointer(start: text, count: count)
      append(.text(String(decoding: bytes, as: UTF8.self), offset: position))
    }
    markPosition()
  }

  private func append(_ content: HTMLTree.Content) {
    guard let parent = open.last else { return }
    tree.nodes[parent].children.append(tree.nodes.count)
    tree.nodes.append(HTMLTree.Node(content: content))
  }
}
