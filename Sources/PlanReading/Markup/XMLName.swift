/// The name of an XML element.
struct XMLName: Hashable {
  /// The vocabulary it belongs to.
  var space: XMLNamespace
  /// The name within it.
  var local: String
}

/// The vocabularies of office documents, each under its transitional and its strict URI
/// (ECMA-376 parts 1 and 4).
enum XMLNamespace {
  case word
  case sheet
  case relationship
  case packageRelationships
  case compatibility
  case math
  case none
  case other

  init(uri: String) {
    switch uri {
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      self = .word
    case "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main":
      self = .sheet
    case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships":
      self = .relationship
    case "http://schemas.openxmlformats.org/package/2006/relationships":
      self = .packageRelationships
    case "http://schemas.openxmlformats.org/markup-compatibility/2006":
      self = .compatibility
    case "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math":
      self = .math
    default:
      self = .other
    }
  }
}
