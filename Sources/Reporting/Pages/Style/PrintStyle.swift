extension PageStyle {
  /// A4: what is on screen, without controls, everything unfolded, marks kept in black and white.
  static let print: StaticString = #"""
    @page { size: A4; margin: 15mm 12mm 16mm; }
    @media print {
      :root {
        color-scheme: light; --paper: #fff; --surface: #fff; --sunken: #f2f2f2; --ink: #000;
        --soft: #444; --line: #ccc; --strong-line: #777; --accent: #000; --accent-wash: #fff;
        --seal: #8c1f16; --met: #e2f0ec; --met-ink: #06382d; --partial-1: #fdf6e3;
        --partial-2: #f8ebc6; --partial-3: #f0d896; --partial-ink: #4d3300; --missing: #f8dfd9;
        --missing-ink: #6b150c; --failing: #a33426; --failing-ink: #fff; --open: #ececf4;
        --open-ink: #33375e; --mark: #e2f0ec; --mark-weak: #f8ebc6; --hatch: #b9821f38;
      }
      html { font-size: 9.5pt; line-height: 1.5; }
      .c, .strip a, mark, rect, .tag, .badge, .suggestion { print-color-adjust: exact;
        -webkit-print-color-adjust: exact; }
      .bar, .skip, .filters, .choices, .drawer, .neighbours, .status, .hint, .note
        { display: none !important; }
      main { padding: 0; } html.with-drawer main { padding: 0; }
      .head { padding: 0 0 4mm; } h1 { font-size: 17pt; } h2 { font-size: 12.5pt; }
      .figures { display: flex; margin: 3mm 0; gap: 2mm 8mm; }
      .figures li { flex-direction: row; } .figures b { font-size: 15pt; }
      .block, .card, .text-pane { border: 0; padding: 0; margin-top: 5mm; border-radius: 0; }
      .card > summary { margin: 0; padding-inline: 0; }
      .card { border-inline-start: 2pt solid; padding-inline-start: 3mm; margin-bottom: 3mm; }
      .block, .text-pane { border-top: 1pt solid var(--strong-line); padding-top: 3mm; }
      :is(.card, .fold, .more)::details-content { content-visibility: visible !important; display: block !important;
        block-size: auto !important; }
      summary { list-style: none; } .ranking summary .id::before { content: none !important; }
      a { text-decoration: none; color: inherit; }
      .scroller { overflow: visible; max-height: none; border: 0; }
      .matrix { width: 100%; font-size: 6.5pt; --cell: 5mm; }
      .matrix thead th { position: static; }
      .of-name { width: 24mm; } .of-cell { width: 5mm; } .of-sum { width: 6mm; }
      .of-bar { display: none; }
      .matrix thead .corner, .matrix tbody th, .matrix tfoot th { position: static;
        padding: 0 1mm 0 0; }
      .matrix tbody th a { font-size: 7pt; } .matrix .c { font-size: 8pt; }
      .matrix tbody tr { break-inside: avoid; }
      .oh b { font-size: 7pt; } .oh small { font-size: 5.5pt; }
      .oh .ot { display: block; max-height: 30mm; font-size: 6pt; }
      .matrix th.wide, .matrix td.wide { display: none; }
      .matrix .section { font-size: 6pt; padding: 0 .5mm; }
      .panes { display: block; } .text-pane { position: static; max-height: none; overflow: visible; }
      .text-pane > h2 { position: static; padding-top: 0; }
      .measure .data, .evidence p { font-size: 9.5pt; line-height: 1.6; }
      .view { break-after: page; } .view:last-of-type { break-after: auto; }
      html.js .view.current { break-after: auto; }
      h2, h3, h4, .card > summary, .heading { break-after: avoid; }
      .element, .measure, .ranking li, .tasks li { break-inside: avoid; }
      .exemplars { display: none; }
      .ranking { columns: 1; }
      .strip { grid-template-columns: repeat(14, 1fr); }
    }
    """#
}
