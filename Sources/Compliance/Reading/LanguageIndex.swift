/// Where the language's expressions stand in a program, counted from an offset.
struct LanguageIndex: Sendable {
  /// The index of the first.
  let offset: Int

  var withdrawn: Int { offset }
  var filler: Int { offset + 1 }
  var reported: Int { offset + 2 }
  var reportOpener: Int { offset + 3 }
  var present: Int { offset + 4 }
  var elsewhere: Int { offset + 5 }
  var own: Int { offset + 6 }
  var supposed: Int { offset + 7 }
  var foreign: Int { offset + 8 }
  var field: Int { offset + 9 }
  var background: Int { offset + 10 }
  var instead: Int { offset + 11 }
  var resumed: Int { offset + 12 }
  var affirmed: Int { offset + 13 }
  var doneBefore: Int { offset + 14 }
  var reason: Int { offset + 15 }
  var aside: Int { offset + 16 }
}
