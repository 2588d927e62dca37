/// How text is brought into the form in which it is matched.
///
/// Unicode NFKC (⼯→工, full width→half), traditional → simplified characters, one kind of dash and
/// of middle dot, lower case, no quotation marks, no invisible characters. The table covers the
/// basic plane; scalars beyond it stay as they are.
struct NormalForm: Sendable {
  /// What to do with a scalar.
  enum Action {
    /// Keep it as it is.
    static let keep: UInt16 = 0
    /// Leave it out.
    static let drop: UInt16 = 1
    /// Replace it by several scalars.
    static let expand: UInt16 = 2
    /// A space, kept between Latin words and dropped elsewhere.
    static let space: UInt16 = 3
  }

  /// The table that everybody shares; built once, in well under a millisecond.
  static let shared = NormalForm()

  /// An ``Action`` for every scalar of the basic plane, or the scalar that replaces it.
  let actions: FlatTable<UInt16>
  /// What replaces each scalar marked ``Action/expand``; most texts have none of them.
  private static let expansions: [Int: [UInt16]] = {
    var expansions: [Int: [UInt16]] = [:]
    for entry in NormalFormTable.expanded.unicodeScalars.split(separator: " ") {
      guard let first = entry.first else { continue }
      expansions[Int(first.value)] = entry.dropFirst().map {
        UInt16(truncatingIfNeeded: $0.value)
      }
    }
    return expansions
  }()

  /// What replaces a scalar marked ``Action/expand``.
  func expansion(of scalar: Int) -> [UInt16] { Self.expansions[scalar] ?? [] }

  /// Whether UTF-8 is in normal form as it stands. Cost: a look for each character.
  func keeps(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let (scalar, length) = bytes.scalar(at: index)
      if actions[scalar] != Action.keep { return false }
      index += length
    }
    return true
  }

  private init() {
    actions = FlatTable(count: 0x10000) { actions in
      actions.initialize(repeating: Action.keep)
      Self.fill(actions)
    }
  }

  private static func fill(_ actions: UnsafeMutableBufferPointer<UInt16>) {
    var pending: UInt16?
    for scalar in NormalFormTable.replaced.unicodeScalars {
      let code = UInt16(truncatingIfNeeded: scalar.value)
      if let source = pending {
        actions[Int(source)] = code
        pending = nil
      } else {
        pending = code
      }
    }
    var isFirst = true
    for scalar in NormalFormTable.expanded.unicodeScalars {
      if isFirst { actions[Int(scalar.value)] = Action.expand }
      isFirst = scalar == " "
    }
    func mark(_ scalars: String, _ action: UInt16) {
      for scalar in scalars.unicodeScalars { actions[Int(scalar.value)] = action }
    }
    mark("\"'“”‘’„‟「」『』〝〞＂＇`´", Action.drop)
    mark("\u{AD}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{2060}\u{FEFF}\u{FE0F}", Action.drop)
    mark(" \t\u{A0}\u{3000}\u{2002}\u{2003}\u{2009}\u{202F}", Action.space)
    mark("–—―‐‑‒−〜～~﹣－", UInt16(UInt8(ascii: "-")))
    mark("・•‧∙⋅", 0xB7)
    mark("〈﹤", 0x300A)
    mark("〉﹥", 0x300B)
    mark("，", UInt16(UInt8(ascii: ",")))
    mark("｡", 0x3002)
    for upper in UInt8(ascii: "A")...UInt8(ascii: "Z") { actions[Int(upper)] = UInt16(upper + 32) }
    // Full-width capitals end in lower case too.
    for upper in 0xFF21...0xFF3A { actions[upper] = UInt16(upper - 0xFF21 + 0x61) }
  }
}
