import TaskRules
import TextMatching

/// The profiles of a list's elements, made when they are first asked for: a plan without gaps needs
/// none.
///
/// Shared by all threads.
final class ElementProfiles: Sendable {
  private let known: MadeOnce<ProfileIndex>

  /// Creates the profiles of a list, none of them made.
  init(of list: TaskList) {
    known = MadeOnce {
      ProfileIndex(list.elements.map { ElementProfile(of: $0, concepts: list.concepts) })
    }
  }

  /// Begins to make them on another thread, where it is known that they will be asked for.
  func prepare() {
    Task.detached { _ = self.index }
  }

  /// All profiles, in the list's order of elements.
  var index: ProfileIndex { known.value }
}
