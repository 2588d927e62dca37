/// The style sheets of the page, in the order in which they apply.
enum PageStyle {
  /// Each becomes a `<style>` of its own, with a hash in the page's security policy.
  static let sheets: [StaticString] = [theme, frame, matrix, lists, plan, obligation, print]
}
