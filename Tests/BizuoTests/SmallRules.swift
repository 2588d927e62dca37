/// A task list of two obligations, made for these tests.
enum SmallRules {
  static let list = """
    id: '2024'
    title: 小清单
    year: 2024
    sections: [1-only.yaml]
    """

  static let section = """
    section: {number: 1, title: 盘点, en: Taking stock}
    tasks:
      - number: 1
        title: 盘点专利
        en: Inventory of patents
        obligations:
          - id: "01"
            bearer: {printed: 各省, scope: every-province, en: every province}
            level: mandatory
            clause: 各地区
            requirement: 盘点专利并登记入库。
            figures: []
            core: [01.a, 01.b]
            supporting: []
        elements:
          - id: 01.a
            name: 专利盘点
            requirement: 盘点专利。
            covered: [专利 & 盘点]
            weak: [专利]
            missing: 没有安排盘点专利。
            strengthen: 写明盘点专利。
            suggestion: 盘点省内专利。
            deadlines:
              - {step: 完成盘点, by: 2024-06-30}
            en:
              {name: Inventory, missing: No inventory., strengthen: Name it., suggestion: Take stock.}
          - id: 01.b
            name: 登记入库
            requirement: 登记入库。
            covered: [登记入库]
            weak: [登记]
            missing: 没有安排登记入库。
            strengthen: 写明登记入库。
            suggestion: 登记入库。
            en:
              {name: Register, missing: No register., strengthen: Name it., suggestion: Register.}
      - number: 2
        title: 城市培训
        en: Training in cities
        obligations:
          - id: "02"
            bearer:
              printed: 强市
              name: 强市建设城市
              en: strong cities
              scope: cities
              classes: [强市建设城市]
            level: mandatory
            clause: 有关地市
            requirement: 开展培训。
            figures: []
            core: [02.a]
            supporting: []
        elements:
          - id: 02.a
            name: 培训
            requirement: 开展培训。
            covered: [开展培训]
            weak: [培训]
            missing: 没有安排培训。
            strengthen: 写明开展培训。
            suggestion: 开展培训。
            en: {name: Training, missing: No training., strengthen: Name it., suggestion: Train.}
    """
}

/// Plans made for these tests.
enum SmallPlans {
  /// Takes up everything that the small list asks of a province.
  static let whole = plan("山西省", "5月底前组织盘点专利。", "把结果登记入库。", "推广好做法。")
  /// Lacks the register.
  static let partial = plan("山西省", "5月底前组织盘点专利。", "推广好做法。", "办好宣传周。")
  /// Takes up nothing.
  static let empty = plan("河北省", "办好宣传周。", "推广好做法。", "评选先进。")

  /// A numbered plan of a jurisdiction.
  static func plan(_ jurisdiction: String, _ measures: String...) -> String {
    let lines = measures.enumerated().map { "\($0.offset + 1). \($0.element)" }
    return "\(jurisdiction)2024年知识产权工作计划\n\n" + lines.joined(separator: "\n") + "\n"
  }
}
