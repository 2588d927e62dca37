import EmbeddedRules
import TaskRules
import Testing

@testable import Compliance

@Suite("What binds whom, remembered")
struct ApplicabilityCacheTests {
  let registry: JurisdictionRegistry
  let cache: ApplicabilityCache

  init() throws {
    registry = try JurisdictionRegistry(files: .embedded)
    cache = ApplicabilityCache(
      registry: registry,
      obligations: [SampleBearer.everyProvince, SampleBearer.strongCities, SampleBearer.joint])
  }

  @Test("is what the judge says, asked once or twice, for every jurisdiction")
  func sameAsJudge() {
    let judge = ApplicabilityJudge(registry: registry)
    for place in registry.provinces + registry.cities {
      for _ in 1...2 {
        let answer = cache.answer(for: place, year: 2024, declarations: ClassDeclarations())
        #expect(
          answer.rulings[1].value
            == judge.ruling(on: SampleBearer.strongCities, for: place, year: 2024))
      }
    }
  }

  @Test("is told apart by year and declarations")
  func toldApart() throws {
    let place = try #require(registry.find("辽宁省"))
    let none = ClassDeclarations()
    let declared = try ClassDeclarations(["强市建设城市=no"], registry: registry)
    let answers = [(2024, none), (2017, none), (2024, declared)].map { year, declarations in
      cache.answer(for: place, year: year, declarations: declarations).rulings[1].value
        .applicability
    }
    #expect(answers == [.applies, .undetermined, .notApplicable])
  }

  @Test("does not grow with the years that plans name")
  func bounded() {
    for year in 1...5_000 {
      _ = cache.answer(for: nil, year: year, declarations: ClassDeclarations())
    }
    #expect(cache.count <= 2_000)
  }
}
