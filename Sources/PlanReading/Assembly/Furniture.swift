/// Lines of an official document that hold no measures: letterhead, addressee, signature, date,
/// copies, annex lists (GB/T 9704-2012).
enum Furniture {
  /// What a line is for.
  enum Kind {
    /// 福建省知识产权局文件, or the signature below the text.
    case issuer
    /// 闽知发〔2024〕9 号, a date, 抄送, 联系人 …
    case formality
    /// 各设区市知识产权局：
    case addressee
  }

  /// What a line is, or nil for text.
  static func kind(of passage: Passage) -> Kind? {
    guard passage.text.count <= 600 else { return nil }
    let isNumbered = passage.marker != nil
    return passage.ask { Phrase.squeezing($0) { kind(of: $0, isNumbered: isNumbered) } }
  }

  private static func kind(of text: Span<UInt8>, isNumbered: Bool) -> Kind? {
    let length = Phrase.length(text)
    guard length > 0, length <= 120 else { return nil }
    if isDate(text, length) || isDocumentNumber(text, length) || isFormality(text, length) {
      return .formality
    }
    if length <= 30, isBody(text) { return .issuer }
    if !isNumbered, length <= 100, colons.end(text), addressees.start(text) { return .addressee }
    return nil
  }

  /// Sentences that close a letter: 现印发给你们, 请认真贯彻执行, 特此通知.
  static func isClosing(_ passage: Passage) -> Bool {
    guard passage.marker == nil, passage.length <= 120 else { return false }
    return passage.ask { Phrase.squeezing($0) { closings.occur(in: $0) } }
  }

  private static let colons: Words = ["：", ":"]
  private static let addressees: Words = [
    "各", "省", "市", "区", "自治区", "兵团", "全省", "局机关", "机关",
  ]
  private static let closings: Words = [
    "特此通知", "特此报告", "专此报告", "负责解释", "自印发之日起", "现印发给你们",
    "请结合实际认真", "请认真贯彻", "请遵照执行", "请予以落实",
  ]
  private static let notices: Words = [
    "抄送", "抄报", "主送", "报送：", "联系人", "联系电话", "附件：", "附件:",
  ]
  private static let dateEnds: Words = ["日", "月", "印发", "日）", "日)"]
  private static let months: Words = ["月"]
  private static let numberEnds: Words = ["号"]
  private static let brackets: Words = ["〔", "[", "［", "(", "（", "【"]
  private static let centuries: Words = ["20"]
  private static let letterheads: Words = ["文件"]
  private static let annexes: Words = ["附件", "附表"]
  private static let markings: Words = ["公开）", "公开)", "印发）", "签发人", "密级"]
  private static let bodies: Words = [
    "局", "厅", "委员会", "人民政府", "办公室", "领导小组", "联席会议", "办公厅", "知识产权中心",
  ]
  private static let workWords: Words = [
    "。", "，", "、", "；", "：", "加强", "推进", "建立", "设立",
  ]

  /// 20 年 月 日 in digits or numerals, perhaps with 印发.
  private static func isDate(_ text: Span<UInt8>, _ length: Int) -> Bool {
    guard length <= 18, dateEnds.end(text), months.occur(in: text) else { return false }
    var (offset, digits) = (0, 0)
    while let next = TextBytes.scalar(in: text, at: offset), isYearDigit(next.value) {
      offset += next.length
      digits += 1
    }
    let isYear = TextBytes.scalar(in: text, at: offset)?.value == 0x5E74
    return isYear && (2...4).contains(digits)
  }

  private static func isYearDigit(_ scalar: UInt32) -> Bool {
    ChineseNumber.digit(scalar) != nil || ChineseNumber.isNumeral(scalar) || scalar == 0x25CB
  }

  /// 闽知发〔2024〕9 号
  private static func isDocumentNumber(_ text: Span<UInt8>, _ length: Int) -> Bool {
    length <= 24 && numberEnds.end(text) && brackets.occur(in: text) && centuries.occur(in: text)
  }

  private static func isFormality(_ text: Span<UInt8>, _ length: Int) -> Bool {
    if notices.start(text) { return true }
    if length <= 20, markings.occur(in: text) { return true }
    return length <= 6 && annexes.start(text)
  }

  /// A body of government by itself, as letterhead or signature.
  private static func isBody(_ text: Span<UInt8>) -> Bool {
    let letterhead = letterheads.lengthAtEnd(of: text) ?? 0
    let name = text.extracting(droppingLast: letterhead)
    return bodies.end(name) && !workWords.occur(in: name)
  }
}
