/// A sentence for people, in the two languages Bizuo speaks.
public struct LocalizedText: Sendable, Hashable {
  /// Chinese, the language of the reports.
  public var zh: String
  /// English, for `--lang en`.
  public var en: String

  /// Creates a sentence; English falls back to Chinese where it is not given.
  public init(_ zh: String, en: String? = nil) {
    self.zh = zh
    self.en = en ?? zh
  }

  /// The sentence in a language.
  public func text(in language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

/// A language of labels and messages; plan text is never translated.
public enum Language: String, Sendable, CaseIterable {
  /// Chinese.
  case zh
  /// English.
  case en
}
