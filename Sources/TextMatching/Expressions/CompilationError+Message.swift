extension ExpressionProgram.CompilationError {
  /// What is wrong, and what to do about it.
  public var message: LocalizedText {
    switch self {
    case .unknownConcept(let name):
      LocalizedText(
        "没有名为“\(name)”的概念，请补上或改正名称", en: "no concept is named \(name): add it or correct the name")
    case .circularConcept(let name):
      LocalizedText(
        "概念“\(name)”绕回到自身，请去掉其中一处引用",
        en: "the concept \(name) refers to itself in a circle: take one reference out")
    case .sequenceOfPhrases:
      LocalizedText(
        "“>”两边只能是词或词的任选，请把带 +、& 的部分移到外面",
        en:
          "beside > only terms and alternatives of terms may stand: move what has + or & out of it")
    case .emptyTerm(let term):
      LocalizedText(
        "“\(term)”归一后什么也不剩，请换一个词", en: "“\(term)” is empty in normal form: name another term")
    case .tooManyTerms:
      LocalizedText(
        "词太多：合计超过约六万字，请删并", en: "too many terms, of over some 60,000 characters: drop or join some")
    }
  }
}
