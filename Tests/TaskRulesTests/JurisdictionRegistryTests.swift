import EmbeddedRules
import TaskRules
import Testing

@Suite("The registry of jurisdictions")
struct JurisdictionRegistryTests {
  let registry: JurisdictionRegistry

  init() throws { registry = try JurisdictionRegistry(files: .embedded) }

  @Test("holds 31 provinces and the XPCC")
  func provinces() {
    #expect(registry.provinces.count == 32)
    #expect(registry.provinces.allSatisfy { $0.kind == .province && $0.province == nil })
    #expect(registry.find("新疆生产建设兵团")?.kind == .province)
  }

  @Test("knows the province of each city under separate planning")
  func separatelyPlannedCities() {
    let provinces = ["大连市", "青岛市", "宁波市", "厦门市", "深圳市"].map { registry.find($0)?.province }
    #expect(provinces == ["辽宁省", "山东省", "浙江省", "福建省", "广东省"])
  }

  @Test(
    "finds a place by any of its names",
    arguments: [
      ("晋", "山西省"), ("山西", "山西省"), ("山西省", "山西省"), (" 山 西 ", "山西省"), ("Shanxi", "山西省"),
      ("shaanxi", "陕西省"), ("内蒙", "内蒙古自治区"), ("广西", "广西壮族自治区"), ("兵团", "新疆生产建设兵团"),
      ("深圳", "深圳市"), ("浦东新区", "上海市浦东新区"), ("朝阳区", "北京市朝阳区"), ("朝阳市", "朝阳市"),
    ])
  func finds(name: String, registered: String) {
    #expect(registry.find(name)?.name == registered)
  }

  @Test("knows no place by a name that several share", arguments: ["朝阳", "滨海", "吉林市", "长沙县", ""])
  func findsNothing(name: String) {
    #expect(registry.find(name) == nil)
  }

  @Test(
    "answers a mistyped name with the nearest ones",
    arguments: [("山细省", "山西省"), ("湖難", "湖南省"), ("深川市", "深圳市"), ("Guandong", "广东省")])
  func nearest(typed: String, meant: String) {
    #expect(registry.nearestNames(to: typed).contains(meant))
  }

  @Test("answers a name that is near nothing with nothing")
  func nearestToNothing() {
    #expect(registry.nearestNames(to: "火星第一殖民地").isEmpty)
  }

  @Test("answers a part of a class's name with the class")
  func nearestClass() {
    #expect(registry.nearestClassNames(to: "强市").first == "强市建设城市")
    #expect(registry.nearestClassNames(to: "数据知识产权试点省").first == "数据知识产权试点省份")
  }
}

@Suite("Memberships of classes in 2024")
struct MembershipTests {
  let registry: JurisdictionRegistry

  init() throws { registry = try JurisdictionRegistry(files: .embedded) }

  func membership(_ name: String, _ className: String, _ year: Int = 2024) throws -> Membership {
    let place = try #require(registry.find(name))
    return registry.membership(of: place, in: className, year: year).membership
  }

  @Test("a confirmed record says yes and names its source")
  func confirmed() throws {
    let place = try #require(registry.find("湖南省"))
    let statement = registry.membership(of: place, in: "强省共建省份", year: 2024)
    #expect(statement.membership == .yes)
    #expect(statement.source?.contains("2022-07-25") == true)
    #expect(statement.reason.zh.contains("湖南省属于强省共建省份"))
  }

  @Test(
    "a probable record says unknown, never yes",
    arguments: [
      ("江苏省", "强省共建省份"), ("福建省", "审查协作中心涉及省份"), ("上海市", "审查协作中心涉及省份"),
      ("泉州市", "强市建设示范城市"), ("柳州市", "强市建设城市"),
    ])
  func probable(name: String, className: String) throws {
    #expect(try membership(name, className) == .unknown)
  }

  @Test("a list that is whole says no to everybody else")
  func complete() throws {
    #expect(try membership("青海省", "数据知识产权试点省份") == .no)
    #expect(try membership("宁波市", "数据知识产权试点省份") == .no)
    #expect(try membership("青岛市", "国家知识产权保护示范区") == .no)
    #expect(try membership("广州市", "第四批运营服务体系重点城市") == .no)
  }

  @Test("an open list says unknown to everybody else")
  func open() throws {
    #expect(try membership("青海省", "强省共建省份") == .unknown)
    #expect(try membership("洛阳市", "强市建设城市") == .unknown)
    #expect(try membership("山西省", "专项计划奖补省份") == .unknown)
    #expect(try membership("广东省", "非正常申请涉及省份") == .unknown)
  }

  @Test("17 places are data pilots, Shenzhen beside its province")
  func dataPilots() throws {
    let members = (registry.provinces + registry.cities).filter {
      registry.membership(of: $0, in: "数据知识产权试点省份", year: 2024).membership == .yes
    }
    #expect(members.count == 17)
    #expect(members.contains { $0.name == "深圳市" })
  }

  @Test("25 areas are demonstration areas of protection")
  func demonstrationAreas() {
    let members = registry.cities.filter {
      registry.membership(of: $0, in: "国家知识产权保护示范区", year: 2024).membership == .yes
    }
    #expect(members.count == 25)
  }

  @Test(
    "a demonstration city is a city building a strong IP city, a pilot city is no demonstration")
  func inclusion() throws {
    #expect(try membership("大连市", "强市建设城市") == .yes)
    #expect(try membership("唐山市", "强市建设城市") == .yes)
    #expect(try membership("唐山市", "强市建设示范城市") == .unknown)
    #expect(try membership("珠海市", "强市建设城市") == .yes)
  }

  @Test("a membership counts in every year that it touches, and in no other")
  func years() throws {
    #expect(try membership("大连市", "强市建设示范城市", 2025) == .yes)
    #expect(try membership("大连市", "强市建设示范城市", 2026) == .unknown)
    #expect(try membership("北京市丰台区", "强市建设示范城市", 2023) == .no)
    #expect(try membership("北京市丰台区", "强市建设试点城市", 2024) == .unknown)
    #expect(try membership("西安市", "国家知识产权保护示范区", 2023) == .no)
  }

  @Test(
    "a joint scheme founded after the list of 2024 does not count for it",
    arguments: ["重庆市", "四川省", "辽宁省", "湖北省"])
  func laterSchemes(name: String) throws {
    #expect(try membership(name, "强省共建省份") == .unknown)
  }

  @Test("what was marked unverified is not recorded")
  func unverified() {
    let centres = registry.jurisdictionClass("审查协作中心涉及省份")
    #expect(centres?.records.contains { $0.who == "山东省" } == false)
  }

  @Test("names the members inside a province, confirmed ones first")
  func insideProvince() {
    let members = registry.members(of: "强市建设城市", insideProvince: "广东省", year: 2024)
    #expect(members.map(\.jurisdiction.name).contains("东莞市"))
    #expect(members.first?.isConfirmed == true)
    #expect(Set(members.map(\.jurisdiction.name)).count == members.count)
    let last = registry.members(of: "强市建设示范城市", insideProvince: "福建省", year: 2024).last
    #expect(last?.jurisdiction.name == "泉州市" && last?.isConfirmed == false)
  }

  @Test("a class that no one has heard of is unknown, and says so")
  func unknownClass() throws {
    let place = try #require(registry.find("山西省"))
    let statement = registry.membership(of: place, in: "没有的类", year: 2024)
    #expect(statement.membership == .unknown)
    #expect(statement.reason.zh.contains("没有的类"))
  }
}
