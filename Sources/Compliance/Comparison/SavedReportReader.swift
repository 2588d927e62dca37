#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension SavedReport {
  /// Whether bytes look like a JSON report rather than a plan: the first character opens an object.
  public static func looksLikeReport(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.first { !isBlank($0) && !byteOrderMark.contains($0) } == UInt8(ascii: "{")
  }

  /// Reads a report that Bizuo wrote as `json` or `ndjson`, in either detail.
  ///
  /// Throws ``SavedReportError``. Cost: linear in the bytes.
  public init(reading bytes: [UInt8]) throws(SavedReportError) {
    let bytes = bytes.starts(with: Self.byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
    let lines = bytes.split(separator: UInt8(ascii: "\n")).filter { !$0.allSatisfy(Self.isBlank) }
    guard lines.count > 1, lines.allSatisfy({ Self.looksLikeReport($0) }) else {
      self = try SavedReportJSON.Document.decode(bytes, detail: "JSON").report()
      return
    }
    try self.init(lines: lines)
  }

  /// Reads a stream: a plan a line, then what was not submitted.
  private init(lines: [[UInt8].SubSequence]) throws(SavedReportError) {
    var plans: [Plan] = []
    for (index, line) in lines.dropLast().enumerated() {
      plans.append(try SavedReportJSON.Plan.decode(line, detail: "line \(index + 1)").plan)
    }
    let last = lines.last ?? []
    guard let end = try? SavedReportJSON.Document.decode(last, detail: "") else { throw .cutOff }
    var report = try end.report(inStream: true)
    report.plans = plans
    self = report
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

extension Decodable {
  /// Decodes JSON, naming the key where something is missing.
  fileprivate static func decode(
    _ bytes: some Sequence<UInt8>, detail: String
  ) throws(SavedReportError) -> Self {
    do {
      return try JSONDecoder().decode(Self.self, from: Data(bytes))
    } catch DecodingError.keyNotFound(let key, _) {
      throw .notAReport(detail: "\(detail): \(key.stringValue)")
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context)
    {
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      throw .notAReport(detail: path.isEmpty ? detail : "\(detail): \(path)")
    } catch {
      throw .notAReport(detail: detail)
    }
  }
}
