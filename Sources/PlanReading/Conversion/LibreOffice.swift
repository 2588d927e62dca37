/// Converts documents of other office formats with LibreOffice, which runs without a window, with a
/// fresh profile in a private folder, and within bounds on time and memory.
enum LibreOffice {
  /// What a document is converted to.
  enum Target: String {
    case docx
    case xlsx
  }

  /// The name of the copy that is handed to LibreOffice: its extension helps to tell the format.
  enum Input: String {
    case doc
    case xls
    case odt
    case ods
    case rtf
  }

  /// The document in another format. Blocks while LibreOffice runs: some seconds.
  static func convert(
    _ bytes: [UInt8], from input: Input, to target: Target, path: String, limits: ReadingLimits,
    searchPath: String
  ) throws(ReadingError) -> [UInt8] {
    let tool = ExternalTool.soffice
    guard let program = tool.find(in: searchPath) else {
      throw .toolMissing(path, tool: "LibreOffice（soffice）", package: tool.package)
    }
    guard let folder = TemporaryFolder(), folder.write(bytes, as: input.fileName),
      folder.makeFolder("profile"), folder.makeFolder("profile/user"),
      folder.write(Array(settings.utf8), as: "profile/user/registrymodifications.xcu")
    else {
      throw .toolFailed(
        path, tool: "LibreOffice", "无法写入临时文件夹", en: "the temporary folder can't be written")
    }
    let arguments = [
      "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard",
      "-env:UserInstallation=file://" + percentEncoded(folder.path) + "/profile",
      "--convert-to", target.rawValue, "--outdir", "out", "input.\(input.rawValue)",
    ]
    let bounds = BoundedProcess.Limits(
      seconds: limits.toolSeconds, memory: 16 << 30, output: limits.unpackedBytes)
    switch BoundedProcess.run(program, arguments, in: folder, limits: bounds) {
    case .finished:
      break
    case .stopped(.time):
      throw .toolFailed(
        path, tool: "LibreOffice", "超过 \(bounds.seconds) 秒",
        en: "it took more than \(bounds.seconds) s")
    case .stopped:
      throw .toolFailed(path, tool: "LibreOffice", "程序异常退出", en: "the program crashed")
    }
    do {
      return try FileBytes.read("\(folder.path)/out/input.\(target.rawValue)", limits: limits)
    } catch {
      // It ends with code 0 even where it could not open the document.
      throw .toolFailed(path, tool: "LibreOffice", "没有得到转换结果", en: "nothing came of the conversion")
    }
  }

  /// No macro is run, no link is followed and none is updated.
  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
    <prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
    <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
    <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Writer/Content/Update">
    <prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
    <item oor:path="/org.openoffice.Office.Calc/Content/Update">
    <prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
    </oor:items>
    """

  private static func percentEncoded(_ path: String) -> String {
    path.utf8.map { byte -> String in
      let character = Character(UnicodeScalar(byte))
      if character.isASCII, character.isLetter || character.isNumber || "/-_.".contains(character) {
        return String(character)
      }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}

extension LibreOffice.Input {
  fileprivate var fileName: StaticString {
    switch self {
    case .doc: "input.doc"
    case .xls: "input.xls"
    case .odt: "input.odt"
    case .ods: "input.ods"
    case .rtf: "input.rtf"
    }
  }
}
