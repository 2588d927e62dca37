/// How Chinese writes the names of places that no registry here knows: 无锡市, 长沙县, 海西蒙古族藏族自治州.
///
/// Needed so that “江苏省无锡市 2024 年工作要点” is not taken for the province's plan.
enum PlaceNameGrammar {
  /// The length of the name of a city, county or district with which a text begins; nil where it
  /// begins with none. `text` is without spaces.
  static func nameLength(at text: ArraySlice<Unicode.Scalar>) -> Int? {
    if text.first == "度" { return nil }
    for (offset, scalar) in text.prefix(longestName).enumerated() {
      guard isHan(scalar) else { return nil }
      let name = text.prefix(offset + 1)
      if let words = ordinaryWords[scalar],
        words.contains(where: { name.suffix($0.count).elementsEqual($0) })
      {
        return nil
      }
      let following = text.dropFirst(name.count).first
      if endings.contains(scalar), isName(name), !continuesWord(following) { return name.count }
    }
    return nil
  }

  /// The length of the ending that makes another name of a short one: 吉林 + 市, 海南 + 州, 山西 + 大学.
  static func endingLength(at text: ArraySlice<Unicode.Scalar>) -> Int? {
    let start = String(String.UnicodeScalarView(text.prefix(3)))
    guard let ending = shortNameEndings.first(where: start.hasPrefix) else { return nil }
    let length = ending.unicodeScalars.count
    let following = text.dropFirst(length).first
    return continuesWord(following) || following == "县" ? nil : length
  }

  private static let longestName = 16
  private static let shortNameEndings = ["新区", "市", "县", "区", "州", "盟", "旗", "大学", "学院"]
  private static let endings: Set<Unicode.Scalar> = ["市", "区", "盟", "州", "县", "旗", "师"]
  /// Words of titles that are no part of a name, by their last character; one of them ends the search.
  private static let ordinaryWords = Dictionary(
    grouping: [
      "知识", "产权", "专利", "商标", "推进", "推动", "贯彻", "落实", "关于", "印发", "工作", "建设",
      "发展", "政府", "人民", "市场", "监督", "监管", "管理", "办公", "委员", "全面", "全省", "全市", "全区",
      "全国", "我省", "我市", "我区", "本市", "本省", "本区", "各", "上市", "示范", "试点", "有关",
      "重点", "自贸", "民族地区", "省", "年",
    ].map { Array($0.unicodeScalars) }
  ) { $0[$0.count - 1] }

  private static func isName(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = name.last else { return false }
    let stem = name.dropLast()
    if stem.suffix(2).elementsEqual(["自", "治"]), ["州", "县", "旗"].contains(last) {
      return stem.count > 2
    }
    guard stem.count <= 6 else { return false }
    switch last {
    case "市": return stem.count >= 2 && !(stem.last == "城" && stem.count > 2)
    case "县": return stem.count >= 1 && !(stem.count == 1 && stem.first == "强")
    case "旗": return stem.count >= 1
    case "师": return stem.count >= 2 && stem.first == "第"
    default: return stem.count >= 2
    }
  }

  /// Whether the character after 市 or 区 makes an ordinary word of them: 市场, 区域, 都市圈.
  private static func continuesWord(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { "场域块帜级圈".unicodeScalars.contains($0) } ?? false
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
      || (0x20000...0x323AF).contains(scalar.value)
  }
}
