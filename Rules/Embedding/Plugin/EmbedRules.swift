import PackagePlugin

/// Turns the YAML files of `Rules/`, and the programs that they compile to, into one Swift source of string
/// literals.
///
/// SwiftPM's own `.embedInCode` writes byte arrays, which take the compiler over a minute for a few
/// hundred kilobytes, and refuses equal file names in two folders; literals compile in a fraction of
/// a second.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) async throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "Rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    let embedder = try context.tool(named: "rules-embedder").url
    return [
      .buildCommand(
        displayName: "Embedding rule files",
        executable: embedder,
        arguments: [rules.path(), output.path()],
        inputFiles: try yamlFiles(below: rules),
        outputFiles: [output])
    ]
  }
}
