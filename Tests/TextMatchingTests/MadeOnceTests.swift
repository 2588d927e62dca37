import Synchronization
import Testing

@testable import TextMatching

@Suite("A value made once")
struct MadeOnceTests {
  @Test("However many ask at once, it is made once, and not before")
  func once() async {
    let count = Mutex(0)
    let value = MadeOnce {
      count.withLock { count in
        count += 1
        return count
      }
    }
    #expect(count.withLock { $0 } == 0)
    let answers = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<20 { group.addTask { value.value } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers == Array(repeating: 1, count: 20))
  }
}
