/// The clauses of each of many numbered things, of which a passage has few.
///
/// The sets that are not empty stand side by side: asking for them stays within the nearest memory.
struct SparseClauseSets: ~Copyable {
  /// For each number where its set stands; 0, the place of the empty set, where it has none.
  private let places: ScratchTable<Int32>
  /// The sets, the empty one first; those behind ``count`` are empty as well.
  private let sets: ScratchTable<ClauseSet>
  /// The number of each set.
  private let numbers: ScratchTable<Int32>
  /// Where the next set will stand.
  private var count: Int32 = 1

  /// Creates empty sets for the numbers below `count`.
  init(count: Int) {
    places = ScratchTable(repeating: 0, count: count)
    sets = ScratchTable(repeating: .none, count: count + 2)
    numbers = ScratchTable(repeating: 0, count: count + 2)
  }

  /// The places of the sets that are not empty, for ``number(at:)``, in order of their first clause.
  var filled: Range<Int> { 1..<Int(count) }

  /// The number of the set in a place.
  @inline(__always)
  func number(at place: Int) -> Int { Int(numbers[place]) }

  /// The clauses of a number.
  @inline(__always)
  subscript(_ number: Int) -> ClauseSet { sets[Int(places[number])] }

  /// The set in a place.
  @inline(__always)
  func clauses(at place: Int) -> ClauseSet { sets[place] }

  /// Adds a clause to the set of a number.
  @inline(__always)
  mutating func insert(_ clause: Int, at number: Int) {
    sets.insert(clause, at: place(of: number))
  }

  /// Adds clauses to the set of a number.
  @inline(__always)
  mutating func insert(_ clauses: ClauseSet, at number: Int) {
    let place = place(of: number)
    sets[place] = sets[place] | clauses
  }

  /// The place of a number, which gets the next one where it has none. There is no branch: whether it has
  /// one cannot be foreseen.
  @inline(__always)
  private mutating func place(of number: Int) -> Int {
    let known = places[number]
    let place = known == 0 ? count : known
    places[number] = place
    numbers[Int(place)] = Int32(truncatingIfNeeded: number)
    count &+= known == 0 ? 1 : 0
    return Int(place)
  }

  /// Empties all sets. Cost: linear in those that are not empty.
  mutating func removeAll() {
    for place in filled {
      places[number(at: place)] = 0
      sets[place] = .none
    }
    count = 1
  }
}
