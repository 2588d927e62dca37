extension JSONWriter {
  /// Writes a member with a string or null.
  mutating func member(_ name: StaticString, _ text: String?) {
    guard var text else {
      key(name)
      return null()
    }
    text.withUTF8 { member(name, utf8: $0) }
  }

  /// Writes a member with a whole number or null.
  mutating func member(_ name: StaticString, _ number: Int?) {
    key(name)
    value(number)
  }

  /// Writes a member with true or false.
  mutating func member(_ name: StaticString, _ flag: Bool) {
    key(name)
    value(flag)
  }

  /// Writes a member with an array.
  mutating func member<Elements: Sequence>(
    _ name: StaticString, _ elements: Elements,
    _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    arrayMember(name) { writer in
      for element in elements { body(&writer, element) }
    }
  }

  /// Writes a member with an array of strings.
  mutating func member(_ name: StaticString, _ texts: [String]) {
    member(name, texts) { $0.value($1) }
  }
}
