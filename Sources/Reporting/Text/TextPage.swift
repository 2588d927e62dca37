/// Gathers lines for a terminal: indented, wrapped and, where asked, coloured.
struct TextPage {
  /// What a text is, for those who see colour.
  enum Tone {
    case plain, strong, faint, good, doubtful, bad

    fileprivate var code: String? {
      switch self {
      case .plain: nil
      case .strong: "1"
      case .faint: "2"
      case .good: "32"
      case .doubtful: "33"
      case .bad: "31"
      }
    }
  }

  /// The columns of a line.
  let width: Int
  private let isColoured: Bool
  private(set) var bytes: [UInt8] = []

  /// Creates an empty page.
  init(options: ReportOptions) {
    width = max(60, options.width)
    isColoured = options.style == .colour
  }

  /// Adds an empty line.
  mutating func blank() { bytes.append(UInt8(ascii: "\n")) }

  /// Adds a text: `lead` before its first line, spaces of the same width before the others.
  ///
  /// The text is cleaned; the lead must be the program's own. The tone colours both unless
  /// `tonesLeadOnly`.
  mutating func add(
    _ text: String, lead: String = "", indent: Int = 0, tone: Tone = .plain,
    tonesLeadOnly: Bool = false
  ) {
    let lines = wrapper(lead, indent).lines(CleanText.line(text))
    add(lines, lead: lead, indent: indent, tone: tone, tonesLeadOnly: tonesLeadOnly)
  }

  /// Adds names with separators between them; lines break between names.
  mutating func add(
    list names: [String], separator: String, lead: String = "", indent: Int = 0,
    tone: Tone = .plain
  ) {
    let words = names.enumerated().map { index, name in
      CleanText.line(name) + (index < names.count - 1 ? separator : "")
    }
    let lines = wrapper(lead, indent).lines(ofWhole: words)
    add(lines, lead: lead, indent: indent, tone: tone, tonesLeadOnly: false)
  }

  private func wrapper(_ lead: String, _ indent: Int) -> LineWrapper {
    LineWrapper(width: width - indent - DisplayWidth.of(lead))
  }

  private mutating func add(
    _ lines: [String], lead: String, indent: Int, tone: Tone, tonesLeadOnly: Bool
  ) {
    let spaces = String(repeating: " ", count: indent)
    let margin = String(repeating: " ", count: DisplayWidth.of(lead))
    for (index, line) in lines.enumerated() {
      let first = index == 0 ? lead : margin
      let shown =
        tonesLeadOnly
        ? toned(first, index == 0 ? tone : .plain) + line : toned(first + line, tone)
      addRaw(spaces + shown)
    }
  }

  /// Adds a line that is laid out and cleaned already. Spaces at its end are dropped.
  mutating func addRaw(_ line: String) {
    var utf8 = Array(line.utf8)
    while utf8.last == UInt8(ascii: " ") { utf8.removeLast() }
    bytes += utf8
    blank()
  }

  /// The text in a tone's colour, where the page is coloured.
  func toned(_ text: String, _ tone: Tone) -> String {
    guard isColoured, let code = tone.code else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
