import EmbeddedRules
import TaskRules
import Testing

@Suite("The place that a title speaks of")
struct PlaceInTitleTests {
  let registry: JurisdictionRegistry

  init() throws { registry = try JurisdictionRegistry(files: .embedded) }

  @Test(
    "is the registered one",
    arguments: [
      ("山西省2024年知识产权工作要点", "山西省"),
      ("2024 年 山 西 省 工作要点", "山西省"),
      ("内蒙古自治区 2024 年工作要点", "内蒙古自治区"),
      ("内蒙古2024年推进计划", "内蒙古自治区"),
      ("广西2024年推进计划", "广西壮族自治区"),
      ("宁夏自治区2024年任务清单", "宁夏回族自治区"),
      ("西藏2024年工作计划", "西藏自治区"),
      ("新疆2024年工作计划", "新疆维吾尔自治区"),
      ("新疆生产建设兵团2024年工作计划", "新疆生产建设兵团"),
      ("兵团2024年知识产权工作要点", "新疆生产建设兵团"),
      ("某省知识产权局关于印发2024年福建省任务清单的通知", "福建省"),
      ("陕西省知识产权强市建设与市县工作2024年计划", "陕西省"),
      ("浙江省市场监督管理局2024年工作要点", "浙江省"),
      ("江苏市场监管系统2024年工作要点", "江苏省"),
      ("山西区域知识产权协同2024年计划", "山西省"),
      ("安徽省知识产权保护示范区建设2024年安排", "安徽省"),
      ("13_福建省", "福建省"),
    ])
  func province(title: String, name: String) {
    #expect(registry.resolve(inTitle: title).jurisdiction?.name == name)
  }

  @Test(
    "is the city, not its province",
    arguments: [
      ("广东省深圳市2024年工作要点", "深圳市"),
      ("深圳2024年工作要点", "深圳市"),
      ("浙江杭州2024年工作要点", "杭州市"),
      ("北京市海淀区2024年工作计划", "北京市海淀区"),
      ("北京海淀2024年工作计划", "北京市海淀区"),
      ("浦东新区2024年工作计划", "上海市浦东新区"),
      ("朝阳区2024年工作计划", "北京市朝阳区"),
      ("朝阳市2024年工作计划", "朝阳市"),
      ("辽宁省朝阳市2024年工作计划", "朝阳市"),
      ("江西南昌市2024年工作计划", "南昌市"),
      ("苏州2024年落实江苏省知识产权强省纲要工作计划", "苏州市"),
    ])
  func city(title: String, name: String) {
    #expect(registry.resolve(inTitle: title).jurisdiction?.name == name)
  }

  @Test(
    "is unregistered where it lies inside a registered one or only sounds like it",
    arguments: [
      ("江苏省无锡市2024年工作要点", "江苏省无锡市"),
      ("江苏无锡市2024年工作要点", "江苏无锡市"),
      ("吉林市2024年工作要点", "吉林市"),
      ("吉林省吉林市2024年工作要点", "吉林省吉林市"),
      ("长沙县2024年工作要点", "长沙县"),
      ("湖南省长沙市长沙县2024年工作要点", "湖南省长沙市长沙县"),
      ("长春市朝阳区2024年工作要点", "长春市朝阳区"),
      ("海南藏族自治州2024年工作要点", "海南藏族自治州"),
      ("青海省海南州2024年工作要点", "青海省海南州"),
      ("河南蒙古族自治县2024年工作要点", "河南蒙古族自治县"),
      ("江西安福县2024年工作要点", "江西安福县"),
      ("北京市东城区2024年工作要点", "北京市东城区"),
      ("河北雄安新区2024年工作要点", "河北雄安新区"),
      ("陕西省宁强县2024年工作要点", "陕西省宁强县"),
      ("内蒙古自治区锡林郭勒盟2024年工作要点", "内蒙古自治区锡林郭勒盟"),
      ("新疆生产建设兵团第八师2024年工作要点", "新疆生产建设兵团第八师"),
      ("四川大学2024年知识产权工作要点", "四川大学"),
      ("2024年度无锡市贯彻江苏省知识产权强省纲要工作计划", "无锡市"),
    ])
  func unregistered(title: String, name: String) {
    #expect(registry.resolve(inTitle: title) == .unregistered(name))
  }

  @Test(
    "is none where the title names none",
    arguments: [
      "2024年知识产权工作要点", "全区2024年工作要点", "我省2024年推进计划", "全省知识产权强市建设工作计划",
      "晋级赛2024年安排", "", "   ", "2024", "推进城市知识产权工作",
    ])
  func none(title: String) {
    #expect(registry.resolve(inTitle: title) == .none)
  }

  @Test(
    "is read from a file's name without its folder and extension",
    arguments: [
      ("plans/山西/2024.md", nil), ("plans/山西省2024.md", "山西省"), ("晋.docx", "山西省"),
      ("plans/晋-2024.docx", "山西省"), ("01_北京市.txt", "北京市"), (".山西", "山西省"),
      ("晋国2024.md", nil), ("", nil),
    ] as [(String, String?)])
  func fileName(path: String, name: String?) {
    #expect(registry.resolve(inFileName: path).jurisdiction?.name == name)
  }

  @Test("of every registered name is the place itself")
  func everyName() {
    for place in registry.provinces + registry.cities {
      for name in [place.name] + place.aliases {
        let title = name.count > 1 ? "\(name)2024年工作要点" : name
        #expect(registry.resolve(inTitle: title).jurisdiction == place, "\(title)")
      }
    }
  }

  @Test("of a city behind its province is the city, for every city")
  func everyCity() {
    for city in registry.cities {
      guard let province = city.province, !city.name.hasPrefix(province) else { continue }
      #expect(registry.resolve(inTitle: "2024年\(province)\(city.name)计划").jurisdiction == city)
    }
  }
}
