import Compliance
import PlanReading
import TaskRules
import TextMatching

// The words of the project's glossary for every value that a report shows, in one place.

extension ElementVerdict {
  /// The word shown: 已承接, 仅沾边, 未承接.
  public var label: LocalizedText {
    switch self {
    case .covered: LocalizedText("已承接", en: "covered")
    case .weak: LocalizedText("仅沾边", en: "weak")
    case .absent: LocalizedText("未承接", en: "absent")
    }
  }

  /// A symbol that needs no colour.
  public var symbol: String {
    switch self {
    case .covered: "●"
    case .weak: "◐"
    case .absent: "○"
    }
  }
}

extension ObligationVerdict {
  /// The word shown: 全, 部分, 缺.
  public var label: LocalizedText {
    switch self {
    case .met: LocalizedText("全", en: "met")
    case .partial: LocalizedText("部分", en: "partial")
    case .missing: LocalizedText("缺", en: "missing")
    }
  }

  /// A symbol that needs no colour.
  public var symbol: String {
    switch self {
    case .met: "●"
    case .partial: "◐"
    case .missing: "○"
    }
  }
}

extension PlanVerdict {
  /// The word shown: 通过, 不通过.
  public var label: LocalizedText {
    switch self {
    case .pass: LocalizedText("通过", en: "pass")
    case .fail: LocalizedText("不通过", en: "fail")
    }
  }

  /// A symbol that needs no colour.
  public var symbol: String {
    switch self {
    case .pass: "✓"
    case .fail: "✗"
    }
  }
}

extension Applicability {
  /// The word shown: 适用, 不适用, 待定.
  public var label: LocalizedText {
    switch self {
    case .applies: LocalizedText("适用", en: "applies")
    case .notApplicable: LocalizedText("不适用", en: "not applicable")
    case .undetermined: LocalizedText("待定", en: "undetermined")
    }
  }
}

extension Obligation.Level {
  /// The word shown: 必做, 选做.
  public var label: LocalizedText {
    switch self {
    case .mandatory: LocalizedText("必做", en: "mandatory")
    case .optional: LocalizedText("选做", en: "optional")
    }
  }
}

extension Severity {
  /// The word shown: 错误, 警告, 提示, 无.
  public var label: LocalizedText {
    switch self {
    case .error: LocalizedText("错误", en: "error")
    case .warning: LocalizedText("警告", en: "warning")
    case .note: LocalizedText("提示", en: "note")
    case .none: LocalizedText("无", en: "none")
    }
  }
}

extension DocumentFinding.Severity {
  /// The word shown: 错误, 警告, 提示.
  public var label: LocalizedText {
    switch self {
    case .error: LocalizedText("错误", en: "error")
    case .warning: LocalizedText("警告", en: "warning")
    case .note: LocalizedText("提示", en: "note")
    }
  }
}

extension DocumentFinding.Code {
  /// A short name of the kind of finding.
  public var label: LocalizedText {
    switch self {
    case .numbersMissing: LocalizedText("编号缺号", en: "item numbers missing")
    case .numbersRepeated: LocalizedText("编号重复", en: "item numbers repeated")
    case .sectionMissing: LocalizedText("章节缺号", en: "section missing")
    case .itemEmpty: LocalizedText("举措为空", en: "empty measure")
    case .textTruncated: LocalizedText("文字中断", en: "text breaks off")
    case .yearDiffers: LocalizedText("年度不符", en: "another year")
    case .yearUnknown: LocalizedText("年度不明", en: "year unknown")
    case .jurisdictionUnknown: LocalizedText("地区不明", en: "jurisdiction unknown")
    case .jurisdictionRepeated: LocalizedText("地区重复", en: "jurisdiction repeated")
    case .partSkipped: LocalizedText("部分内容未读", en: "part not read")
    case .coverageLow: LocalizedText("落实率不足", en: "too few met")
    case .waiverExpired: LocalizedText("豁免到期", en: "waiver expired")
    case .waiverUnused: LocalizedText("豁免未用上", en: "waiver unused")
    case .rulingLapsed: LocalizedText("裁定失效", en: "ruling lapsed")
    }
  }
}

extension DeadlineVerdict {
  /// The word shown: 按期, 晚, 未写期限.
  public var label: LocalizedText {
    switch self {
    case .met: LocalizedText("按期", en: "in time")
    case .late: LocalizedText("晚", en: "late")
    case .unstated: LocalizedText("未写期限", en: "no date stated")
    }
  }
}

extension QuantityVerdict {
  /// The word shown: 达标, 不足, 未写数量.
  public var label: LocalizedText {
    switch self {
    case .met: LocalizedText("达标", en: "enough")
    case .short: LocalizedText("不足", en: "too little")
    case .unstated: LocalizedText("未写数量", en: "no figure stated")
    }
  }
}

extension Jurisdiction.Kind {
  /// The word shown: 省级, 城市, 未登记.
  public var label: LocalizedText {
    switch self {
    case .province: LocalizedText("省级", en: "province")
    case .city: LocalizedText("城市", en: "city")
    case .unknown: LocalizedText("未登记", en: "not registered")
    }
  }
}

extension Membership {
  /// The word shown: 是, 否, 不明.
  public var label: LocalizedText {
    switch self {
    case .yes: LocalizedText("是", en: "yes")
    case .no: LocalizedText("否", en: "no")
    case .unknown: LocalizedText("不明", en: "unknown")
    }
  }
}
