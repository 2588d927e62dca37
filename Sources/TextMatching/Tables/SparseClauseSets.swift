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
  private var count: UInt32 = 1

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
    fileprivate var count: UInt32

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

    /// The place of a number, which gets the next one where it has none. Whether it has one cannot be
    /// foreseen, and so it is not asked.
    @inline(__always)
    private mutating func place(of number: Int) -> Int {
      let known = places[number].bits
      // Where there is none, the upper half lets the next place through.
      let place = (known | count & known &>> 16) & 0xFFFF
      count &+= known &>> 31
      places[number].bits = place
      numbers[Int(place)] = UInt16(truncatingIfNeeded: number)
      return Int(place)
    }
  }

  /// Where a set stands.
  fileprivate struct Place: BitwiseCopyable {
    /// The index of the set; where there is none, 0, which is that of the empty set, below 16 bits that
    /// are set.
    var bits: UInt32

    static var none: Place { Place(bits: 0xFFFF_0000) }

    @inline(__always)
    var index: UInt32 { bits & 0xFFFF }
  }
}
