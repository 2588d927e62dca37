/// A printed number or bullet at the start of a text: `一、` `（一）` `1.` `（1）` `①` `-`.
struct Marker: Equatable {
  /// The form, outermost first, as official documents nest them (GB/T 9704-2012, 7.3.3).
  enum Form: Int, Comparable, CaseIterable {
    /// 第一部分、第一章、第一节.
    case part
    /// 甲、
    case stem
    /// 一、
    case chinese
    /// （一）
    case chineseInParentheses
    /// 第一条, named: 任务一：, or spoken: 第一件， 第一，. It numbers measures through a document.
    case article
    /// `1.` `1．` `1、`
    case arabic
    /// （1）, `1)`
    case arabicInParentheses
    /// ①
    case circled
    /// `-` `*` `•`
    case bullet

    static func < (left: Form, right: Form) -> Bool { left.rawValue < right.rawValue }
  }

  var form: Form
  /// The number; 0 for a bullet.
  var number: Int
  /// UTF-8 length of the marker with the white space around it.
  var length: Int

  /// Recognises a marker at an offset; nil for anything else, such as `2.0`, `4·26` or `2024 年`.
  static func read(_ text: Span<UInt8>, at start: Int = 0) -> Marker? {
    var scan = Scan(offset: start)
    scan.skipSpace(of: text)
    guard let found = scan.marker(in: text) else { return nil }
    scan.skipSpace(of: text)
    return Marker(form: found.form, number: found.number, length: scan.offset - start)
  }

  /// Recognises a marker at the start of a text.
  static func read(_ text: [UInt8]) -> Marker? { read(text.span) }

  /// The marker of a paragraph, computed by its format or typed.
  static func read(_ paragraph: Document.Paragraph) -> Marker? {
    if let label = paragraph.label, let marker = read(Array(label.utf8)) { return marker }
    return paragraph.text.ask { read(startOf: $0) }
  }

  /// The marker that a text of any length begins with.
  static func read(startOf text: Span<UInt8>) -> Marker? {
    guard let first = TextBytes.scalar(in: text, at: 0), mayBegin(with: first.value) else {
      return nil
    }
    return read(text.extracting(first: 96))
  }
}

extension Marker {
  /// Whether a text with this first character may begin with a marker; hardly any does.
  private static func mayBegin(with scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7B2C: true
    // Chinese, but for the numerals.
    case 0x3400...0x9FFF:
      ChineseNumber.isNumeral(scalar) || ChineseNumber.stem(scalar) != nil
        || NumberedNoun.second(behind: scalar) != nil
    case 0x41...0x5A, 0x61...0x7A: false
    default: true
    }
  }
}

/// Reads the scalars of a text one after the other.
private struct Scan {
  var offset: Int

  @inline(__always)
  func next(in text: Span<UInt8>) -> UInt32? { TextBytes.scalar(in: text, at: offset)?.value }

  @inline(__always)
  mutating func skipSpace(of text: Span<UInt8>) {
    offset = TextBytes.endOfSpace(in: text, from: offset)
  }

  @inline(__always)
  mutating func take(from text: Span<UInt8>, _ isWanted: (UInt32) -> Bool) -> UInt32? {
    guard let (value, length) = TextBytes.scalar(in: text, at: offset), isWanted(value) else {
      return nil
    }
    offset += length
    return value
  }

  mutating func marker(in text: Span<UInt8>) -> (form: Marker.Form, number: Int)? {
    guard let first = next(in: text) else { return nil }
    switch first {
    case 0x2D, 0x2A, 0x2B, 0x2022, 0x25CF, 0x25A0, 0x25AA, 0x25C6, 0x2756, 0x27A2, 0xB7, 0xF0B7:
      return bullet(in: text)
    default: return numbered(first, in: text)
    }
  }

  private mutating func numbered(_ first: UInt32, in text: Span<UInt8>) -> (Marker.Form, Int)? {
    switch first {
    case 0x30...0x39, 0xFF10...0xFF19: return arabic(in: text)
    case 0x28, 0xFF08: return inParentheses(in: text)
    case 0x7B2C: return part(in: text)
    case 0x2460...0x249B, 0x3251...0x325F: return enclosed(first)
    case _ where NumberedNoun.second(behind: first) != nil: return named(in: text)
    default: return ChineseNumber.stem(first).map { stem($0, in: text) } ?? chinese(in: text)
    }
  }

  private mutating func arabic(in text: Span<UInt8>) -> (Marker.Form, Int)? {
    guard let number = digits(in: text) else { return nil }
    skipSpace(of: text)
    guard let mark = take(from: text, Self.isNumberMark) else {
      return nil
    }
    // `2.0`, `4.26`, `3、4 月`: the point belongs to a figure.
    if let following = next(in: text), ChineseNumber.digit(following) != nil { return nil }
    return (mark == 0x29 || mark == 0xFF09 ? .arabicInParentheses : .arabic, number)
  }

  private mutating func inParentheses(in text: Span<UInt8>) -> (Marker.Form, Int)? {
    offset += TextBytes.scalar(in: text, at: offset)?.length ?? 0
    skipSpace(of: text)
    let form: Marker.Form
    let number: Int
    if let read = digits(in: text) {
      (form, number) = (.arabicInParentheses, read)
    } else if let read = numerals(in: text) {
      (form, number) = (.chineseInParentheses, read)
    } else {
      return nil
    }
    skipSpace(of: text)
    guard take(from: text, { $0 == 0x29 || $0 == 0xFF09 }) != nil else { return nil }
    _ = take(from: text) { $0 == 0x3001 }
    return (form, number)
  }

  private mutating func part(in text: Span<UInt8>) -> (Marker.Form, Int)? {
    offset += 3
    skipSpace(of: text)
    guard let number = numerals(in: text) ?? digits(in: text) else { return nil }
    skipSpace(of: text)
    guard let unit = take(from: text, Self.isUnit) else {
      return endsSpokenNumber(in: text) ? (.article, number) : nil
    }
    if unit == 0x90E8, take(from: text, { $0 == 0x5206 }) == nil { return nil }
    _ = take(from: text) { $0 == 0x3001 || $0 == 0xFF1A || $0 == 0x3A }
    return (unit == 0x6761 ? .article : .part, number)
  }

  /// 甲、统一思想; 甲、乙两地 names two.
  private mutating func stem(_ number: Int, in text: Span<UInt8>) -> (Marker.Form, Int)? {
    offset += 3
    guard take(from: text, { $0 == 0x3001 }) != nil else { return nil }
    if let following = next(in: text), ChineseNumber.stem(following) != nil { return nil }
    return (.stem, number)
  }

  /// 任务一： 举措 3：; 任务三年完成 counts nothing.
  private mutating func named(in text: Span<UInt8>) -> (Marker.Form, Int)? {
    guard let first = take(from: text, { _ in true }),
      let second = NumberedNoun.second(behind: first), take(from: text, { $0 == second }) != nil
    else { return nil }
    skipSpace(of: text)
    guard let number = digits(in: text) ?? numerals(in: text) else { return nil }
    skipSpace(of: text)
    guard take(from: text, Self.isNameMark) != nil else { return nil }
    if let following = next(in: text),
      ChineseNumber.digit(following) != nil || ChineseNumber.isNumeral(following)
    {
      return nil
    }
    return (.article, number)
  }

  private mutating func enclosed(_ first: UInt32) -> (Marker.Form, Int)? {
    offset += 3
    switch first {
    case 0x2460...0x2473: return (.circled, Int(first - 0x2460) + 1)
    case 0x3251...0x325F: return (.circled, Int(first - 0x3251) + 21)
    case 0x2474...0x2487: return (.arabicInParentheses, Int(first - 0x2474) + 1)
    default: return (.arabic, Int(first - 0x2488) + 1)
    }
  }

  private mutating func bullet(in text: Span<UInt8>) -> (Marker.Form, Int)? {
    guard let mark = take(from: text, { _ in true }) else { return nil }
    let following = next(in: text)
    let hasSpace = following == 0x20 || following == 0x09 || following == 0x3000
    guard hasSpace || mark >= 0x80 else { return nil }
    // `- 7. 3 月底前`: the number is the entry's, and would read as July if it stayed in the text.
    let behind = offset
    skipSpace(of: text)
    if let first = next(in: text), let number = numbered(first, in: text) { return number }
    offset = behind
    return (.bullet, 0)
  }

  private mutating func chinese(in text: Span<UInt8>) -> (Marker.Form, Int)? {
    guard let number = numerals(in: text) else { return nil }
    skipSpace(of: text)
    guard let mark = take(from: text, Self.isNumberMark) else {
      return nil
    }
    return (mark == 0x29 || mark == 0xFF09 ? .chineseInParentheses : .chinese, number)
  }

  /// At most three digits, plain or full-width: four are a year.
  @inline(__always)
  private mutating func digits(in text: Span<UInt8>) -> Int? {
    var value = 0
    var length = 0
    while let (scalar, size) = TextBytes.scalar(in: text, at: offset),
      let digit = ChineseNumber.digit(scalar)
    {
      value = value * 10 + digit
      length += 1
      guard length <= 3 else { return nil }
      offset += size
    }
    return length > 0 ? value : nil
  }

  /// A mark behind a number: `.` `．` `、` `)` `）`.
  @inline(__always)
  private static func isNumberMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0xFF0E, 0x3001, 0x29, 0xFF09: true
    default: false
    }
  }

  /// 部 章 节 篇 条
  private static func isUnit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x90E8, 0x7AE0, 0x8282, 0x7BC7, 0x6761: true
    default: false
    }
  }

  /// Whether a mark ends 第一 or 第一件; 第一项任务 counts nothing, and 第三、四季度 goes on counting.
  private mutating func endsSpokenNumber(in text: Span<UInt8>) -> Bool {
    _ = take(from: text, Self.isSpokenUnit)
    guard take(from: text, Self.isSpokenMark) != nil else { return false }
    return next(in: text).map { !ChineseNumber.isNumeral($0) } ?? true
  }

  /// 件 桩 项 点
  private static func isSpokenUnit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4EF6, 0x6869, 0x9879, 0x70B9: true
    default: false
    }
  }

  /// `，` `、` `：`, plain or full-width.
  private static func isSpokenMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0xFF0C, 0x3001, 0x3A, 0xFF1A: true
    default: false
    }
  }

  /// A mark behind 任务一: `：` `:` `、` `.` `．`.
  private static func isNameMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF1A, 0x3A, 0x3001, 0x2E, 0xFF0E: true
    default: false
    }
  }

  private mutating func numerals(in text: Span<UInt8>) -> Int? {
    guard let first = next(in: text), ChineseNumber.isNumeral(first) else { return nil }
    var sum = ChineseNumber.NumeralSum()
    var count = 0
    while let (scalar, size) = TextBytes.scalar(in: text, at: offset),
      ChineseNumber.isNumeral(scalar), count < 5
    {
      sum.add(scalar)
      count += 1
      offset += size
    }
    return sum.value
  }
}
