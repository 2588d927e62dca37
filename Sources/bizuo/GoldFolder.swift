import Compliance
import PlanReading

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder of labels, one JSON file a plan.
struct GoldFolder {
  /// The folder.
  let path: String

  /// The labels in the order of the files' names.
  func plans() throws -> [GoldPlan] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let files = names.filter { $0.hasSuffix(".json") }.sorted()
    guard !files.isEmpty else {
      let error = GoldError(
        path: path, zh: "文件夹里没有标注文件（*.json）", en: "the folder holds no labels (*.json)")
      throw CommandError(message: error.message)
    }
    return try files.map { name in
      let file = path + "/" + name
      do {
        return try GoldPlan(bytes: try FileBytes.read(file, limits: .default), path: file)
      } catch let error as GoldError {
        throw CommandError(message: error.message)
      }
    }
  }
}
