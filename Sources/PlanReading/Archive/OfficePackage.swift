import TextMatching

/// A docx or xlsx file: parts in a zip archive, found by their relationships (ECMA-376 part 2).
struct OfficePackage {
  /// The file as the user named it, for errors.
  let path: String
  /// Bounds against hostile input.
  let limits: ReadingLimits

  private let archive: ZipArchive

  /// What one part refers to another for: the last word of a relationship's type.
  enum Relation: String {
    case document = "officeDocument"
    case styles
    case numbering
    case sharedStrings
    case worksheet
  }

  /// A part that another refers to.
  struct Target {
    var id: String
    var relation: Relation
    var part: String
  }

  /// Opens a package.
  init(bytes: [UInt8], path: String, limits: ReadingLimits) throws(ReadingError) {
    self.init(
      archive: try ZipArchive(bytes: bytes, path: path, limits: limits), path: path, limits: limits)
  }

  /// Creates a package of an archive already open.
  init(archive: ZipArchive, path: String, limits: ReadingLimits) {
    self.archive = archive
    self.path = path
    self.limits = limits
  }

  /// The name of the main part.
  func mainPart() throws(ReadingError) -> String {
    guard let part = try targets(of: "").first(where: { $0.relation == .document })?.part else {
      throw .damaged(path, "没有写明正文部分", en: "it names no main part")
    }
    return part
  }

  /// The parts to which a part refers, for the relations read here; `""` is the package itself.
  ///
  /// Throws where one lies outside of the package.
  func targets(of part: String) throws(ReadingError) -> [Target] {
    let (folder, name) = Self.split(part)
    let listName = folder + "_rels/" + name + ".rels"
    guard let bytes = try archive.contents(of: listName) else { return [] }
    return try XMLReader.read(bytes, part: listName, path: path, limits: limits) {
      (reader) throws(ReadingError) in
      var targets: [Target] = []
      try reader.eachChild { (child) throws(ReadingError) in
        guard child == XMLName(space: .packageRelationships, local: "Relationship"),
          let type = reader.attribute("Type")?.split(separator: "/").last,
          let relation = Relation(rawValue: String(type)),
          let id = reader.attribute("Id"), let target = reader.attribute("Target")
        else { return }
        guard reader.attribute("TargetMode") != "External",
          let part = Self.resolve(target, in: folder)
        else {
          throw .damaged(path, "\(type) 指向文件之外", en: "its \(type) lies outside of the file")
        }
        targets.append(Target(id: id, relation: relation, part: part))
      }
      return targets
    }
  }

  /// Reads a part from its root element on; nil where the package has no such part.
  func read<Result>(
    _ part: String, body: (XMLReader) throws(ReadingError) -> Result
  ) throws(ReadingError) -> Result? {
    guard let bytes = try archive.contents(of: part) else { return nil }
    return try XMLReader.read(bytes, part: part, path: path, limits: limits, body: body)
  }

  /// Reads a part that must be there.
  func readRequired<Result>(
    _ part: String, body: (XMLReader) throws(ReadingError) -> Result
  ) throws(ReadingError) -> Result {
    guard let result = try read(part, body: body) else {
      throw .damaged(path, "缺少“\(part)”", en: "part \(part) is missing")
    }
    return result
  }

  private static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }

  /// A relationship's target as the name of a part; nil where it leaves the package.
  private static func resolve(_ target: String, in folder: String) -> String? {
    guard !target.contains(":"), !target.contains("\\") else { return nil }
    var steps: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." {
        guard steps.popLast() != nil else { return nil }
      } else {
        steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}
