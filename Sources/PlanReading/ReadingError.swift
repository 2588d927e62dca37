import TextMatching

/// Why a file could not be read as plans: one sentence with the file, the place and the remedy.
public struct ReadingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong; the raw values are public and stand in reports.
  public enum Code: String, Sendable, CaseIterable {
    /// There is no such file.
    case fileMissing = "file-missing"
    /// The file cannot be opened.
    case fileUnreadable = "file-unreadable"
    /// The file has no content.
    case fileEmpty = "file-empty"
    /// The file is binary, and of no format known.
    case fileBinary = "file-binary"
    /// The file is larger than the limit.
    case fileTooLarge = "file-too-large"
    /// Bytes that are no text in any encoding supported.
    case encodingUnknown = "encoding-unknown"
    /// The text holds no measures.
    case noItems = "no-items"
    /// A folder without plans.
    case folderEmpty = "folder-empty"
    /// The format is not supported.
    case formatUnsupported = "format-unsupported"
    /// The file is damaged.
    case fileDamaged = "file-damaged"
    /// The file breaks a limit against hostile input.
    case limitExceeded = "limit-exceeded"
    /// The file is protected by a password.
    case fileEncrypted = "file-encrypted"
    /// A PDF of pictures only.
    case noTextLayer = "no-text-layer"
    /// A program that reads the format is not installed.
    case toolMissing = "tool-missing"
    /// A program that reads the format failed or took too long.
    case toolFailed = "tool-failed"
  }

  /// What went wrong.
  public var code: Code
  /// The file as the user named it.
  public var path: String
  /// One sentence with the file, the place and the remedy.
  public var message: LocalizedText

  /// Creates an error.
  public init(code: Code, path: String, message: LocalizedText) {
    self.code = code
    self.path = path
    self.message = message
  }

  /// The Chinese sentence.
  public var description: String { message.zh }
}
