import Testing

@testable import PlanReading

@Suite("External programs")
struct ExternalToolTests {
  private func run(
    _ script: String, seconds: Int = 20, memory: Int = 1 << 30, output: Int = 1 << 20
  ) throws -> BoundedProcess.Outcome {
    let folder = try TemporaryFolder().take()
    return BoundedProcess.run(
      "/bin/sh", ["-c", script], in: folder,
      limits: BoundedProcess.Limits(seconds: seconds, memory: memory, output: output))
  }

  @Test("A program's exit code, output and errors come back")
  func finished() throws {
    guard
      case .finished(let code, let output, let errors) = try run("echo out; echo err >&2; exit 3")
    else {
      Issue.record("did not finish")
      return
    }
    #expect(code == 3)
    #expect(output == Array("out\n".utf8))
    #expect(errors == "err\n")
  }

  @Test("Arguments reach the program as they are")
  func arguments() throws {
    let folder = try TemporaryFolder().take()
    let hostile = "$(touch pwned); `id` \"' *\n-x"
    let outcome = BoundedProcess.run(
      "/usr/bin/printf", ["%s", hostile], in: folder,
      limits: BoundedProcess.Limits(seconds: 20, memory: 1 << 30, output: 1 << 20))
    guard case .finished(code: 0, let output, _) = outcome else {
      Issue.record("did not finish")
      return
    }
    #expect(String(decoding: output, as: UTF8.self) == hostile)
  }

  @Test("A program that takes too long is stopped with all that it started")
  func time() throws {
    let start = ContinuousClock.now
    guard case .stopped(.time) = try run("sleep 60 & sleep 60", seconds: 1) else {
      Issue.record("was not stopped")
      return
    }
    #expect(start.duration(to: .now) < .seconds(20))
  }

  @Test("A program that prints without end is stopped")
  func output() throws {
    guard case .stopped(.output) = try run("exec yes", output: 1 << 20) else {
      Issue.record("was not stopped")
      return
    }
  }

  @Test("A program that asks for too much memory does not get it")
  func memory() throws {
    let outcome = try run(
      "exec head -c 300000000 /dev/zero | tail -n 1 >/dev/null; exit $?", memory: 100 << 20)
    if case .finished(code: 0, _, _) = outcome { Issue.record("had its memory") }
  }

  @Test("A folder is gone with all it holds once it is out of use")
  func temporaryFolder() throws {
    func path() throws -> String {
      let folder = try TemporaryFolder().take()
      let made = [folder.makeFolder("a"), folder.makeFolder("a/b")]
      let written = [folder.write([1], as: "a/b/file"), folder.write([2], as: "a/b/file")]
      #expect(made == [true, true])
      #expect(written == [true, false], "nothing is written over")
      return folder.path
    }
    let gone = try path()
    #expect {
      try FileBytes.read(gone + "/a/b/file", limits: .default)
    } throws: { error in
      (error as? ReadingError)?.code == .fileMissing
    }
  }

  @Test("Where poppler is missing, the error names the package")
  func missingPoppler() throws {
    let bytes = try OfficeFixture.bytes("formats/office-list.pdf")
    do throws(ReadingError) {
      _ = try PDFFormat.document(
        from: bytes, path: "a.pdf", limits: .default, searchPath: "/nowhere:.")
      Issue.record("was read")
    } catch {
      #expect(error.code == .toolMissing)
      #expect(error.message.zh.contains("poppler-utils"))
    }
  }

  @Test("Where LibreOffice is missing, the error names the package")
  func missingOffice() {
    do throws(ReadingError) {
      _ = try LibreOffice.convert(
        [], from: .doc, to: .docx, path: "a.doc", limits: .default, searchPath: "")
      Issue.record("was converted")
    } catch {
      #expect(error.code == .toolMissing)
      #expect(error.message.zh.contains("libreoffice"))
    }
  }
}

extension Optional where Wrapped: ~Copyable {
  private struct Nothing: Error {}

  /// The value, which `#require` can't hand on where it is not copyable.
  fileprivate consuming func take() throws -> Wrapped {
    guard let value = self else { throw Nothing() }
    return value
  }
}
