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
    let margin = indent + DisplayWidth.of(lead)
    let wrapper = LineWrapper(width: width - margin)
    for (index, line) in wrapper.lines(CleanText.line(text)).enumerated() {
      let first = index == 0 ? lead : String(repeating: " ", count: margin - indent)
      let spaces = String(repeating: " ", count: indent)
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
