import Synchronization
import TaskRules

/// The profiles of a list's elements, each made when it is first asked for: a plan without gaps
/// needs none.
///
/// Shared by all threads. Two of them may make the same profile at the same time, which does no
/// harm: both make the same.
final class ElementProfiles: Sendable {
  private let list: TaskList
  private let elements: [Element]
  private let known: Mutex<[ElementProfile?]>

  /// Creates the profiles of a list, none of them made.
  init(of list: TaskList) {
    self.list = list
    elements = list.elements
    known = Mutex(Array(repeating: nil, count: elements.count))
  }

  /// The profile of the element at a place of the list's order.
  subscript(index: Int) -> ElementProfile {
    if let profile = known.withLock({ $0[index] }) { return profile }
    let profile = ElementProfile(of: elements[index], concepts: list.concepts)
    known.withLock { $0[index] = profile }
    return profile
  }
}
