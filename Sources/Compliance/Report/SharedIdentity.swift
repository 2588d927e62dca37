/// Names what several reports share and say in the same words, so that whoever has written it once can
/// tell by one look that the same is to be written again.
///
/// What is named stays in memory as long as an identity of it does.
public struct SharedIdentity: Sendable {
  /// Tells identities apart: equal keys mean equal words; unlike ones mean nothing. It keeps nothing in
  /// memory, costs nothing, and holds as long as an identity or a report does.
  public typealias Key = ObjectIdentifier

  private let object: any AnyObject & Sendable

  /// Names a shared value.
  init(of shared: Shared<some Sendable>) { object = shared }
}
