import TextMatching

/// Task × bearer × level: one line of the list's 任务分工.
public struct Obligation: Sendable {
  /// How hard it binds.
  public enum Level: String, Sendable {
    /// 必做.
    case mandatory
    /// 选做.
    case optional
  }

  /// The public id: `01`, `03.province`, `08.enhanced` …
  public var id: String
  /// The number of its task.
  public var task: Int
  /// The title of its task.
  public var title: LocalizedText
  /// Who is bound.
  public var bearer: Bearer
  /// How hard.
  public var level: Level
  /// The clause of the list that says what to do: 各地区, 有关省份, 有关地市, 有关地方.
  public var clause: String
  /// What is asked, in the project's own words.
  public var requirement: LocalizedText
  /// Dates and figures of the clause, as printed and in order: `rules verify` compares them.
  public var figures: [String]
  /// Ids of the elements that it rests on.
  public var core: [String]
  /// Ids of the other elements.
  public var supporting: [String]

  /// Creates an obligation.
  public init(
    id: String, task: Int, title: LocalizedText, bearer: Bearer, level: Level, clause: String,
    requirement: LocalizedText, figures: [String], core: [String], supporting: [String]
  ) {
    self.id = id
    self.task = task
    self.title = title
    self.bearer = bearer
    self.level = level
    self.clause = clause
    self.requirement = requirement
    self.figures = figures
    self.core = core
    self.supporting = supporting
  }
}

/// Who an obligation binds (责任主体).
public struct Bearer: Sendable {
  /// What kind of jurisdiction a class binds.
  public enum Scope: String, Sendable {
    /// Every province and 新疆生产建设兵团; no class.
    case everyProvince = "every-province"
    /// Provinces of the classes.
    case provinces
    /// Cities of the classes; in a province's plan, when the registry knows one inside it.
    case cities
    /// Provinces and cities of the classes, bound by one line.
    case provincesAndCities = "provinces-and-cities"
    /// Cities of the classes, and the provinces in which they lie, bound alike.
    case citiesAndTheirProvinces = "cities-and-their-provinces"
  }

  /// The words of 任务分工 before 必做 or 选做, as printed, without 省份： and the like.
  public var printed: String
  /// The name shown, such as 强省共建省份.
  public var name: LocalizedText
  /// The kind of jurisdiction bound.
  public var scope: Scope
  /// Classes of the registry, any of which binds; empty for every province.
  public var classes: [String]

  /// Creates a bearer.
  public init(printed: String, name: LocalizedText, scope: Scope, classes: [String]) {
    self.printed = printed
    self.name = name
    self.scope = scope
    self.classes = classes
  }
}
