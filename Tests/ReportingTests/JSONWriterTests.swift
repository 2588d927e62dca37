import Foundation
import Testing

@testable import Reporting

@Suite("JSON writer")
struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void, markup: Bool = false) -> String {
    var writer = JSONWriter(layout: .compact, escapesMarkup: markup)
    body(&writer)
    return String(decoding: writer.finished(), as: UTF8.self)
  }

  @Test("any string reads back as it was")
  func roundTrip() throws {
    var generator = SystemRandomNumberGenerator()
    let special = Array(
      "\u{0}\u{1F}\"\\/\u{7F}\u{80}\u{9F}\u{A0}\u{2027}\u{2028}\u{2029}\u{202A}知𠀀é<>&"
        .unicodeScalars)
    for _ in 0..<2_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<40, using: &generator) {
        let any = Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &generator)) ?? "x"
        text.append(
          Bool.random(using: &generator) ? any : special.randomElement(using: &generator) ?? any)
      }
      let string = String(text)
      for markup in [false, true] {
        let json = written({ $0.array([string]) { $0.value($1) } }, markup: markup)
        let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
        #expect(read?.first?.unicodeScalars.elementsEqual(string.unicodeScalars) == true, "\(json)")
      }
    }
  }

  @Test("control characters and line separators are escaped")
  func escapes() {
    #expect(
      written { $0.value("\u{1}\t\u{7F}\u{9B}\u{2028}\u{2029}\"\\" as String) }
        == #""\u0001\t\u007F\u009B\u2028\u2029\"\\""#)
  }

  @Test("other text stands as it is")
  func plain() {
    #expect(written { $0.value("“知识产权”…é\u{A0}𠀀<&>/" as String) } == "\"“知识产权”…é\u{A0}𠀀<&>/\"")
  }

  @Test("markup is escaped where asked")
  func markup() {
    #expect(written({ $0.value("</a>&" as String) }, markup: true) == #""\u003C/a\u003E\u0026""#)
  }

  @Test("numbers have three decimals at most, and are always numbers")
  func numbers() {
    func number(_ value: Double) -> String { written { $0.value(thousandthsOf: value) } }
    #expect(number(0.4567) == "0.457")
    #expect(number(1) == "1.000")
    #expect(number(-0.0504) == "-0.050")
    #expect(number(.nan) == "0.000")
    #expect(number(.infinity) == "0.000")
  }

  @Test("the indented layout has two spaces a level, and nothing within empty brackets")
  func indented() {
    var writer = JSONWriter(layout: .indented)
    writer.object {
      $0.member("a", [] as [String])
      $0.member("b", ["x", "y"])
      $0.member("c") { $0.member("d", nil as Int?) }
    }
    writer.endLine()
    let expected = """
      {
        "a": [],
        "b": [
          "x",
          "y"
        ],
        "c": {
          "d": null
        }
      }

      """
    #expect(String(decoding: writer.finished(), as: UTF8.self) == expected)
  }

  @Test("line separators are found wherever they stand among quotation marks")
  func separatorsAnywhere() {
    for length in 0..<24 {
      for place in 0...length {
        for separator in ["\u{2028}", "\u{2029}"] {
          let before = String(repeating: "“", count: place)
          let behind = String(repeating: "a", count: length - place)
          let escaped = separator == "\u{2028}" ? #"\u2028"# : #"\u2029"#
          #expect(
            written { $0.value((before + separator + behind) as String) }
              == "\"" + before + escaped + behind + "\"")
        }
      }
    }
  }

  @Test("any whole number is written in its decimal digits")
  func wholeNumbers() {
    var generator = SystemRandomNumberGenerator()
    let edges = [0, 9, 10, 99, 100, -1, -10, Int.max, Int.min, 1_000_000_000_000_000_000]
    let any = (0..<500).map { _ in
      Int.random(in: .min ... .max, using: &generator) >> Int.random(in: 0..<64, using: &generator)
    }
    for number in edges + any { #expect(written { $0.value(number) } == String(number)) }
  }
}
