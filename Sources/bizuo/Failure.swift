import ArgumentParser
import Compliance
import PlanReading
import TaskRules
import TextMatching

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Turns an error into its message and exit code.
struct Failure {
  /// The language of the message.
  let language: Language

  /// The language that arguments ask for, before they are parsed.
  static func language(of arguments: [String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang=en" { return .en }
      if argument == "--lang", index + 1 < arguments.count, arguments[index + 1] == "en" {
        return .en
      }
    }
    return .zh
  }

  /// Ends the process.
  func exit(_ error: any Error) -> Never {
    switch error {
    case let error as ExitCode:
      endProcess(error.rawValue)
    case let error as CommandError:
      end(error.message, code: error.isUsage ? 64 : 2)
    case let error as ReadingError:
      end(error.message, code: 2)
    case let error as RuleFileError:
      end(error.message, code: 2)
    case let error as ClassDeclarationError:
      end(error.message, code: 64)
    default:
      endParsing(error)
    }
  }

  private func end(_ message: LocalizedText, code: Int32) -> Never {
    Console.complain((language == .zh ? "错误：" : "error: ") + message.text(in: language))
    endProcess(code)
  }

  /// Help, version, and wrong usage are the argument parser's to word; its fixed phrases are put into
  /// Chinese.
  private func endParsing(_ error: any Error) -> Never {
    let code = Bizuo.exitCode(for: error)
    let text = Bizuo.fullMessage(for: error)
    let worded = language == .zh ? ChineseHelp.translated(text) : text
    if code == .success {
      try? Console.write(Array((worded + "\n").utf8))
      endProcess(0)
    }
    Console.complain(worded)
    // What the parser does not blame on the user is an error of the run.
    endProcess(code == .validationFailure ? 64 : 2)
  }

  private func endProcess(_ code: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(code)
    #elseif canImport(Musl)
      Musl.exit(code)
    #else
      Darwin.exit(code)
    #endif
  }
}
