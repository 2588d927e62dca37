import Compliance
import EmbeddedRules
import TaskRules
import TextMatching
import Testing

/// The bearers of the list of 2024, as its rules name them.
enum SampleBearer {
  static func obligation(
    _ scope: Bearer.Scope, _ classes: String..., id: String = "00"
  ) -> Obligation {
    Obligation(
      id: id, task: 0, title: LocalizedText("任务"),
      bearer: Bearer(printed: "", name: LocalizedText(""), scope: scope, classes: classes),
      level: .mandatory, clause: "各地区", requirement: LocalizedText(""), figures: [], core: [],
      supporting: [])
  }

  static let everyProvince = obligation(.everyProvince)
  static let joint = obligation(.provinces, "强省共建省份")
  static let dataPilots = obligation(.provinces, "数据知识产权试点省份")
  static let irregular = obligation(.provinces, "非正常申请涉及省份")
  static let strongCities = obligation(.cities, "强市建设城市")
  static let demonstrationCities = obligation(.cities, "强市建设示范城市")
  static let keyCities = obligation(.cities, "第四批运营服务体系重点城市")
  static let protectionAreas = obligation(.citiesAndTheirProvinces, "国家知识产权保护示范区")
  static let enhanced = obligation(.provincesAndCities, "强省共建省份", "专项计划奖补省份", "强市建设城市")
}

@Suite("Whether an obligation binds a jurisdiction in 2024")
struct ApplicabilityJudgeTests {
  let registry: JurisdictionRegistry

  init() throws { registry = try JurisdictionRegistry(files: .embedded) }

  func ruling(
    _ obligation: Obligation, _ name: String?, year: Int = 2024, declaring arguments: [String] = []
  ) throws -> ApplicabilityRuling {
    let judge = ApplicabilityJudge(
      registry: registry, declarations: try ClassDeclarations(arguments, registry: registry))
    let place = try name.map { try #require(registry.find($0)) }
    return judge.ruling(on: obligation, for: place, year: year)
  }

  // MARK: 各省

  @Test("各省 binds every province and the XPCC")
  func everyProvince() throws {
    for province in registry.provinces {
      #expect(try ruling(SampleBearer.everyProvince, province.name).applicability == .applies)
    }
  }

  @Test("各省 binds no city")
  func everyProvinceInCity() throws {
    #expect(try ruling(SampleBearer.everyProvince, "深圳市").applicability == .notApplicable)
  }

  @Test("各省 is the yardstick for a jurisdiction that nobody knows")
  func everyProvinceUnknown() throws {
    #expect(try ruling(SampleBearer.everyProvince, nil).applicability == .applies)
  }

  @Test("a place with a name but outside the registry counts as unknown")
  func namedUnknown() {
    let county = Jurisdiction(
      name: "长沙县", kind: .unknown, province: nil, aliases: [], english: "Changsha County")
    let judge = ApplicabilityJudge(registry: registry)
    #expect(
      judge.ruling(on: SampleBearer.everyProvince, for: county, year: 2024).applicability
        == .applies)
    #expect(
      judge.ruling(on: SampleBearer.dataPilots, for: county, year: 2024).applicability
        == .undetermined)
  }

  // MARK: Classes of provinces

  @Test("a class of provinces binds a confirmed member, with the source in the reason")
  func member() throws {
    let ruling = try ruling(SampleBearer.joint, "湖南省")
    #expect(ruling.applicability == .applies)
    #expect(ruling.reason.zh.contains("三高四新"))
    #expect(!ruling.boundThroughCity)
  }

  @Test("a whole list frees everybody else")
  func freed() throws {
    #expect(try ruling(SampleBearer.dataPilots, "青海省").applicability == .notApplicable)
  }

  @Test("an open list leaves everybody else undetermined", arguments: ["青海省", "江苏省", "重庆市"])
  func undetermined(name: String) throws {
    #expect(try ruling(SampleBearer.joint, name).applicability == .undetermined)
  }

  @Test("a class of provinces binds no city, whole or open")
  func provinceClassInCity() throws {
    #expect(try ruling(SampleBearer.joint, "杭州市").applicability == .notApplicable)
    #expect(try ruling(SampleBearer.dataPilots, "宁波市").applicability == .notApplicable)
  }

  @Test("a class of provinces binds a city that it names")
  func namedCity() throws {
    #expect(try ruling(SampleBearer.dataPilots, "深圳市").applicability == .applies)
  }

  @Test("a class without known members is undetermined unless declared")
  func unnamedProvinces() throws {
    #expect(try ruling(SampleBearer.irregular, "广东省").applicability == .undetermined)
    let declared = try ruling(SampleBearer.irregular, "广东省", declaring: ["非正常申请涉及省份=yes"])
    #expect(declared.applicability == .applies)
  }

  // MARK: Classes of cities

  @Test("a class of cities binds a province through the city that the reason names")
  func throughCity() throws {
    let ruling = try ruling(SampleBearer.strongCities, "河北省")
    #expect(ruling.applicability == .applies)
    #expect(ruling.boundThroughCity)
    #expect(ruling.reason.zh.contains("石家庄市"))
  }

  @Test("a district of a municipality binds it")
  func districtOfMunicipality() throws {
    #expect(try ruling(SampleBearer.keyCities, "北京市").boundThroughCity)
  }

  @Test("a whole list without a member inside frees the province")
  func noMemberInside() throws {
    #expect(try ruling(SampleBearer.keyCities, "青海省").applicability == .notApplicable)
    #expect(try ruling(SampleBearer.protectionAreas, "青海省").applicability == .notApplicable)
  }

  @Test("an open list without a member inside leaves the province undetermined")
  func perhapsInside() throws {
    let ruling = try ruling(SampleBearer.strongCities, "青海省")
    #expect(ruling.applicability == .undetermined)
    #expect(ruling.reason.zh == "不知道青海省境内是否有强市建设城市：名单不完整")
  }

  @Test("a pilot city inside does not bind to what demonstration cities must do")
  func pilotIsNoDemonstration() throws {
    #expect(try ruling(SampleBearer.demonstrationCities, "唐山市").applicability == .undetermined)
    #expect(try ruling(SampleBearer.strongCities, "唐山市").applicability == .applies)
  }

  @Test("a city's own membership binds it directly")
  func cityItself() throws {
    let ruling = try ruling(SampleBearer.strongCities, "大连市")
    #expect(ruling.applicability == .applies)
    #expect(!ruling.boundThroughCity)
  }

  @Test("a city outside a whole list is free, outside an open one undetermined")
  func cityOutside() throws {
    #expect(try ruling(SampleBearer.keyCities, "广州市").applicability == .notApplicable)
    #expect(try ruling(SampleBearer.strongCities, "洛阳市").applicability == .undetermined)
  }

  @Test("a probable city leaves its own plan undetermined, and says what is not confirmed")
  func probableCity() throws {
    let ruling = try ruling(SampleBearer.strongCities, "泉州市")
    #expect(ruling.applicability == .undetermined)
    #expect(ruling.reason.zh.contains("尚未核实"))
  }

  @Test("a demonstration area of protection binds its province as itself, not through the city")
  func protectionAreas() throws {
    let province = try ruling(SampleBearer.protectionAreas, "江苏省")
    #expect(province.applicability == .applies)
    #expect(!province.boundThroughCity)
    #expect(try ruling(SampleBearer.protectionAreas, "南通市").applicability == .applies)
    #expect(try ruling(SampleBearer.protectionAreas, "徐州市").applicability == .notApplicable)
  }

  // MARK: Provinces and cities in one line

  @Test("the province's own class decides before a city inside it")
  func ownClassFirst() throws {
    let ruling = try ruling(SampleBearer.enhanced, "河北省")
    #expect(ruling.applicability == .applies)
    #expect(!ruling.boundThroughCity)
    #expect(ruling.reason.zh.contains("专项计划奖补省份"))
  }

  @Test("without a class of its own, a city inside binds the province")
  func cityInside() throws {
    let ruling = try ruling(SampleBearer.enhanced, "吉林省")
    #expect(ruling.applicability == .applies)
    #expect(ruling.boundThroughCity)
    #expect(ruling.reason.zh.contains("长春市"))
  }

  @Test("with neither, it is undetermined")
  func neither() throws {
    #expect(try ruling(SampleBearer.enhanced, "青海省").applicability == .undetermined)
  }

  @Test("in a city's plan only the class of cities is asked")
  func cityOfLine() throws {
    #expect(try ruling(SampleBearer.enhanced, "长春市").applicability == .applies)
    #expect(try ruling(SampleBearer.enhanced, "洛阳市").applicability == .undetermined)
  }

  @Test("with every class whole, the rest are free")
  func allWhole() throws {
    let both = SampleBearer.obligation(.provincesAndCities, "数据知识产权试点省份", "第四批运营服务体系重点城市")
    #expect(try ruling(both, "青海省").applicability == .notApplicable)
    #expect(try ruling(both, "辽宁省").boundThroughCity)
  }

  // MARK: Years

  @Test("the plan's year decides which memberships count")
  func years() throws {
    #expect(
      try ruling(SampleBearer.protectionAreas, "陕西省", year: 2023).applicability == .notApplicable)
    #expect(try ruling(SampleBearer.protectionAreas, "陕西省", year: 2024).applicability == .applies)
    #expect(try ruling(SampleBearer.strongCities, "辽宁省", year: 2017).applicability == .undetermined)
  }

  // MARK: Declarations

  @Test("a declared yes binds, in a province's plan through its cities")
  func declaredYes() throws {
    let province = try ruling(SampleBearer.strongCities, "青海省", declaring: ["强市建设城市=yes"])
    #expect(province.applicability == .applies && province.boundThroughCity)
    let city = try ruling(SampleBearer.strongCities, "洛阳市", declaring: ["强市建设城市=yes"])
    #expect(city.applicability == .applies && !city.boundThroughCity)
    let unknown = try ruling(SampleBearer.strongCities, nil, declaring: ["强市建设城市=yes"])
    #expect(unknown.applicability == .applies)
  }

  @Test("a declared no frees, whatever the registry says")
  func declaredNo() throws {
    let arguments = ["强市建设城市=no"]
    #expect(
      try ruling(SampleBearer.strongCities, "大连市", declaring: arguments).applicability
        == .notApplicable)
    #expect(
      try ruling(SampleBearer.strongCities, nil, declaring: arguments).applicability
        == .notApplicable)
  }

  @Test("a declared demonstration city is a city building a strong IP city")
  func declaredIncluded() throws {
    let ruling = try ruling(SampleBearer.strongCities, "洛阳市", declaring: ["强市建设示范城市=是"])
    #expect(ruling.applicability == .applies)
  }

  @Test("what is declared no city building a strong IP city is no demonstration city")
  func declaredIncluding() throws {
    let ruling = try ruling(SampleBearer.demonstrationCities, "大连市", declaring: ["强市建设城市=否"])
    #expect(ruling.applicability == .notApplicable)
  }

  // MARK: The report's classes

  @Test("every class that obligations name is reported once, in their order")
  func classes() throws {
    let judge = ApplicabilityJudge(registry: registry)
    let place = try #require(registry.find("河北省"))
    let obligations = [SampleBearer.everyProvince, SampleBearer.joint, SampleBearer.enhanced]
    let classes = judge.classes(of: place, year: 2024, for: obligations)
    #expect(classes.map(\.name) == ["强省共建省份", "专项计划奖补省份", "强市建设城市"])
    #expect(classes.map(\.membership) == [.unknown, .yes, .yes])
  }
}
