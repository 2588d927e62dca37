extension PageStyle {
  /// The overview's lists: most common gaps, and the obligations by name.
  static let lists: StaticString = #"""
    .ranking summary, .tasks li { display: grid; align-items: center; gap: .125rem 1rem;
      grid-template-columns: 6.5rem minmax(10rem, 1fr) minmax(8rem, 22rem) 3.5rem;
      padding: .5rem 0; border-top: 1px solid var(--line); }
    .ranking summary { list-style: none; }
    .ranking summary::-webkit-details-marker { display: none; }
    .ranking summary .id::before { content: "▸"; display: inline-block; width: 1.1em;
      color: var(--soft); }
    .ranking details[open] > summary .id::before { content: "▾"; }
    .ranking summary:hover, .tasks li:target { background: var(--accent-wash); }
    .what small { display: block; line-height: 1.4; }
    .split small { display: block; line-height: 1.5; }
    .split .stack { background: var(--sunken); }
    .n { text-align: end; font-variant-numeric: tabular-nums; font-weight: 600; }
    .who { padding: .25rem 0 .5rem 6.5rem; font-size: .9375rem; line-height: 1.9; }
    .who b { font-weight: 600; margin-inline-end: .5em; }
    .who a { margin-inline-end: .5em; white-space: nowrap; }
    .more { margin-top: .5rem; } .more > summary { padding: .5rem 0; color: var(--accent); }
    .tasks { margin-bottom: 1.25rem; }
    #list h3 { margin-top: 1rem; color: var(--soft); }
    @media (max-width: 48rem) {
      .ranking summary, .tasks li { grid-template-columns: 5.5rem minmax(0, 1fr) auto; }
      .split { grid-column: 2 / -1; grid-row: 2; } .who { padding-inline-start: 0; }
    }
    @media (min-width: 90rem) {
      .tasks { columns: 2; column-gap: 3rem; } .tasks li { break-inside: avoid; }
      .tasks li { grid-template-columns: 6rem minmax(10rem, 1fr) minmax(8rem, 14rem) 3rem; }
      .ranking { columns: 2; column-gap: 3rem; } .ranking li { break-inside: avoid; }
      .ranking summary { grid-template-columns: 6rem minmax(10rem, 1fr) minmax(8rem, 14rem) 2.5rem; }
      html.with-drawer .ranking { columns: 1; }
    }
    """#
}
