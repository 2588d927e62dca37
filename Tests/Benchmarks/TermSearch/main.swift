// How fast texts are searched for terms, for all of some terms and for every tenth of them: what an audit
// does with the words of its rules before it judges anything.
//
//   bizuo rules list --terms >terms
//   swift run -c release TermSearch terms corpus.txt
//
// Texts are taken line by line, several to a passage, as the measures of a plan are: brought into normal
// form, cut into clauses, searched, and noted by clause. Prints the best of several runs of each, turn by
// turn, on one core, and their ratio.

import Foundation
import TextMatching

guard CommandLine.arguments.count == 3 else {
  print("usage: TermSearch TERMS CORPUS")
  exit(64)
}

let terms = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
  .split(separator: "\n").map(String.init)
let corpus = [UInt8](try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[2])))
let tenth = terms.indices.filter { $0 % 10 == 0 }.map { terms[$0] }

let searches = try [terms, tenth].map { try TermSearch(terms: $0) }
var best = searches.map { _ in Double.infinity }
for _ in 0..<7 {
  for (index, search) in searches.enumerated() {
    best[index] = min(best[index], search.seconds(in: corpus))
  }
}
let megabytes = Double(corpus.count) / 1e6
for (search, seconds) in zip(searches, best) {
  print(
    "\(search.termCount) terms: \(Int(megabytes / seconds)) MB/s, \(search.found(in: corpus)) found"
  )
}
print(String(format: "all / tenth: %.2f", best[0] / best[1]))
