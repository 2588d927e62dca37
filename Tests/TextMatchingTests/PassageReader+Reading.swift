import Testing

@testable import TextMatching

extension PassageReader {
  /// A reader that has read one measure.
  static func reading(_ text: String, _ program: ExpressionProgram) -> PassageReader {
    var reader = PassageReader(program: program)
    reader.beginMeasure()
    reader.append(text)
    let isTaken = reader.endMeasure()
    #expect(isTaken)
    reader.close()
    return reader
  }
}
