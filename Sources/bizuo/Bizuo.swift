import ArgumentParser

/// The command line's root.
@main
struct Bizuo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bizuo", abstract: "对照国家任务清单核查地方工作计划，并给出证据。")
}
