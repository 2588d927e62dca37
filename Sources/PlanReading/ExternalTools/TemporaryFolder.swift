#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that only this user can read, removed with all it holds when it goes out of use.
struct TemporaryFolder: ~Copyable {
  /// Its absolute path.
  let path: String

  /// Makes a folder below `TMPDIR` or `/tmp`; nil where the system refuses.
  init?() {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((parent + "/bizuo-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = template.withUnsafeBufferPointer { buffer in
      String(decoding: buffer.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  deinit {
    Self.removeTree(path, depth: 0)
  }

  /// Writes a file under a fixed name; false where it could not be written.
  func write(_ bytes: [UInt8], as name: StaticString) -> Bool {
    guard let file = fopen("\(path)/\(name)", "wx") else { return false }
    let written = bytes.withUnsafeBufferPointer { fwrite($0.baseAddress, 1, $0.count, file) }
    return fclose(file) == 0 && written == bytes.count
  }

  /// Makes a folder within, under a fixed name; false where it could not be made.
  func makeFolder(_ name: StaticString) -> Bool {
    mkdir("\(path)/\(name)", 0o700) == 0
  }

  /// Removes without following links: a program may have left any.
  private static func removeTree(_ path: String, depth: Int) {
    if let folder = depth < 64 ? opendir(path) : nil {
      var names: [String] = []
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
      }
      closedir(folder)
      for name in names {
        let child = path + "/" + name
        var status = stat()
        guard lstat(child, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          removeTree(child, depth: depth + 1)
        } else {
          unlink(child)
        }
      }
    }
    rmdir(path)
  }
}
