/// Names what several reports share and say in the same words, so that whoever has written it once can
/// tell by one look that the same is to be written again.
///
/// Equal identities mean equal words; unlike ones mean nothing. What is named stays in memory as long as
/// an identity of it does.
public struct SharedIdentity: Sendable, Equatable {
  private let object: any AnyObject & Sendable

  /// Names a shared value.
  init(of shared: Shared<some Sendable>) { object = shared }

  /// Whether both name the same.
  public static func == (left: SharedIdentity, right: SharedIdentity) -> Bool {
    left.object === right.object
  }
}
