/// What stops the build, said in one sentence.
struct EmbeddingError: Error, CustomStringConvertible {
  let description: String
}
