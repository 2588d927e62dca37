#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs a program with bounds on its time, memory and output, and without a shell seeing its
/// arguments: a fixed script sets the limits and hands over to the program.
struct BoundedProcess {
  /// What a program may use.
  struct Limits {
    /// Seconds on the clock, and of processor time.
    var seconds: Int
    /// Bytes of address space.
    var memory: Int
    /// Bytes of any file that it writes, standard output included.
    var output: Int
  }

  /// How a run ended.
  enum Outcome {
    /// The program ended by itself, with its exit code, standard output and the start of standard
    /// error.
    case finished(code: Int32, output: [UInt8], errors: String)
    /// It broke a limit or crashed.
    case stopped(Cause)
  }

  /// Why a program was stopped.
  enum Cause {
    case time
    case output
    /// It could not be started, or a signal ended it, as running out of memory does.
    case crash
  }

  private let process: pid_t
  private let deadline: ContinuousClock.Instant

  /// Runs a program to its end, blocking the thread for at most `limits.seconds`.
  ///
  /// - Parameters:
  ///   - program: Its absolute path.
  ///   - arguments: Its arguments.
  ///   - folder: Its working folder and home, where what it prints is kept too.
  static func run(
    _ program: String, _ arguments: [String], in folder: borrowing TemporaryFolder, limits: Limits
  ) -> Outcome {
    let output = folder.path + "/stdout"
    let errors = folder.path + "/stderr"
    guard
      let process = spawn(
        command(program, arguments, folder: folder.path, limits: limits),
        environment: environment(home: folder.path), output: output, errors: errors)
    else { return .stopped(.crash) }
    let run = BoundedProcess(process: process, deadline: .now + .seconds(limits.seconds))
    let status = run.wait()
    // Whatever the program has left running ends with it.
    kill(-process, SIGKILL)
    guard let status else {
      run.reap()
      return .stopped(.time)
    }
    switch status & 0x7F {
    case 0:
      let printed = contents(of: output, atMost: limits.output)
      // A program may outlive the signal and go on with what it could write.
      guard printed.count < (limits.output >> 9) << 9 else { return .stopped(.output) }
      return .finished(
        code: (status >> 8) & 0xFF, output: printed,
        errors: String(decoding: contents(of: errors, atMost: 4096), as: UTF8.self))
    case SIGXCPU: return .stopped(.time)
    case SIGXFSZ: return .stopped(.output)
    default: return .stopped(.crash)
    }
  }

  /// Sets the limits and becomes the program. `$1` is the folder, `$2` KiB of memory, `$3` seconds,
  /// `$4` half KiB of a file.
  private static let script = """
    cd "$1" || exit 126
    ulimit -v "$2" 2>/dev/null
    ulimit -t "$3" 2>/dev/null
    ulimit -f "$4" 2>/dev/null
    ulimit -c 0 2>/dev/null
    shift 4
    exec "$@"
    """

  private static func command(
    _ program: String, _ arguments: [String], folder: String, limits: Limits
  ) -> [String] {
    let bounds = [limits.memory >> 10, limits.seconds, limits.output >> 9].map { String($0) }
    return ["sh", "-c", script, "sh", folder] + bounds + [program] + arguments
  }

  private static func environment(home: String) -> [String] {
    ["PATH=\(ExternalTool.searchPath)", "HOME=\(home)", "TMPDIR=\(home)", "LC_ALL=C.UTF-8"]
  }

  private static func spawn(
    _ command: [String], environment: [String], output: String, errors: String
  ) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let mode = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, output, mode, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, mode, 0o600)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that its children can be ended with it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var process: pid_t = 0
    let status = withCStrings(command) { arguments in
      withCStrings(environment) { environment in
        posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, environment)
      }
    }
    return status == 0 ? process : nil
  }

  /// Calls `body` with the strings as C has them: pointers that end with nil.
  private static func withCStrings<Result>(
    _ strings: [String], body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result?
  ) -> Result? {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    return pointers.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      return body(base)
    }
  }

  /// The process's status, or nil where it is still running at the deadline.
  private func wait() -> Int32? {
    var status: Int32 = 0
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status }
      if ended < 0, errno != EINTR { return nil }
      guard ContinuousClock.now < deadline else { return nil }
      usleep(2000)
    }
  }

  private func reap() {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  private static func contents(of path: String, atMost limit: Int) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count < limit {
      let count = fread(&buffer, 1, min(buffer.count, limit - bytes.count), file)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}
