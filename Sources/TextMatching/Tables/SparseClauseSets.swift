/// The clauses of each of many numbered things, of which a passage has few.
///
/// The sets that are not empty stand side by side: asking for them stays within the nearest memory.
struct SparseClauseSets: ~Copyable {
  /// Where a number's set stands; see ``Place``.
  private let places: ScratchTable<Place>
  /// The sets, the empty one first; those behind ``count`` are empty as well.
  private let sets: ScratchTable<ClauseSet>
  /// The number of each set.
  private let numbers: ScratchTable<UInt16>
  /// Where the next set will stand.
  private var count: UInt16 = 1

  /// Creates empty sets for the numbers below `count`, which is at most 65,534: the automaton has no more
  /// terms.
  init(count: Int) {
    places = ScratchTable(repeating: .none, count: count)
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
  subscript(_ number: Int) -> ClauseSet { sets[Int(places[number].index)] }

  /// The set in a place.
  @inline(__always)
  func clauses(at place: Int) -> ClauseSet { sets[place] }

  /// Empties all sets. Cost: linear in those that are not empty.
  mutating func removeAll() {
    for place in filled {
      places[number(at: place)] = .none
      sets[place] = .none
    }
    count = 1
  }

  /// Calls the body with a filling of its own, which the compiler keeps at hand.
  @inline(__always)
  mutating func fill(_ body: (inout Filling) -> Void) {
    var filling = Filling(
      places: places.elements, sets: sets.elements, numbers: numbers.elements, count: count)
    body(&filling)
    count = filling.count
  }

  /// Adds to the sets, for as long as ``fill(_:)`` lasts.
  struct Filling {
    fileprivate let places: UnsafeMutableBufferPointer<Place>
    fileprivate let sets: UnsafeMutableBufferPointer<ClauseSet>
    fileprivate let numbers: UnsafeMutableBufferPointer<UInt16>
    fileprivate var count: UInt16

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

    /// The place of a number, which gets the next one where it has none. Whether it has one cannot be
    /// foreseen, and so it is not asked.
    @inline(__always)
    private mutating func place(of number: Int) -> Int {
      let place = places[number].index | count & places[number].isNone
      // All bits are -1.
      count &-= places[number].isNone
      places[number] = Place(index: place, isNone: 0)
      numbers[Int(place)] = UInt16(truncatingIfNeeded: number)
      return Int(place)
    }
  }

  /// Where a set stands.
  fileprivate struct Place: BitwiseCopyable {
    /// The index of the set; 0, that of the empty set, where there is none.
    var index: UInt16
    /// All bits where there is none, else no bit.
    var isNone: UInt16

    static var none: Place { Place(index: 0, isNone: .max) }
  }
}
