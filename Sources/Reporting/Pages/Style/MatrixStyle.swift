extension PageStyle {
  /// The matrix with its legend, its filters, and the drawer that shows a cell's evidence.
  static let matrix: StaticString = #"""
    .c { display: grid; place-items: center; width: 100%; height: 100%; min-height: var(--cell);
      font: 400 .9375rem/1 var(--sans); font-style: normal; text-decoration: none; }
    .s-met > .c, .c.s-met { background: var(--met); color: var(--met-ink); }
    .c.s-partial { color: var(--partial-ink); background: repeating-linear-gradient(135deg,
      var(--hatch) 0 2px, #0000 2px 6px) var(--partial-2); }
    .c.s-partial.d1 { background-color: var(--partial-1); }
    .c.s-partial.d3 { background-color: var(--partial-3); }
    .c.s-missing { background: var(--missing); color: var(--missing-ink); }
    .c.s-missing.error { background: var(--failing); color: var(--failing-ink); font-weight: 700; }
    .c.s-undetermined { background: var(--open); color: var(--open-ink); }
    .c.s-not-applicable { color: var(--none-ink); }
    .c.s-waived { box-shadow: inset 0 0 0 1px var(--strong-line); color: var(--soft); }
    .legend { display: flex; flex-wrap: wrap; gap: .375rem 1.125rem; margin: .75rem 0;
      font-size: .8125rem; }
    .legend li { display: flex; align-items: center; gap: .5em; }
    .legend .c, tfoot .c { display: inline-grid; width: 1.5rem; height: 1.25rem; min-height: 0;
      flex: none; }

    .filters { display: none; flex-wrap: wrap; align-items: end; gap: .5rem .75rem; margin: .75rem 0; }
    html.js .filters { display: flex; }
    .filters label { display: grid; gap: .125rem; min-width: 0; }
    .filters label span { font-size: .75rem; color: var(--soft); }
    .filters select, .filters button { height: 2.25rem; padding: 0 .5rem; max-width: 14rem;
      background: var(--surface); border: 1px solid var(--strong-line);
      border-radius: var(--radius); }
    .filters output { font-size: .875rem; color: var(--soft); padding-bottom: .4rem; }

    .scroller { overflow: auto; max-height: max(22rem, calc(100dvh - var(--bar-height) - 2rem));
      border: 1px solid var(--line); border-radius: var(--radius); overscroll-behavior-x: contain;
      scroll-padding: 14rem 0 0 10.25rem; }
    .matrix { border-collapse: separate; border-spacing: 0; width: 100%; table-layout: fixed;
      font-size: .8125rem; font-variant-numeric: tabular-nums; }
    .matrix th, .matrix td { padding: 0; text-align: center; font-weight: 400;
      border-bottom: 1px solid var(--surface); border-inline-end: 1px solid var(--surface); }
    .matrix thead th { position: sticky; background: var(--surface); z-index: 2; top: 0;
      vertical-align: bottom; }
    .of-name { width: 9.75rem; } .of-cell { width: 2.125rem; } .of-sum { width: 2.25rem; }
    .of-bar { width: 5rem; }
    .matrix thead tr + tr th { top: 1.75rem; border-bottom: 1px solid var(--strong-line); }
    .matrix .section { height: 1.75rem; font: 600 .8125rem/1.2 var(--serif); vertical-align: middle;
      text-align: start; padding: 0 .375rem; border-inline-start: 1px solid var(--strong-line);
      white-space: nowrap; }
    .matrix .section span { display: block; overflow: hidden; text-overflow: ellipsis; }
    .matrix .first { border-inline-start: 1px solid var(--strong-line); }
    .matrix thead .corner, .matrix tbody th, .matrix tfoot th { position: sticky;
      inset-inline-start: 0; z-index: 1; background: var(--surface);
      text-align: start; padding: .125rem .5rem;
      border-inline-end: 1px solid var(--strong-line); }
    .matrix thead .corner { z-index: 4; top: 0; font-size: .8125rem; color: var(--soft);
      border-bottom: 1px solid var(--strong-line); padding-bottom: .5rem; }
    .matrix tbody th a { display: flex; gap: .375em; align-items: baseline; color: var(--ink);
      text-decoration: none; line-height: 1.35; font-size: .875rem; }
    .matrix tbody th a:hover { text-decoration: underline; }
    .matrix td { height: var(--cell); }
    .matrix td.sum, .matrix th.sum { padding: 0 .25rem; background: var(--surface); }
    .matrix thead th.sum { padding-bottom: .5rem; text-align: center; }
    .matrix thead .section.sum { padding: 0 .375rem; vertical-align: middle; }
    .matrix .section.sum + *, .matrix .sum:first-of-type {
      border-inline-start: 1px solid var(--strong-line); }
    .matrix th.wide, .matrix td.wide { padding: 0 .5rem; }
    .oh a { display: flex; flex-direction: column-reverse; align-items: center; gap: .25rem;
      padding: .375rem 0 .5rem; color: var(--ink); text-decoration: none; }
    .oh b { font-size: .875rem; line-height: 1.1; }
    .oh small { font-size: .6875rem; line-height: 1; writing-mode: vertical-rl; }
    .oh em { font: 400 .6875rem/1.2 var(--sans); color: var(--soft); border: 1px solid; padding: 0 .1em; }
    .oh .ot { display: none; writing-mode: vertical-rl; max-height: 12.5em; overflow: hidden;
      text-overflow: ellipsis; white-space: nowrap; color: var(--soft); font-size: .8125rem;
      line-height: 1.2; }
    .oh a:hover b { text-decoration: underline; }
    .matrix tbody .c { transition: opacity .15s; }
    .matrix tbody .c:hover { outline: 2px solid var(--ink); outline-offset: -2px; }
    .matrix tbody .c:focus-visible { outline: 3px solid var(--accent); outline-offset: -1px;
      position: relative; z-index: 1; }
    .matrix tbody .c.chosen { outline: 3px solid var(--ink); outline-offset: -3px; }
    .matrix .off { opacity: .12; }
    .matrix tfoot th, .matrix tfoot td { position: sticky; background: var(--surface); z-index: 1; }
    .matrix tfoot tr:first-child > * { border-top: 1px solid var(--strong-line); }
    .matrix tfoot th .c { margin-inline-end: .375em; }
    .matrix tfoot td { height: 1.5rem; position: static; }
    .status { min-height: 1.65em; margin-top: .5rem; font-size: .875rem; color: var(--soft); }
    @media (min-width: 62rem) { .oh .ot { display: block; } }
    @media (max-width: 40rem) {
      .matrix thead .corner, .matrix tbody th, .matrix tfoot th { padding: .125rem .375rem; }
      .of-name { width: 6.25rem; }
      .matrix tbody th a { font-size: .8125rem; }
      .filters label { flex: 1 1 40%; } .filters select { max-width: none; width: 100%; }
    }
    @media (min-width: 120rem) { :root { --cell: 2.25rem; } .c { font-size: 1.125rem; } }

    .drawer { position: fixed; z-index: 5; inset-block: var(--bar-height) 0; inset-inline-end: 0;
      width: min(34rem, 100vw); display: flex; flex-direction: column; background: var(--surface);
      border-inline-start: 1px solid var(--strong-line); box-shadow: -8px 0 24px #0002; }
    .drawer > header { display: flex; align-items: center; gap: 1rem; padding: .5rem 1rem;
      border-bottom: 1px solid var(--line); }
    .drawer > header p { flex: 1; font: 700 1rem/1.3 var(--serif); outline: none; }
    .drawer > header a { font-size: .875rem; white-space: nowrap; }
    .drawer > header button { width: 2.25rem; height: 2.25rem; background: none; cursor: pointer;
      border: 1px solid var(--line); border-radius: var(--radius); }
    #drawer-body { overflow: auto; flex: 1; padding: 0 1rem 2rem; overscroll-behavior: contain; }
    #drawer-body .card { border: 0; padding-inline: 0; background: none; }
    @media (min-width: 75rem) { html.with-drawer main { padding-inline-end: 35rem; } }
    @media (max-width: 40rem) {
      .drawer { inset-block: auto 0; height: 62dvh; border-top: 2px solid var(--strong-line); }
    }
    """#
}
