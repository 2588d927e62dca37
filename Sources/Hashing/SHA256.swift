import Crypto

/// SHA-256 (FIPS 180-4, section 6.2) by the processor's own instructions, through swift-crypto.
package enum SHA256 {
  /// The digest in lower-case hexadecimal digits. Cost: linear; no copy of the bytes is made.
  package static func hex(of bytes: ArraySlice<UInt8>) -> String { hex(hash(bytes)) }

  /// The digest of texts in UTF-8, one after the other, in lower-case hexadecimal digits. Cost: linear;
  /// no copy of the texts is made.
  package static func hex(of texts: some Sequence<String>) -> String {
    var function = Crypto.SHA256()
    for var text in texts {
      text.withUTF8 { function.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    }
    return hex(function.finalize())
  }

  /// The 32 bytes of the digest. Cost: linear; no copy of the bytes is made.
  package static func digest(of bytes: ArraySlice<UInt8>) -> [UInt8] { Array(hash(bytes)) }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> SHA256Digest {
    var function = Crypto.SHA256()
    bytes.withUnsafeBytes { function.update(bufferPointer: $0) }
    return function.finalize()
  }

  private static func hex(_ digest: SHA256Digest) -> String {
    String(unsafeUninitializedCapacity: 64) { text in
      digest.withUnsafeBytes { digest in
        for (index, byte) in digest.enumerated() {
          text[index * 2] = digit(byte >> 4)
          text[index * 2 + 1] = digit(byte & 15)
        }
        return digest.count * 2
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
  }
}
