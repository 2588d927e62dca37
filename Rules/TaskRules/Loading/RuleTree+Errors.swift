import RuleContent
import TextMatching
import Yams

extension RuleTree {
  /// Reads the text of a file. Throws ``RuleFileError`` where it is no YAML, holds nothing, or is too
  /// large.
  init(file: String, yaml text: String) throws(RuleFileError) {
    do {
      try self.init(yaml: text)
    } catch let error as YamlError {
      throw RuleFileError(file: file, line: error.line, key: nil, expected: error.expectation)
    } catch ContentError.empty {
      throw RuleFileError(
        file: file, line: 1, key: nil, expected: LocalizedText("文件是空的", en: "the file is empty"))
    } catch ContentError.tooLarge {
      throw RuleFileError(
        file: file, line: nil, key: nil,
        expected: LocalizedText(
          "内容过多（展开引用后超过 \(Self.mostNodes) 处）",
          en: "too much content (over \(Self.mostNodes) nodes with aliases unfolded)"))
    } catch {
      throw RuleFileError(
        file: file, line: nil, key: nil, expected: LocalizedText("不是 YAML", en: "this is no YAML"))
    }
  }
}

extension YamlError {
  /// The line from 1, where Yams knows it.
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }

  /// What went wrong, in one clause.
  fileprivate var expectation: LocalizedText {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      LocalizedText("YAML 写法有误（\(problem)）", en: "malformed YAML (\(problem))")
    case .duplicatedKeysInMapping(let duplicates, _):
      LocalizedText(
        "键重复：\(duplicates.joined(separator: "、"))",
        en: "repeated keys: \(duplicates.joined(separator: ", "))")
    default: LocalizedText("YAML 写法有误", en: "malformed YAML")
    }
  }
}
