import PlanReading
import Testing

@Suite("Forms of plans")
struct PlanFormTests {
  @Test(
    "each form gives its measures with their printed numbers",
    arguments: [
      ("run-in-titles.md", [1, 2, 3, 4, 5, 6, 7]),
      ("memo.txt", [1, 2, 3, 4, 5]),
      ("last-year.txt", [1, 2, 3, 4, 5, 6]),
      ("last-year-bare.txt", [1, 2, 1, 2, 3]),
      ("deadline-table.md", [1, 2, 3, 6]),
      ("prose.txt", [1, 2, 3, 4]),
      ("dun.txt", [1, 2, 3, 4, 5, 6]),
      ("circled.txt", [1, 2, 3, 4, 5, 6]),
      ("bullets.md", [1, 2, 3, 4, 5, 6]),
      ("letter.txt", [1, 2, 3, 4]),
      ("damaged.txt", [1, 2, 3, 4, 7, 7, 9]),
      ("wrapped.txt", [1, 2, 3, 4]),
      ("merged-table.txt", [1, 2, 3, 4, 5, 6, 7, 8, 9]),
      ("bold-numbers.md", [1, 2, 3, 4]),
      ("titled-sections.txt", [1, 2, 3, 4, 5]),
      ("parts-prose.txt", [1, 2, 3, 4]),
      ("notes-behind.txt", [1, 2, 3, 4]),
      ("parenthesised.txt", [1, 2, 1, 2, 3, 1]),
      ("nested.md", [1, 2, 3, 4]),
      ("plain-sections.txt", [1, 2, 3, 4]),
      ("results-column.txt", [1, 2, 3]),
      ("sections-in-table.md", [1, 2, 3, 4]),
      ("summary-inside.txt", [1, 2, 3]),
      ("no-blank.txt", [1, 2, 3, 4]),
      ("numeral-sections.txt", [1, 2, 3, 3, 4]),
      ("first-second.txt", [1, 2, 3, 4, 5]),
      ("task-titles-2024.txt", [1, 2, 3]),
      ("articles-2024.txt", [2, 3, 4]),
    ] as [(String, [Int])])
  func numbers(file: String, numbers: [Int]) throws {
    #expect(try Fixtures.plan(file).numbers == numbers)
  }

  @Test("every character of a measure is found at its place in the file")
  func places() throws {
    for name in try Fixtures.names() {
      let text = try String(
        decoding: Fixtures.bytes(name), as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Array($0.unicodeScalars) }
      for plan in try PlanReader().plans(in: Fixtures.folder + "/" + name) {
        for item in plan.items {
          var offset = 0
          for scalar in item.measure.text.unicodeScalars {
            defer { offset += String(scalar).utf8.count }
            guard scalar != "\n", scalar != " " else { continue }
            let place = try #require(item.measure.location(at: offset)?.lineAndColumn)
            #expect(lines[place[0] - 1][place[1] - 1] == scalar, "\(name) \(item.number)")
          }
        }
      }
    }
  }

  @Test(
    "title and year come from the title line, even one over several lines",
    arguments: [
      ("memo.txt", "临江市市场监督管理局（知识产权局）关于2024年知识产权重点工作的安排"),
      ("letter.txt", "2024年南屏省知识产权强省建设推进计划"),
      ("parenthesised.txt", "中共临湖市委知识产权工作领导小组2024年工作要点"),
      ("last-year.txt", "岭东省知识产权局2023年工作总结和2024年工作计划"),
      ("notes-behind.txt", "长浦省二〇二四年知识产权强省建设任务清单"),
      ("run-in-titles.md", "青川省2024年知识产权强省建设工作要点"),
    ])
  func titles(file: String, title: String) throws {
    let plan = try Fixtures.plan(file)
    #expect(plan.title == title)
    #expect(plan.year == 2024)
  }

  @Test("a letter's letterhead tells who sent it")
  func issuer() throws {
    #expect(try Fixtures.plan("letter.txt").issuerLines == ["南屏省知识产权局文件", "南屏省知识产权局"])
    #expect(try Fixtures.plan("memo.txt").issuerLines.last == "临江市市场监督管理局")
  }

  @Test("一是…二是 within a measure part nothing")
  func firstSecond() throws {
    let plan = try Fixtures.plan("memo.txt")
    #expect(plan.items[2].measure.text == "一是盘点驻市高校存量专利；二是组织供需对接；三是推动开放许可声明。")
    #expect(plan.items[2].headings == ["二、抓好运用工作"])
  }

  @Test(
    "a part that sums up last year gives no measures, and a note says so",
    arguments: ["last-year.txt", "last-year-bare.txt", "summary-inside.txt"])
  func lastYear(file: String) throws {
    let plan = try Fixtures.plan(file)
    #expect(plan.finding(.partSkipped)?.severity == .note)
    #expect(plan.finding(.partSkipped)?.message.zh.contains("行") == true)
    #expect(
      !plan.items.contains { $0.measure.text.contains("查处") || $0.measure.text.contains("立案") })
  }

  @Test(
    "target figures and principles are no measures",
    arguments: ["run-in-titles.md", "parts-prose.txt"])
  func frame(file: String) throws {
    let plan = try Fixtures.plan(file)
    #expect(
      !plan.items.contains { $0.measure.text.contains("每万人口") || $0.measure.text.contains("稳中求进") })
  }

  @Test("a table's columns of deadline, department and deliverable stay with the measure")
  func columns() throws {
    let item = try #require(try Fixtures.plan("deadline-table.md").items.first)
    #expect(item.measure.text == "印发年度推进计划，明确责任分工。")
    #expect(item.deadline?.text == "3月底前")
    #expect(item.department == "省知识产权局")
    #expect(item.deliverable?.text == "推进计划")
    #expect(item.headings == ["完善政策"])
  }

  @Test("last year's results in a column are read as nothing")
  func resultsColumn() throws {
    let plan = try Fixtures.plan("results-column.txt")
    #expect(plan.items[0].measure.text == "召开联席会议，印发工作计划")
    #expect(plan.items[0].headings == ["健全机制"])
    #expect(plan.items[0].deadline?.text == "2024年4月")
  }

  @Test("bodies and deadlines noted behind a measure leave it")
  func notes() throws {
    let plan = try Fixtures.plan("notes-behind.txt")
    #expect(plan.items[0].measure.text == "印发年度推进计划，建立调度台账。")
    #expect(plan.items[0].department == "省知识产权局、省知识产权保护中心")
    #expect(plan.items[0].deadline?.text == "2024年3月底前")
    #expect(plan.items[2].measure.text == "建立存量专利库（含高校、科研院所），组织分级评价。")
    #expect(plan.items[2].department == "省教育厅、省科技厅按职责分工负责")
    #expect(plan.items[3].deadline?.text == "11月底前")
    #expect(plan.items[3].deliverable?.text == "治理情况报告")
  }

  @Test("a number alone in its paragraph takes the next as its text, unless that has a number too")
  func bareNumber() throws {
    let plan = try Fixtures.plan(
      text: "甲省2024年工作要点\n\n重点\t举措\n"
        + "甲\t<p>1. 开展培训。</p><p>2. </p><p>建设网点。</p><p>再建一处。</p><p>3. </p><p>4. 推广产品。</p>")
    #expect(plan.numbers == [1, 2, 4])
    #expect(plan.items.map(\.measure.text) == ["开展培训。", "建设网点。\n再建一处。", "推广产品。"])
    #expect(plan.codes == [.itemEmpty])
  }

  @Test("a cell continued on the next page is one measure")
  func pageBreak() throws {
    let plan = try Fixtures.plan("merged-table.txt")
    #expect(plan.items[3].measure.text == "组织高校盘点专利，建立 2 级台账，其中 985 高校 3 月底前完成。")
    #expect(plan.items[3].measure.anchors.count == 2)
    #expect(plan.items[8].headings == ["三、夯实基础", "加强人才培养"])
    #expect(plan.items[8].deadline?.text == "全年")
  }

  @Test("lines wrapped at a fixed width are joined")
  func wrapped() throws {
    let plan = try Fixtures.plan("wrapped.txt")
    #expect(
      plan.items[2].measure.text
        == "组织高校和科研机构开展存量专利盘点，建立分级分类台账，在六月底前完成试点高校的登记入库工作，年底前覆盖全部单位。")
    #expect(plan.codes.isEmpty)
  }

  @Test("a wrapped paragraph goes on until a sentence ends, though a line of it was broken early")
  func brokenEarly() throws {
    let plan = try Fixtures.plan("wrapped.txt")
    #expect(
      plan.items[3].measure.text
        == "落实专利产业化促进中小企业成长计划，筛选一批高成长性企业进行重点培育，推动银行、投资机构与企业常态化对接。")
  }

  @Test("a title line over a measure is its heading, and its paragraphs are one measure")
  func titledSections() throws {
    let plan = try Fixtures.plan("titled-sections.txt")
    #expect(plan.items[0].headings == ["一、严格保护", "（一）强化行政执法"])
    #expect(plan.items[0].measure.text.split(separator: "\n").count == 2)
  }

  @Test("rows that a numeral in 序号 makes headings are headings")
  func numeralSections() throws {
    let plan = try Fixtures.plan("numeral-sections.txt")
    #expect(plan.items[3].headings == ["强化运用", "盘活专利"])
    #expect(plan.codes.isEmpty)
  }

  @Test("headings without numbers stand over their own paragraphs")
  func bareHeadings() throws {
    let plan = try Fixtures.plan("task-titles-2024.txt")
    #expect(plan.items.map(\.headings) == [["任务一：制定年度计划"], ["任务二：盘活存量专利"], ["任务三：建设公共服务网点"]])
  }

  @Test("entries below a numbered measure belong to it")
  func nested() throws {
    let plan = try Fixtures.plan("nested.md")
    #expect(plan.items[2].measure.text == "1) 清点高校专利。\n2) 发布可转让目录。")
    #expect(plan.items[2].headings == ["二、运用", "3. 推进专利盘活"])
  }

  @Test("a compilation is parted at its titles, each plan with its own numbers and hash")
  func compilation() throws {
    let plans = try PlanReader().plans(in: Fixtures.folder + "/compilation.txt")
    #expect(plans.map(\.title) == ["甲山省 2024 年工作要点", "乙水市 2024 年工作要点", "丙州自治区 2024 年工作要点"])
    #expect(plans.map(\.numbers) == [[1, 2, 3], [1, 2], [1, 2]])
    #expect(Set(plans.map(\.source.sha256)).count == 3)
    #expect(plans.map(\.titleLocation?.lineAndColumn) == [[9, 1], [17, 1], [22, 1]])
  }

  @Test("a single plan's hash is that of its file")
  func hash() throws {
    let plan = try Fixtures.plan(text: "甲省2024年工作要点\n\n1. 开展培训。\n")
    #expect(
      plan.source.sha256 == "059191f837dec1bfbaa0446132a753b263dd2795c2d1ca530627145f47e3d672")
  }

  @Test(
    "where the column named for tasks holds names only, the one that tells what is done is read")
  func namesAndTexts() throws {
    let plan = try Fixtures.plan(
      text: """
        # 平原市2024年知识产权工作任务书

        | 序号 | 任务 | 说明 |
        |---|---|---|
        | 1 | 盘活专利 | 组织在平高校对存量专利逐件评价，年底前录入系统并向企业推介。 |
        | 2 | 护航出海 | 为五十家外贸企业开办两天一期的海外应诉课堂，派律师上门辅导。 |
        """)
    #expect(plan.items.map(\.number) == [1, 2])
    #expect(plan.items[0].headings == ["盘活专利"])
    #expect(plan.items[0].measure.text == "组织在平高校对存量专利逐件评价，年底前录入系统并向企业推介。")
  }

  @Test("short measures beside remarks stay measures")
  func namesAndRemarks() throws {
    let plan = try Fixtures.plan(
      text: """
        # 平原市2024年知识产权工作任务书

        | 序号 | 任务 | 备注 |
        |---|---|---|
        | 1 | 盘点高校专利 | 六月底前 |
        | 2 | 举办海外培训 | 两期 |
        """)
    #expect(plan.items.map(\.measure.text) == ["盘点高校专利", "举办海外培训"])
  }

  @Test("a short sentence without a number is a measure where nothing is numbered")
  func shortSentences() throws {
    let plan = try Fixtures.plan(
      text: "丁山省2024年工作要点\n开展专利盘点，年底前完成录入。\n举办宣传周活动。\n特此通知。")
    #expect(plan.items.map(\.measure.text) == ["开展专利盘点，年底前完成录入。", "举办宣传周活动。"])
  }

  @Test("lines without numbers and full stops are measures where there is nothing else")
  func bareLines() throws {
    let plan = try Fixtures.plan(
      text: """
        江西省2024年知识产权工作计划
        开展专利开放许可试点，全年发布声明300件
        建设知识产权保护中心
        组织质押融资入园惠企活动10场，帮助企业获得贷款
        """)
    #expect(plan.items.map(\.number) == [1, 2, 3])
  }

  @Test("a paragraph that ends in a colon introduces those behind it")
  func introduction() throws {
    let plan = try Fixtures.plan(
      text: """
        平原市2024年知识产权工作打算

        今年定下三件看得见摸得着的事：

        一是组织在平高校对存量专利逐件评价，年底前录入系统。
        二是为五十家外贸企业开办海外应诉课堂，派律师上门。
        三是邀请专家到社区讲解商标知识，全年不少于二十场。
        """)
    #expect(plan.items.map(\.number) == [1, 2, 3])
  }

  @Test("entries numbered on within a paragraph are entries of their own")
  func inlineEntries() throws {
    let plan = try Fixtures.plan(
      text: """
        平原市2024年知识产权工作计划

        （1）组织在平高校对存量专利逐件评价。（2）为外贸企业开办海外应诉课堂。
        （3）邀请专家到社区讲解商标知识，全年不少于二十场。
        """)
    #expect(plan.items.map(\.number) == [1, 2, 3])
    #expect(plan.items[1].measure.text == "为外贸企业开办海外应诉课堂。")
  }

  @Test("entries of one sentence are parted where there are three and more")
  func inlineParts() throws {
    let plan = try Fixtures.plan(
      text: "平原市2024年知识产权工作计划\n\n（1）逐件评价存量专利；（2）开办海外应诉课堂；（3）到社区讲解商标知识。\n")
    #expect(plan.items.map(\.number) == [1, 2, 3])
  }

  @Test("a first row in words of its own names the columns")
  func ownNames() throws {
    let plan = try Fixtures.plan(
      text: """
        # 平原市2024年知识产权工作计划

        | 事项 | 怎么干 | 谁来干 |
        |---|---|---|
        | 专利 | 组织在平高校对存量专利逐件评价，年底前录入系统并推介。 | 科技局 |
        | 出海 | 为五十家外贸企业开办两天一期的海外应诉课堂，派律师上门。 | 商务局 |
        """)
    #expect(plan.items.map(\.number) == [1, 2])
  }

  @Test("what is numbered within one entry is no entry of its own")
  func numbersWithinEntry() throws {
    let plan = try Fixtures.plan(
      text: """
        平原市2024年知识产权工作计划

        1. 盘活专利分步走。2. 先评价，后推介，年底前完成。
        2. 为外贸企业开办海外应诉课堂，派律师上门辅导。
        3. 邀请专家到社区讲解商标知识，全年不少于二十场。
        """)
    #expect(plan.items.map(\.number) == [1, 2, 3])
  }
}
