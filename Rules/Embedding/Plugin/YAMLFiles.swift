import Foundation

/// The rule files below `folder`, in the order of their paths; each is an input of the build, so
/// that editing one rebuilds the embedded copy.
func yamlFiles(below folder: URL) throws -> [URL] {
  guard
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  else { return [] }
  return walk.compactMap { $0 as? URL }
    .filter { $0.pathExtension == "yaml" }
    .sorted { $0.path() < $1.path() }
}
