extension PageStyle {
  /// The bar, the heads of views, figures, blocks and the footer.
  static let frame: StaticString = #"""
    .bar {
      position: sticky; top: 0; z-index: 6; display: flex; align-items: center; gap: 1.25rem;
      min-height: var(--bar-height); padding: 0 var(--gutter);
      background: var(--surface); border-top: 3px solid var(--seal);
      border-bottom: 1px solid var(--line);
    }
    .brand { display: flex; align-items: baseline; gap: .75rem; min-width: 0; flex: 1; }
    .brand b { font: 700 1.125rem/1 var(--serif); color: var(--seal); letter-spacing: .1em;
      white-space: nowrap; }
    .brand span { font-size: .875rem; color: var(--soft); white-space: nowrap; overflow: hidden;
      text-overflow: ellipsis; }
    .bar nav { display: flex; align-items: center; gap: 1rem; font-size: .9375rem;
      white-space: nowrap; }
    .bar nav a { text-decoration: none; padding: .35rem 0; }
    .bar nav a:hover { text-decoration: underline; }
    .jump { position: relative; }
    .jump summary { padding: .35rem .75rem; border: 1px solid var(--line);
      border-radius: var(--radius); list-style-position: inside; }
    .jump ul {
      position: absolute; inset-inline-end: 0; top: calc(100% + .25rem); width: max-content;
      max-width: min(92vw, 36rem); max-height: 70vh; overflow: auto; columns: 2; column-gap: 1.5rem;
      padding: .75rem 1.25rem; background: var(--surface); border: 1px solid var(--strong-line);
      border-radius: var(--radius); box-shadow: 0 8px 24px #0003;
    }
    .jump li { break-inside: avoid; padding: .15rem 0; }
    main { padding: 0 var(--gutter) 3rem; outline: none; }
    .view { max-width: 120rem; margin: 0 auto; }
    html.js .view:not(.current) { display: none; }
    .head { padding: clamp(1.25rem, 2.2vw, 2rem) 0 .5rem; }
    .kicker { font-size: .9375rem; color: var(--soft); margin-bottom: .25rem; }
    .standing { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 2.25rem;
      margin: 1rem 0 .75rem; }
    .standing .figures { margin: 0; }
    .figures { display: flex; flex-wrap: wrap; gap: .75rem 2.25rem; margin: 1.25rem 0 .75rem; }
    .figures li { display: flex; align-items: baseline; gap: .5rem; }
    .figures b { font: 600 1.875rem/1.1 var(--serif); font-variant-numeric: lining-nums tabular-nums; }
    .figures span { font-size: .875rem; color: var(--soft); }
    .figures .bad b { color: var(--seal); }
    .v { display: inline-block; width: 1.2em; font-weight: 700; text-align: center; }
    .v-pass { color: var(--met-ink); } .v-fail { color: var(--seal); }
    .badge { display: inline-block; padding: .3rem 1.1rem .3rem .75rem; font-size: 1.125rem; border-radius: var(--radius);
      font-weight: 700; border: 1px solid currentColor; }
    .badge.v-pass { background: var(--met); } .badge.v-fail { background: var(--seal-wash); }
    .neighbours { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .9375rem;
      margin-bottom: 1rem; }
    .neighbours a { text-decoration: none; } .neighbours a:hover { text-decoration: underline; }
    .classes { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: .5rem;
      font-size: .8125rem; color: var(--soft); }
    .classes .m-yes { color: var(--ink); font-weight: 600; }
    .block { margin-top: 1.5rem; padding: clamp(1rem, 1.6vw, 1.5rem);
      background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); }
    .block > h2 + * { margin-top: .5rem; }
    .fold { padding-block: .875rem; }
    .fold + .fold { margin-top: .5rem; }
    .hint { margin-bottom: .5rem; }
    .fold > summary h2 { display: inline; }
    .fold > :not(summary) { margin-top: .75rem; }
    .plain li { padding: .5rem 0; border-top: 1px solid var(--line); }
    .plain li:first-child { border-top: 0; padding-top: 0; }
    .plain li p { font-size: .9375rem; }
    .f-error, .f-warning, .f-note { padding-inline-start: 1.5rem !important; position: relative; }
    .f-error::before, .f-warning::before, .f-note::before { position: absolute;
      inset-inline-start: 0; font-weight: 700; }
    .f-error::before { content: "✕"; color: var(--seal); }
    .f-warning::before { content: "!"; color: var(--partial-ink); padding-inline-start: .3em; }
    .f-note::before { content: "i"; color: var(--accent); padding-inline-start: .3em; }
    .names { display: flex; flex-wrap: wrap; gap: .375rem 1.25rem; }
    .note { margin: 1rem var(--gutter); padding: .5rem 1rem; background: var(--accent-wash); }
    .foot { padding: 1.25rem var(--gutter) 2rem; font-size: .8125rem; color: var(--soft);
      border-top: 1px solid var(--line); }
    @media screen and (min-width: 150rem) { html { font-size: 125%; } }
    @media (max-width: 40rem) {
      .brand span { display: none; }
      .jump ul { columns: 1; }
      .figures { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem 1rem; }
      .figures li { flex-direction: column; gap: .125rem; }
    }
    """#
}
