import TextMatching

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One record of `bizuo stream`: a plan's text and what is known about it.
struct StreamRecord: Sendable, Decodable {
  /// Names the record in its answer; a number is taken as its digits.
  let id: String?
  /// The plan.
  let text: String?
  /// Whose plan it is, where the text does not say.
  let jurisdiction: String?
  /// Of which year, where the text does not say.
  let year: Int?

  private enum CodingKeys: String, CodingKey { case id, text, jurisdiction, year }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    if let number = try? values.decodeIfPresent(Int.self, forKey: .id) {
      id = String(number)
    } else {
      id = try values.decodeIfPresent(String.self, forKey: .id)
    }
    text = try values.decodeIfPresent(String.self, forKey: .text)
    jurisdiction = try values.decodeIfPresent(String.self, forKey: .jurisdiction)
    year = try values.decodeIfPresent(Int.self, forKey: .year)
  }

  /// Reads a line; nil where it is no such record.
  init?(line: [UInt8]) {
    guard let record = try? JSONDecoder().decode(StreamRecord.self, from: Data(line)) else {
      return nil
    }
    self = record
  }
}

/// Why a record could not be answered with a plan.
struct StreamError: Error {
  /// A stable code.
  var code: String
  /// One sentence.
  var message: LocalizedText

  /// The line is longer than the limit, in bytes.
  static func tooLong(limit: Int) -> StreamError {
    StreamError(
      code: "line-too-long",
      message: LocalizedText(
        "这一行超过 \(limit >> 20) MiB，未读取。", en: "the line is longer than \(limit >> 20) MiB."))
  }

  /// The line is no record.
  static let unreadable = StreamError(
    code: "record-unreadable",
    message: LocalizedText(
      "这一行不是 {\"id\", \"text\", \"jurisdiction\"?, \"year\"?} 形式的 JSON。",
      en: "the line is no JSON of the form {\"id\", \"text\", \"jurisdiction\"?, \"year\"?}."))

  /// The record has no text.
  static let textMissing = StreamError(
    code: "text-missing",
    message: LocalizedText("记录里没有 text。", en: "the record has no text."))
}
