import Testing

@testable import Hashing

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "gives the digests of FIPS 180-4's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnop"
          + "qrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func examples(text: String, digest: String) {
    #expect(SHA256.hex(of: Array(text.utf8)[...]) == digest)
  }

  @Test("gives the digest of a million a's")
  func long() {
    let bytes = [UInt8](repeating: 0x61, count: 1_000_000)
    #expect(
      SHA256.hex(of: bytes[...])
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("does not depend on where in an array the bytes lie")
  func slices() {
    let bytes = Array("xxabcxx".utf8)
    #expect(SHA256.hex(of: bytes[2..<5]) == SHA256.hex(of: Array("abc".utf8)[...]))
  }

  @Test("gives of several texts the digest of all of them together")
  func texts() {
    let texts = ["甲", "", "\0", "ab", "丙"]
    #expect(SHA256.hex(of: texts) == SHA256.hex(of: Array(texts.joined().utf8)[...]))
  }
}
