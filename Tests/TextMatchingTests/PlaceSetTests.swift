import Testing

@testable import TextMatching

@Suite("Sets of places")
struct PlaceSetTests {
  @Test("A window says of 64 places what was put in, also beyond the end", arguments: 1...20)
  func windows(seed: Int) {
    var random = SmallRandom(seed: UInt64(seed))
    var set = PlaceSet(count: 100)
    var members: Set<Int> = []
    for _ in 0..<150 {
      let place = random.below(400)
      set.insert(place)
      members.insert(place)
    }
    for start in 0..<500 {
      let window = set.withWindows { $0[start] }
      let expected = (0..<64).reduce(into: UInt64(0)) { bits, offset in
        if members.contains(start + offset) { bits |= 1 << UInt64(offset) }
      }
      #expect(window == expected)
    }
  }

  @Test("The first gap is the first place that was not put in")
  func gaps() {
    var set = PlaceSet(count: 10)
    for place in 0..<200 where place != 130 { set.insert(place) }
    #expect(set.firstGap(from: 0) == 130)
    #expect(set.firstGap(from: 131) == 200)
    #expect(set.firstGap(from: 1_000) == 1_000)
  }
}
