#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import TextMatching

/// What careful readers say of one plan.
public struct GoldPlan: Sendable {
  /// The readers' label of one element.
  public struct Label: Sendable, Hashable {
    /// Verdicts that they accept; at least one.
    public var accepted: Set<ElementVerdict>
    /// Printed numbers of the measures that carry it.
    public var items: [Int]

    /// Creates a label.
    public init(accepted: Set<ElementVerdict>, items: [Int]) {
      self.accepted = accepted
      self.items = items
    }
  }

  /// The jurisdiction: the name of the file's plan behind its number, `01_北京市`.
  public var jurisdiction: String
  /// The labels by element, in the order of their ids.
  public var labels: [(element: String, label: Label)]

  /// Creates a plan's labels.
  public init(jurisdiction: String, labels: [(element: String, label: Label)]) {
    self.jurisdiction = jurisdiction
    self.labels = labels
  }

  /// Reads `{"plan": NAME, "labels": {ELEMENT: {"v": [2, 1 or 0, …], "items": […]}}}`.
  ///
  /// Throws ``GoldError`` naming the file.
  public init(bytes: [UInt8], path: String) throws(GoldError) {
    struct File: Decodable {
      struct Entry: Decodable {
        var v: [Int]
        var items: [Int]
      }
      var plan: String
      var labels: [String: Entry]
    }
    let file: File
    do {
      file = try JSONDecoder().decode(File.self, from: Data(bytes))
    } catch {
      throw GoldError(
        path: path, zh: "不是标注文件（应有 plan 和 labels）", en: "no labels: plan and labels were expected")
    }
    let verdicts: [Int: ElementVerdict] = [0: .absent, 1: .weak, 2: .covered]
    var labels: [(element: String, label: Label)] = []
    for (element, entry) in file.labels.sorted(by: { $0.key < $1.key }) {
      let accepted = Set(entry.v.compactMap { verdicts[$0] })
      guard accepted.count == Set(entry.v).count, !accepted.isEmpty else {
        throw GoldError(
          path: path, zh: "\(element) 的 v 只能是 0、1、2", en: "\(element): v takes 0, 1 and 2 only")
      }
      labels.append((element, Label(accepted: accepted, items: entry.items)))
    }
    let name = file.plan.split(separator: "_", maxSplits: 1).last.map(String.init) ?? file.plan
    self.init(jurisdiction: name, labels: labels)
  }
}

/// Why labels cannot be used.
public struct GoldError: Error, Sendable, Hashable {
  /// The file, the fault and the remedy in one sentence.
  public let message: LocalizedText

  /// Creates an error about a file.
  public init(path: String, zh: String, en: String) {
    message = LocalizedText("标注 \(path)：\(zh)。", en: "labels \(path): \(en).")
  }
}
