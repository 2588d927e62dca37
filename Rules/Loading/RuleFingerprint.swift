import Hashing

/// What tells two sets of rules apart.
enum RuleFingerprint {
  /// SHA-256 over the files that decide verdicts, each behind its path, in the order of the paths.
  /// Examples decide nothing. Cost: linear in the texts.
  static func sha256(of texts: [String: String]) -> String {
    let deciding = texts.filter { !$0.key.contains("/examples/") }
    return SHA256.hex(
      of: deciding.sorted { $0.key < $1.key }.flatMap { [$0.key, "\0", $0.value, "\0"] })
  }
}
