extension PageStyle {
  /// Colours, type and spacing as variables, light and dark; everything else uses only these.
  ///
  /// States differ in lightness and in pattern as well as in hue (teal, ochre, vermilion), and each
  /// has its own mark, so that none depends on colour vision. Text has a contrast of 4.5 at least.
  static let theme: StaticString = #"""
    :root {
      color-scheme: light dark;
      --paper: #f4f5f7; --surface: #ffffff; --sunken: #eceef2;
      --ink: #18202c; --soft: #525d6e; --line: #d9dee6; --strong-line: #aab3c2;
      --accent: #1d4e89; --accent-wash: #e3ecf7; --seal: #a8281e; --seal-wash: #fbe9e6;
      --met: #cfe6e0; --met-ink: #0f5547; --met-bar: #5fa596;
      --partial-1: #faf0d3; --partial-2: #f5e0a6; --partial-3: #eccb74;
      --partial-ink: #6b4700; --partial-bar: #e0b04c; --hatch: #b9821f38;
      --missing: #f3d0c8; --missing-ink: #8c2116; --missing-bar: #b5402f;
      --failing: #b03a2a; --failing-ink: #ffffff;
      --open: #e2e3ee; --open-ink: #4a4f7d; --open-bar: #9a9fc4;
      --none-ink: #98a1b0;
      --mark: #d9ebe5; --mark-weak: #f7e8bd; --mark-on: #ffd84d; --mark-on-ink: #241c00;
      --serif: "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", STSong,
        SimSun, Georgia, serif;
      --sans: -apple-system, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei",
        "Source Han Sans SC", "Noto Sans CJK SC", "Segoe UI", Roboto, sans-serif;
      --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono CJK SC",
        monospace;
      --bar-height: 3rem; --cell: 1.875rem; --gutter: clamp(.875rem, 2.4vw, 2.5rem);
      --radius: 4px;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #12161c; --surface: #1a2029; --sunken: #232a35;
        --ink: #e4e8ee; --soft: #a3adbc; --line: #303947; --strong-line: #566174;
        --accent: #8bb8ef; --accent-wash: #1f3350; --seal: #e8796b; --seal-wash: #3a201d;
        --met: #1f453d; --met-ink: #a5dccd; --met-bar: #4d9382;
        --partial-1: #383120; --partial-2: #4c3f1e; --partial-3: #64501b;
        --partial-ink: #f3d68d; --partial-bar: #b78b2d; --hatch: #f3d68d22;
        --missing: #4e2620; --missing-ink: #f5b0a4; --missing-bar: #cc5a48;
        --failing: #c9503f; --failing-ink: #fff;
        --open: #2b2e47; --open-ink: #bcc1ec; --open-bar: #6f75a8;
        --none-ink: #6a7484;
        --mark: #24483f; --mark-weak: #4a3e1c; --mark-on: #f0c43a; --mark-on-ink: #1d1600;
      }
    }
    *, *::before, *::after { box-sizing: border-box; }
    html {
      font: 100%/1.65 var(--sans); background: var(--paper); color: var(--ink);
      -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 4rem;
    }
    body { margin: 0; }
    h1, h2, h3, h4, p, ul, ol, dl, dd, blockquote, figure { margin: 0; padding: 0; }
    h1, h2, h3 { font-family: var(--serif); line-height: 1.3; text-wrap: balance; }
    h1 { font-size: clamp(1.5rem, 1.1rem + 1.5vw, 2.25rem); font-weight: 700; }
    h2 { font-size: 1.25rem; font-weight: 700; }
    h3 { font-size: 1rem; font-weight: 700; }
    h2 small { font: 400 .875rem/1 var(--sans); color: var(--soft); margin-inline-start: .6em; }
    ul, ol { list-style: none; }
    small { font-size: .8125rem; color: var(--soft); }
    a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
    code { font: .875em var(--mono); overflow-wrap: anywhere; }
    button, select { font: inherit; color: inherit; }
    summary { cursor: pointer; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    [hidden] { display: none !important; }
    .unseen {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    .skip { position: absolute; inset-inline-start: -100vw; z-index: 9; background: var(--surface); }
    .skip:focus { inset: .5rem auto auto .5rem; padding: .5rem 1rem; }
    .data { unicode-bidi: isolate; overflow-wrap: anywhere; }
    .faint, .hint { color: var(--soft); font-size: .875rem; }
    .id { font-family: var(--mono); font-size: .875em; font-weight: 600; }
    .num { font-variant-numeric: tabular-nums; }
    .tag {
      display: inline-block; border: 1px solid currentColor; border-radius: var(--radius);
      padding: 0 .4em; font-size: .75rem; line-height: 1.5; white-space: nowrap;
    }
    .stack { display: block; width: 100%; height: .625rem; border-radius: 2px; }
    .b-met { fill: var(--met-bar); } .b-partial { fill: var(--partial-bar); }
    .b-missing { fill: var(--missing-bar); } .b-waived { fill: var(--strong-line); }
    .b-undetermined { fill: var(--open-bar); }
    .n-absent { fill: var(--missing-bar); } .n-weak { fill: var(--partial-bar); }
    .n-behind { fill: var(--open-bar); }
    """#
}
