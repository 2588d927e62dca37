import Testing

@testable import Reporting

@Suite("ZIP")
struct ArchiveTests {
  @Test("The checksum of 123456789 is the one every description of CRC-32 gives")
  func checkValue() {
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test("The checksum of nothing is zero")
  func checksumOfNothing() {
    #expect(CRC32.checksum(of: []) == 0)
  }

  @Test("Another program finds every file whole", .enabled(if: Archives.canTest))
  func readElsewhere() throws {
    var archive = ZipArchive()
    archive.add("一/甲.txt", Array("内容".utf8))
    archive.add("empty", [])
    let outcome = try ExternalCheck.run(["python3", "-m", "zipfile", "-t"], on: archive.finished())
    #expect(outcome.status == 0)
    let list = try ExternalCheck.run(["python3", "-m", "zipfile", "-l"], on: archive.finished())
    #expect(list.output.contains("一/甲.txt"))
    #expect(list.output.contains("1980-01-01"))
  }
}

private enum Archives {
  static let canTest = (try? ExternalCheck.run(["python3", "--version"]))?.status == 0
}
