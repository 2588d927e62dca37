/// A figure that a text names.
public struct QuantityMention: Sendable, Hashable {
  /// The figure.
  public var quantity: Quantity
  /// UTF-8 range in the normal-form text.
  public var range: Range<Int>
}

/// Finds shares and counts in a sentence: 30%, 百分之三十, 三成, 全覆盖, 1 至 2 所.
public struct QuantityReader: Sendable {
  /// Measure words that make a number a count.
  private static let units = ["所", "家", "件", "个", "项", "次", "批", "名", "人", "期", "场", "户"]
  private static let wholes = [
    "全覆盖", "全面覆盖", "全部", "所有", "应盘尽盘", "逐一", "全员", "全量", "无一遗漏", "百分之百",
  ]

  /// Creates a reader.
  public init() {}

  /// The figures of a stretch of normal-form text, in order. Cost: linear.
  public func mentions(in bytes: ArraySlice<UInt8>) -> [QuantityMention] {
    let text = ScalarText(bytes)
    var mentions: [QuantityMention] = []
    var index = 0
    while index < text.count {
      if let found = mention(in: text, at: index) {
        mentions.append(
          QuantityMention(
            quantity: found.quantity, range: text.offsets[index]..<text.offsets[found.end]))
        index = found.end
      } else {
        index += 1
      }
    }
    return mentions
  }

  private func mention(
    in text: ScalarText, at index: Int
  ) -> (quantity: Quantity, end: Int)? {
    if let word = text.first(of: Self.wholes, at: index) {
      return (.share(1), index + word.unicodeScalars.count)
    }
    if text.has("百分之", at: index), let number = ChineseNumber(in: text, at: index + 3) {
      return (.share(number.value / 100), index + 3 + number.length)
    }
    if index > 0, ChineseNumber.isPart(text.scalars[index - 1]) { return nil }
    guard var number = ChineseNumber(in: text, at: index) else { return nil }
    var end = index + number.length
    // 1 至 2 所: the lesser is what is promised.
    if let word = text.first(of: ["至", "到", "-"], at: end),
      let upper = ChineseNumber(in: text, at: end + word.unicodeScalars.count)
    {
      end += word.unicodeScalars.count + upper.length
      number = number.value <= upper.value ? number : upper
    }
    if text.has("%", at: end) { return (.share(number.value / 100), end + 1) }
    if text.has("成", at: end), number.value <= 10,
      text.first(of: ["立", "果", "效", "本", "员", "功", "都", "熟", "长"], at: end + 1) == nil
    {
      return (.share(number.value / 10), end + 1)
    }
    guard let unit = text.first(of: Self.units, at: end) else { return nil }
    return (.count(number.value, unit: unit), end + 1)
  }
}
