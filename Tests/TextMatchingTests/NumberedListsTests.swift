import Testing

@testable import TextMatching

@Suite("Numbered lists")
struct NumberedListsTests {
  private func number(_ list: [Int32], in lists: inout NumberedLists<Int32>) -> Int {
    list.withUnsafeBufferPointer { lists.number(of: $0) }
  }

  @Test("Lists are numbered in the order in which they come up, equal ones alike")
  func order() {
    var lists = NumberedLists<Int32>()
    let numbers = [[7], [], [7, 8], [7], [8, 7], []].map { number($0, in: &lists) }
    #expect(numbers == [0, 1, 2, 0, 3, 1])
    #expect(lists.lists.map(Array.init) == [[7], [], [7, 8], [8, 7]])
  }

  @Test("Numbers stay when the table grows")
  func growth() {
    var lists = NumberedLists<Int32>()
    let all = (0..<5_000).map { [Int32($0), Int32($0 % 7)] }
    let first = all.map { number($0, in: &lists) }
    #expect(first == Array(0..<5_000))
    #expect(all.map { number($0, in: &lists) } == first)
  }

  @Test("A text is new once, and another one that begins alike is another")
  func texts() {
    var texts = DistinctTexts()
    let answers = ["专利", "专利", "专", "", ""].map { text in
      Array(text.utf8).withUnsafeBufferPointer { texts.insert($0) }
    }
    #expect(answers == [true, false, true, true, false])
  }
}
