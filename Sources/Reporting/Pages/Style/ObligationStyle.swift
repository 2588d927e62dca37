extension PageStyle {
  /// The obligations of a plan with their elements, evidence and gaps.
  static let obligation: StaticString = #"""
    .strip { display: grid; grid-template-columns: repeat(auto-fill, minmax(3.25rem, 1fr)); gap: 2px;
      margin: .75rem 0; }
    .strip a { display: grid; justify-items: center; padding: .25rem .125rem; color: var(--ink);
      text-decoration: none; border-radius: 2px; line-height: 1.2; background: var(--sunken); }
    .strip b { font-weight: 400; }
    .strip small { font: .6875rem var(--mono); color: inherit; max-width: 100%; overflow: hidden;
      text-overflow: ellipsis; white-space: nowrap; }
    .strip .s-met { background: var(--met); color: var(--met-ink); }
    .strip .s-partial { color: var(--partial-ink); background: repeating-linear-gradient(135deg,
      var(--hatch) 0 2px, #0000 2px 6px) var(--partial-2); }
    .strip .s-missing { background: var(--missing); color: var(--missing-ink); }
    .strip .s-missing.error { background: var(--failing); color: var(--failing-ink); }
    .strip .s-undetermined { background: var(--open); color: var(--open-ink); }
    .strip .s-not-applicable { color: var(--soft); background: none; }
    .strip .s-waived { background: none; box-shadow: inset 0 0 0 1px var(--strong-line); }
    .choices { display: none; flex-wrap: wrap; gap: .375rem; margin-bottom: .75rem; }
    html.js .choices { display: flex; }
    .choices button { padding: .25rem .75rem; background: var(--surface); cursor: pointer;
      border: 1px solid var(--line); border-radius: 99px; font-size: .875rem; }
    .choices [aria-pressed=true] { background: var(--ink); color: var(--surface);
      border-color: var(--ink); }
    .group > h3 { margin: 1.5rem 0 .5rem; color: var(--soft); }
    .card { background: var(--surface); border: 1px solid var(--line);
      border-inline-start: 4px solid var(--line); border-radius: var(--radius);
      padding: 0 1rem; margin-bottom: .5rem; scroll-margin-top: 4rem; }
    .card.s-met { border-inline-start-color: var(--met-bar); }
    .card.s-partial { border-inline-start-color: var(--partial-bar); }
    .card.s-missing { border-inline-start-color: var(--missing-bar); }
    .card.s-undetermined { border-inline-start-color: var(--open-bar); }
    .card > summary { display: grid; grid-template-columns: 2rem minmax(0, 1fr); gap: .75rem;
      align-items: center; margin: 0 -1rem; padding: .625rem 1rem; list-style: none; line-height: 1.45; }
    .card > summary::-webkit-details-marker { display: none; }
    .card > summary .c { height: 2rem; min-height: 0; border-radius: 2px; background-clip: padding-box; }
    .card.error > summary .c { background: var(--failing); color: var(--failing-ink); }
    .card:target > summary, .card.chosen > summary { background: var(--accent-wash); }
    .state { font-weight: 600; color: var(--ink); }
    .failing { color: var(--seal); font-weight: 600; }
    .terms-of { font-size: .9375rem; padding-bottom: .625rem; }
    .decided { margin: .5rem 0; padding: .375rem .75rem; background: var(--accent-wash);
      font-size: .9375rem; }
    .element { padding: .75rem 0; border-top: 1px solid var(--line); scroll-margin-top: 4rem; }
    .element:target, .element.chosen { background: linear-gradient(90deg, var(--accent-wash), #0000);
      box-shadow: -1rem 0 0 var(--accent-wash); }
    h4 { font-size: .9375rem; font-weight: 600; line-height: 1.6; }
    html.js .obligation-pane h4 { cursor: pointer; }
    h4 i { font-style: normal; } h4 small { font-weight: 400; margin-inline-start: .6em; }
    h4 .tag { font-weight: 400; margin-inline-start: .6em; color: var(--soft); }
    .e-covered { color: var(--met-ink); } .e-weak { color: var(--partial-ink); }
    .e-absent { color: var(--missing-ink); }
    .evidence { margin: .375rem 0 .375rem 1.25rem; padding-inline-start: .75rem;
      border-inline-start: 3px solid var(--met-bar); }
    .evidence.weak { border-inline-start: 3px dotted var(--partial-bar); }
    .evidence p { line-height: 1.7; } .evidence footer { font-size: .8125rem; color: var(--soft);
      overflow-wrap: anywhere; }
    .cite { font-size: .875rem; white-space: nowrap; }
    .term { margin: .25rem 0 .25rem 1.25rem; font-size: .9375rem; }
    .term b { font-variant-numeric: tabular-nums; font-weight: 600; }
    .gap { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .25rem .75rem;
      margin: .5rem 0 .25rem 1.25rem; font-size: .9375rem; }
    .gap dt { color: var(--soft); font-size: .8125rem; line-height: 1.85; white-space: nowrap; }
    .suggestion { background: var(--sunken); padding: .25rem .625rem; border-radius: var(--radius); }
    .exemplars { margin: .25rem 0 0 1.25rem; font-size: .9375rem; }
    .exemplars summary { color: var(--accent); font-size: .875rem; }
    .exemplars p { padding: .25rem 0; } .exemplars b { font-weight: 600; margin-inline-end: .25em; }
    @media (max-width: 30rem) {
      .evidence, .term, .gap, .exemplars { margin-inline-start: 0; }
      .gap { grid-template-columns: minmax(0, 1fr); } .card { padding: 0 .75rem; }
      .card > summary { margin: 0 -.75rem; padding-inline: .75rem; }
    }
    """#
}
