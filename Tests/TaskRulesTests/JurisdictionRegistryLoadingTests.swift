import TaskRules
import Testing

@Suite("A mistake in the registry's files is named with file, line and key")
struct JurisdictionRegistryLoadingTests {
  static let provinces = """
    provinces:
      - {name: 甲省, english: Jia, aliases: [甲]}
      - {name: 乙省, english: Yi, aliases: [乙]}
    """

  func error(cities: String = "cities: []", classes: String = "classes: []") throws -> RuleFileError
  {
    try #require(throws: RuleFileError.self) {
      try JurisdictionRegistry(
        files: RuleFiles(texts: [
          "jurisdictions/provinces.yaml": Self.provinces, "jurisdictions/cities.yaml": cities,
          "jurisdictions/classes.yaml": classes,
        ]))
    }
  }

  func error(inClass fields: String) throws -> RuleFileError {
    try error(classes: "classes:\n  - name: 类\n    en: class\n\(fields)")
  }

  @Test("a missing file of provinces")
  func missingFile() throws {
    let error = try #require(throws: RuleFileError.self) {
      try JurisdictionRegistry(files: RuleFiles(texts: [:]))
    }
    #expect(error.file == "jurisdictions/provinces.yaml")
  }

  @Test("a name that two places claim")
  func repeatedName() throws {
    let error = try error(
      cities: "cities:\n  - {name: 丙市, english: Bing, province: 乙省, aliases: [甲]}")
    #expect(error.file == "jurisdictions/cities.yaml" && error.line == 2)
    #expect(error.message.zh.contains("甲省"))
  }

  @Test("a province that is not registered")
  func unknownProvince() throws {
    let error = try error(
      cities: "cities:\n  - {name: 丙市, english: Bing, province: 已省, aliases: []}")
    #expect(error.key == "province")
  }

  @Test("a key that does not exist, with the nearest that does")
  func unknownKey() throws {
    let error = try error(inClass: "    of: cities\n    member: []")
    #expect(error.key == "member" && error.line == 5)
    #expect(error.message.zh.contains("members"))
  }

  @Test("a kind of members other than provinces and cities")
  func unknownKind() throws {
    #expect(try error(inClass: "    of: counties\n    members: []").key == "of")
  }

  @Test("a member that is not registered, with its line")
  func unknownMember() throws {
    let error = try error(
      inClass: """
            of: provinces
            members:
              - who: [甲省, 丁省]
                certainty: confirmed
                source: 某通知
        """)
    #expect(error.line == 6 && error.message.zh.contains("丁省"))
  }

  @Test("a certainty other than confirmed and probable")
  func unknownCertainty() throws {
    let error = try error(
      inClass: "    of: provinces\n    members: [{who: 甲省, certainty: sure, source: 某通知}]")
    #expect(error.key == "certainty")
  }

  @Test(
    "a date that no calendar has",
    arguments: ["2024-13", "2024-02-30", "24-1-1-1", "去年", "2024-", "-2024"])
  func impossibleDate(date: String) throws {
    let error = try error(
      inClass:
        "    of: provinces\n    members: [{who: 甲省, certainty: confirmed, from: \(date), source: 某通知}]"
    )
    #expect(error.key == "from")
  }

  @Test("a membership that ends before it begins")
  func endBeforeBeginning() throws {
    let error = try error(
      inClass:
        "    of: provinces\n    members: [{who: 甲省, certainty: confirmed, from: 2024, to: 2023, source: 某}]"
    )
    #expect(error.message.en.contains("`to`"))
  }

  @Test("a class that includes itself or one below it")
  func inclusionOfLaterClass() throws {
    #expect(
      try error(inClass: "    of: cities\n    includes: [类]\n    members: []").key == "includes")
  }
}
