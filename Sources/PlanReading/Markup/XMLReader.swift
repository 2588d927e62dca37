import CLibXML2
import TextMatching

/// A part of an office document as XML, read from start to end without a tree.
///
/// Wraps libxml2's xmlTextReader so that a document can't do harm: a DOCTYPE is refused, entities are
/// never expanded, nothing is fetched, nesting is bounded, and nothing is printed to stderr.
final class XMLReader {
  /// The element at which the reader stands.
  private(set) var name = XMLName(space: .other, local: "")

  private let reader: xmlTextReaderPtr
  private let path: String
  private let part: String
  private let nesting: Int
  private var namespaces: [UnsafePointer<xmlChar>: XMLNamespace] = [:]
  private var worstError: Int32 = 0

  /// libxml2 itself stops at 256 levels; staying below it tells deep nesting from other errors.
  private static let deepestNesting = 200

  /// Reads a document from its root element on.
  ///
  /// - Parameters:
  ///   - bytes: The document, in UTF-8 or UTF-16.
  ///   - part: Its name within the file, for errors.
  ///   - path: The file as the user named it, for errors.
  ///   - limits: Bounds on nesting.
  ///   - body: Called when the reader stands at the root element.
  static func read<Result>(
    _ bytes: [UInt8], part: String, path: String, limits: ReadingLimits,
    body: (XMLReader) throws(ReadingError) -> Result
  ) throws(ReadingError) -> Result {
    // Refused before libxml2 reads the declarations in it; one behind a longer prolog is found as a
    // node.
    let prolog = String(decoding: bytes.prefix(4096).filter { $0 != 0 }, as: UTF8.self)
    guard !prolog.contains("<!DOCTYPE") else { throw .doctype(path, part: part) }
    // `withUnsafeBytes` carries no typed error, so the outcome goes through a value.
    let outcome = bytes.withUnsafeBytes { buffer -> Swift.Result<Result, ReadingError> in
      do throws(ReadingError) {
        let reader = try XMLReader(buffer, part: part, path: path, limits: limits)
        while try reader.advance(), !reader.isAtElement {}
        let result = try body(reader)
        while try reader.advance() {}
        return .success(result)
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  private init(
    _ buffer: UnsafeRawBufferPointer, part: String, path: String, limits: ReadingLimits
  ) throws(ReadingError) {
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue
    guard let size = Int32(exactly: buffer.count), size > 0,
      let reader = xmlReaderForMemory(
        buffer.assumingMemoryBound(to: CChar.self).baseAddress, size, nil, nil, Int32(options))
    else {
      throw .damaged(path, "“\(part)”为空", en: "part \(part) is empty")
    }
    self.reader = reader
    self.path = path
    self.part = part
    self.nesting = min(limits.nesting, Self.deepestNesting)
    let context = Unmanaged.passUnretained(self).toOpaque()
    xmlTextReaderSetStructuredErrorHandler(
      reader,
      { context, error in
        guard let context, let error else { return }
        let owner = Unmanaged<XMLReader>.fromOpaque(context).takeUnretainedValue()
        owner.worstError = max(
          owner.worstError, error.pointee.level.rawValue >= 2 ? error.pointee.code : 0)
      }, context)
  }

  deinit {
    xmlFreeTextReader(reader)
  }

  // MARK: Elements

  /// Calls `body` at each child element of the element at which the reader stands, and ends at its
  /// end. What `body` doesn't read of a child is passed over.
  func eachChild(_ body: (XMLName) throws(ReadingError) -> Void) throws(ReadingError) {
    guard xmlTextReaderIsEmptyElement(reader) == 0 else { return }
    let depth = self.depth
    while try advance() {
      switch Int(xmlTextReaderNodeType(reader)) {
      case Int(XML_READER_TYPE_END_ELEMENT.rawValue) where self.depth == depth:
        return
      case Int(XML_READER_TYPE_ELEMENT.rawValue) where self.depth == depth + 1:
        try body(name)
      default:
        continue
      }
    }
  }

  /// All text within the element at which the reader stands; it ends at the element's end.
  func text() throws(ReadingError) -> String {
    guard xmlTextReaderIsEmptyElement(reader) == 0 else { return "" }
    let depth = self.depth
    var text = ""
    while try advance() {
      switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_END_ELEMENT.rawValue where self.depth == depth:
        return text
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
        if let value = xmlTextReaderConstValue(reader) { text += String(cString: value) }
      default:
        continue
      }
    }
    return text
  }

  /// The value of an attribute of the element, which must not have been read further.
  ///
  /// Without a namespace the local name alone decides.
  func attribute(_ local: String, _ space: XMLNamespace? = nil) -> String? {
    guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    repeat {
      guard let name = xmlTextReaderConstLocalName(reader), String(cString: name) == local,
        space == nil || namespace == space
      else { continue }
      return xmlTextReaderConstValue(reader).map { String(cString: $0) }
    } while xmlTextReaderMoveToNextAttribute(reader) == 1
    return nil
  }

  /// A whole number in an attribute of the element.
  func number(_ attribute: String) -> Int? {
    self.attribute(attribute).flatMap { Int($0) }
  }

  // MARK: Nodes

  private var depth: Int { Int(xmlTextReaderDepth(reader)) }

  private var isAtElement: Bool {
    xmlTextReaderNodeType(reader) == Int32(XML_READER_TYPE_ELEMENT.rawValue)
  }

  private var namespace: XMLNamespace {
    guard let uri = xmlTextReaderConstNamespaceUri(reader) else { return .none }
    // The reader keeps each URI once, so its address stands for it.
    if let known = namespaces[uri] { return known }
    let space = XMLNamespace(uri: String(cString: uri))
    namespaces[uri] = space
    return space
  }

  /// Goes to the next node; false at the end of the document.
  private func advance() throws(ReadingError) -> Bool {
    let status = xmlTextReaderRead(reader)
    guard status >= 0, worstError == 0 else { throw parsingError }
    guard status == 1 else { return false }
    guard depth <= nesting else { throw tooDeep }
    switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_DOCUMENT_TYPE.rawValue:
      throw .doctype(path, part: part)
    case XML_READER_TYPE_ELEMENT.rawValue:
      let local = xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
      name = XMLName(space: namespace, local: local)
    default:
      break
    }
    return true
  }

  private var tooDeep: ReadingError {
    .limit(path, "“\(part)”嵌套超过 \(nesting) 层", en: "part \(part) nests deeper than \(nesting)")
  }

  private var parsingError: ReadingError {
    // libxml2 reports its own bounds as an internal error (2.9 to 2.13) or a resource limit.
    if worstError == Int32(XML_ERR_INTERNAL_ERROR.rawValue) || worstError == 114 { return tooDeep }
    let line = xmlTextReaderGetParserLineNumber(reader)
    return .damaged(
      path, "“\(part)”第 \(line) 行附近不是合格的 XML",
      en: "part \(part) is not well-formed XML near line \(line)")
  }
}

extension ReadingError {
  /// A DOCTYPE, which no office program writes (ECMA-376 part 2, section 8.1.4, forbids it).
  fileprivate static func doctype(_ path: String, part: String) -> ReadingError {
    .limit(
      path, "“\(part)”含有 DOCTYPE 声明，办公文档不应有",
      en: "part \(part) has a DOCTYPE, as no office file has")
  }
}
