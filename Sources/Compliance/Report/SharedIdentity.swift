/// Names what several reports share and say in the same words, so that whoever has written it once can
/// tell by one look that the same is to be written again.
///
/// Equal identities mean equal words; unlike ones mean nothing. What is named stays in memory as long as
/// an identity of it does.
public struct SharedIdentity: Sendable, Equatable {
  /// An identity that keeps nothing in memory: it costs nothing, and holds as long as something else does.
  public typealias Key = ObjectIdentifier

  private let object: any AnyObject & Sendable

  /// Names a shared value.
  init(of shared: Shared<some Sendable>) { object = shared }

  /// The same identity, for as long as this one is kept.
  public var key: Key { ObjectIdentifier(object) }

  /// Whether both name the same.
  public static func == (left: SharedIdentity, right: SharedIdentity) -> Bool {
    left.object === right.object
  }
}
