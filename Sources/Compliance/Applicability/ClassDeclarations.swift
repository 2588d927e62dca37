import TaskRules
import TextMatching

/// What a user declares about classes for one run, with `--class NAME=yes` and `--class NAME=no`.
///
/// A declaration stands above the registry, for every plan of the run.
public struct ClassDeclarations: Sendable, Hashable {
  /// The declared memberships by class name.
  private(set) var byClass: [String: Bool] = [:]

  /// No declarations.
  public init() {}

  /// Reads the arguments of `--class`. `yes`, `no`, 是 and 否 are the answers.
  ///
  /// Throws ``ClassDeclarationError``, which is wrong usage, for a class that the registry does not
  /// know (with the nearest names), another answer, and two answers for one class.
  public init(
    _ arguments: [String], registry: JurisdictionRegistry
  ) throws(ClassDeclarationError) {
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let belongs = Self.answer(String(parts[1])) else {
        throw .unreadable(argument)
      }
      let name = String(parts[0].filter { !$0.isWhitespace })
      guard registry.jurisdictionClass(name) != nil else {
        throw .unknownClass(
          name, nearest: registry.nearestClassNames(to: name),
          known: registry.classes.map(\.name.zh))
      }
      if let earlier = byClass[name], earlier != belongs { throw .contradiction(name) }
      byClass[name] = belongs
    }
  }

  /// Declares a membership; it stands above an earlier one of the same class.
  mutating func declare(_ name: String, _ belongs: Bool) {
    byClass[name] = belongs
  }

  /// Takes over other declarations; they stand above those already here.
  public mutating func merge(_ others: ClassDeclarations) {
    byClass.merge(others.byClass) { $1 }
  }

  /// What is declared of a class: its own declaration; else no where a class that includes it is
  /// declared no; else yes where a class that it includes is declared yes; else nil.
  func declared(_ name: String, in registry: JurisdictionRegistry) -> Bool? {
    if byClass.isEmpty { return nil }
    if let own = byClass[name] { return own }
    let including = registry.classes.filter { $0.includes.contains(name) }
    if including.contains(where: { byClass[$0.name.zh] == false }) { return false }
    let included = registry.jurisdictionClass(name)?.includes ?? []
    return included.contains { byClass[$0] == true } ? true : nil
  }

  /// What an answer says; nil where it is none.
  static func answer(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "是": true
    case "no", "否": false
    default: nil
    }
  }
}

/// Why a `--class` argument is wrong usage.
public enum ClassDeclarationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// It is not NAME=yes or NAME=no.
  case unreadable(String)
  /// The registry knows no such class; with the nearest names, and all names.
  case unknownClass(String, nearest: [String], known: [String])
  /// One class is declared yes and no.
  case contradiction(String)

  /// One sentence that says what to type instead.
  public var message: LocalizedText {
    switch self {
    case .unreadable(let argument):
      LocalizedText(
        "--class “\(argument)”应写成 --class 类名=yes 或 --class 类名=no。",
        en: "--class \(argument) should be written --class NAME=yes or --class NAME=no.")
    case .unknownClass(let name, let nearest, let known) where nearest.isEmpty:
      LocalizedText(
        "没有“\(name)”这一类，可用：\(known.joined(separator: "、"))。",
        en: "There is no class \(name); known are \(known.joined(separator: ", ")).")
    case .unknownClass(let name, let nearest, _):
      LocalizedText(
        "没有“\(name)”这一类，是否想写：\(nearest.joined(separator: "、"))？",
        en: "There is no class \(name); did you mean \(nearest.joined(separator: ", "))?")
    case .contradiction(let name):
      LocalizedText(
        "--class “\(name)”既写了 yes 又写了 no，请只留一个。",
        en: "--class \(name) is given both yes and no; keep one.")
    }
  }

  /// The Chinese sentence.
  public var description: String { message.zh }
}
