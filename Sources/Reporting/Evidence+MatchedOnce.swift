import Compliance

extension Evidence {
  /// The terms that decided, each once, in order.
  var matchedOnce: [String] {
    var seen: Set<String> = []
    return matched.filter { seen.insert($0).inserted }
  }
}
