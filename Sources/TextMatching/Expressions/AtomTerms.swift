/// Which terms are whose, as one bit a term for each of some lists of terms, such as those of atoms or of
/// expressions: the answer is one look. What is said of terms holds of any other numbers as well.
struct AtomTerms: Sendable {
  /// Where an atom's bits start; -1 for atoms that are not asked about.
  private let rows: FlatTable<Int32>
  private let bits: FlatTable<UInt64>

  /// Takes the terms of some of all atoms.
  init(_ atoms: FlatLists<Int32>, among asked: some Collection<Int>, termCount: Int) {
    let width = termCount / 64 + 1
    var rows = [Int32](repeating: -1, count: atoms.count)
    bits = FlatTable(count: asked.count * width) { bits in
      bits.initialize(repeating: 0)
      for (index, atom) in asked.enumerated() {
        let row = index * width
        rows[atom] = Int32(row)
        for term in atoms[atom] { bits[row + Int(term) / 64] |= 1 << UInt64(term % 64) }
      }
    }
    self.rows = FlatTable(rows)
  }

  /// Where the bits of an atom start.
  @inline(__always)
  func row(of atom: Int) -> Int { Int(rows[atom]) }

  /// Whether a term is one of the atom's whose bits start at a row.
  @inline(__always)
  func has(_ term: Int, at row: Int) -> Bool {
    bits[row &+ term &>> 6] & 1 &<< UInt64(term & 63) != 0
  }
}
