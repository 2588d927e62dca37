/// Nouns that measures are numbered with: 任务一： 举措 3：.
enum NumberedNoun {
  /// The second character of such a noun, by its first: 任务 举措 措施 事项 要点 项目 工作 重点.
  static func second(behind first: UInt32) -> UInt32? {
    switch first {
    case 0x4EFB: 0x52A1
    case 0x4E3E: 0x63AA
    case 0x63AA: 0x65BD
    case 0x4E8B: 0x9879
    case 0x8981: 0x70B9
    case 0x9879: 0x76EE
    case 0x5DE5: 0x4F5C
    case 0x91CD: 0x70B9
    default: nil
    }
  }
}
