import Compliance
import EmbeddedRules
import TaskRules
import Testing

@Suite("What --class accepts")
struct ClassDeclarationsTests {
  let registry: JurisdictionRegistry

  init() throws { registry = try JurisdictionRegistry(files: .embedded) }

  func error(_ arguments: String...) throws -> ClassDeclarationError {
    try #require(throws: ClassDeclarationError.self) {
      try ClassDeclarations(arguments, registry: registry)
    }
  }

  @Test("an unknown class is answered with the nearest names")
  func unknownClass() throws {
    let error = try error("强市建没城市=yes")
    #expect(error.message.zh.contains("强市建设城市"))
  }

  @Test("a class that is near nothing is answered with all names")
  func farClass() throws {
    let error = try error("xyz=yes")
    #expect(error.message.zh.contains("强省共建省份") && error.message.zh.contains("国家知识产权保护示范区"))
  }

  @Test(
    "anything but yes and no is wrong usage", arguments: ["强市建设城市", "强市建设城市=也许", "强市建设城市=", ""])
  func otherAnswer(argument: String) throws {
    #expect(try error(argument) == .unreadable(argument))
  }

  @Test("yes and no for one class contradict each other")
  func contradiction() throws {
    #expect(try error("强市建设城市=yes", "强市建设城市=no") == .contradiction("强市建设城市"))
  }

  @Test("the same answer twice is no contradiction")
  func repetition() throws {
    _ = try ClassDeclarations(["强市建设城市=yes", "强市建设城市=YES"], registry: registry)
  }
}
