extension PageStyle {
  /// A plan: its deadlines, and its text beside the obligations.
  static let plan: StaticString = #"""
    .wide-table { overflow-x: auto; }
    .terms { border-collapse: collapse; width: 100%; font-size: .9375rem; }
    .terms th { text-align: start; font-weight: 400; font-size: .8125rem; color: var(--soft); }
    .terms th, .terms td { padding: .375rem 1rem .375rem 0; border-bottom: 1px solid var(--line);
      vertical-align: top; }
    .t-late .tag, .t-short .tag { color: var(--failing-ink); background: var(--failing); border-color: var(--failing); }
    .t-met .tag { color: var(--met-ink); background: var(--met); }
    .t-unstated .tag { color: var(--open-ink); border-style: dashed; }
    .panes { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; margin-top: 1.5rem; }
    .text-pane { background: var(--surface); border: 1px solid var(--line);
      border-radius: var(--radius); padding: 0 clamp(.875rem, 1.6vw, 1.75rem) 1.5rem; }
    .text-pane > h2 { position: sticky; top: 0; z-index: 1; background: var(--surface);
      padding: 1rem 0 .5rem; border-bottom: 1px solid var(--line); }
    .heading { font: 700 .9375rem/1.5 var(--serif); color: var(--soft); margin: 1rem 0 .25rem; }
    .measure { display: grid; grid-template-columns: 2.25rem minmax(0, 1fr); gap: .25rem;
      padding: .625rem .375rem; border-radius: var(--radius); scroll-margin: 4.5rem 0 2rem; }
    .measure .no { color: var(--soft); font: 600 .9375rem/1.9 var(--serif);
      font-variant-numeric: tabular-nums; }
    .measure .data { font-size: 1rem; line-height: 1.9; white-space: pre-line; }
    .measure .column { font-size: .9375rem; line-height: 1.7; color: var(--soft); }
    .measure:target, .measure.chosen { background: var(--accent-wash); }
    mark { background: var(--mark); color: inherit; padding: .1em 0; border-radius: 2px;
      box-decoration-break: clone; -webkit-box-decoration-break: clone; }
    mark.weak { background: var(--mark-weak); border-bottom: 2px dotted currentColor; }
    html.js mark { cursor: pointer; }
    mark.on { background: var(--mark-on); color: var(--mark-on-ink); border-bottom: 2px solid; }
    .carries { line-height: 1.8; }
    .carries a { font: .8125rem var(--mono); text-decoration: none; margin-inline-start: .375rem;
      white-space: nowrap; padding: .1em .3em; border-radius: var(--radius);
      background: var(--sunken); color: var(--ink); }
    .carries a:hover { text-decoration: underline; }
    .carries a.on { background: var(--mark-on); color: var(--mark-on-ink); }
    @media (min-width: 64rem) {
      .panes { grid-template-columns: minmax(0, 9fr) minmax(0, 10fr); align-items: start; }
      .text-pane { order: -1; position: sticky; top: calc(var(--bar-height) + .75rem); overflow: auto;
        max-height: calc(100dvh - var(--bar-height) - 1.5rem); overscroll-behavior: contain; }
    }
    @media (min-width: 110rem) { .measure .data { font-size: 1.0625rem; } }
    """#
}
