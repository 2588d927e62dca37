/// The page's script: shows one view at a time, filters the matrix, opens cells, and ties a plan's
/// text to its obligations. It makes no markup: it only moves, copies, shows and hides what is there.
enum PageScript {
  static let source: StaticString = #"""
    (() => {
      'use strict';
      const root = document.documentElement;
      const all = (query, within = document) => [...within.querySelectorAll(query)];
      const byId = (id) => document.getElementById(id);
      const views = all('.view');
      root.classList.add('js');

      // Views and places
      const reveal = (target) => {
        for (let node = target; node; node = node.parentElement) {
          if (node.tagName === 'DETAILS') node.open = true;
        }
      };
      const go = () => {
        let id = location.hash.slice(1);
        try { id = decodeURIComponent(id); } catch { id = ''; }
        const target = byId(id);
        const view = (target && target.closest('.view')) || views[0];
        if (!view) return;
        const changed = !view.classList.contains('current');
        for (const other of views) other.classList.toggle('current', other === view);
        if (changed) { close(false); clearMarks(); }
        const menu = document.querySelector('.jump');
        if (menu) menu.open = false;
        if (!target || !view.contains(target) || target === view) {
          if (changed) window.scrollTo(0, 0);
          return;
        }
        if (target.closest('.card') && target.closest('.filtered')) showCards(view, '');
        reveal(target);
        target.scrollIntoView({ block: target.matches('.measure') ? 'center' : 'start' });
        for (const chosen of all('.chosen', view)) chosen.classList.remove('chosen');
        target.classList.add('chosen');
        if (target.matches('.element')) mark(view, [target.dataset.e], false);
        if (target.matches('.card')) mark(view, elementsOf(target), false);
      };

      // A plan's text and its obligations
      const clearMarks = () => {
        for (const node of all('.on')) node.classList.remove('on');
      };
      const elementsOf = (card) => all('.element', card).map((entry) => entry.dataset.e);
      const mark = (view, elements, scroll) => {
        clearMarks();
        const marks = all('.text-pane mark, .carries a', view)
          .filter((node) => node.dataset.e.split(' ').some((id) => elements.includes(id)));
        for (const node of marks) node.classList.add('on');
        const pane = view.querySelector('.text-pane');
        const first = marks.find((node) => node.tagName === 'MARK');
        if (!first || !pane) return;
        if (pane.scrollHeight > pane.clientHeight + 4) {
          const offset = first.getBoundingClientRect().top - pane.getBoundingClientRect().top;
          pane.scrollTop += offset - pane.clientHeight / 3;
        } else if (scroll) first.scrollIntoView({ block: 'center' });
      };
      const showCards = (view, wanted) => {
        const isShown = (state) => !wanted || state === wanted
          || (wanted === 'gap' && (state === 'partial' || state === 'missing'));
        for (const card of all('.card', view)) card.hidden = !isShown(card.dataset.s);
        for (const group of all('.group', view)) {
          group.hidden = all('.card', group).every((card) => card.hidden);
        }
        const pane = view.querySelector('.obligation-pane');
        pane.classList.toggle('filtered', wanted !== '');
        for (const button of all('.choices button', view)) {
          button.setAttribute('aria-pressed', String(button.dataset.show === wanted));
        }
      };
      document.addEventListener('click', (event) => {
        const at = event.target instanceof Element ? event.target : null;
        if (!at) return;
        const view = at.closest('.view');
        const choice = at.closest('.choices button');
        if (choice) return showCards(view, choice.dataset.show);
        const cite = at.closest('a.cite');
        if (cite) {
          const element = cite.dataset.e;
          setTimeout(() => mark(document.querySelector('.view.current'), [element], false));
          if (cite.getAttribute('href') === location.hash) go();
          return;
        }
        const heading = at.closest('.obligation-pane .element h4');
        if (heading) return mark(view, [heading.parentElement.dataset.e], false);
        const summary = at.closest('.obligation-pane .card > summary');
        if (summary && !summary.parentElement.open) {
          return mark(view, elementsOf(summary.parentElement), false);
        }
        const words = at.closest('.text-pane mark');
        if (words) {
          const element = words.dataset.e.split(' ')[0];
          const entry = all('.obligation-pane .element', view).find((e) => e.dataset.e === element);
          if (entry) location.hash = entry.id;
          return;
        }
        const link = at.closest('a[href^="#"]');
        if (link && link.getAttribute('href') === location.hash) go();
        const menu = document.querySelector('.jump');
        if (menu && !menu.contains(at)) menu.open = false;
      });

      // The drawer beside the matrix
      const drawer = byId('drawer');
      let opened = null;
      const close = (refocus) => {
        if (!drawer || drawer.hidden) return;
        drawer.hidden = true;
        root.classList.remove('with-drawer');
        if (opened) { opened.classList.remove('chosen'); if (refocus) opened.focus(); }
        opened = null;
      };
      const open = (cell, focus) => {
        const card = byId(cell.getAttribute('href').slice(1));
        if (!card) return;
        const copy = card.cloneNode(true);
        for (const node of [copy, ...all('[id]', copy)]) node.removeAttribute('id');
        copy.open = true;
        copy.hidden = false;
        byId('drawer-body').replaceChildren(copy);
        byId('drawer-body').scrollTop = 0;
        byId('drawer-title').textContent =
          cell.closest('tr').querySelector('th a span:not(.v)').textContent;
        byId('drawer-open').setAttribute('href', cell.getAttribute('href'));
        if (opened) opened.classList.remove('chosen');
        opened = cell;
        cell.classList.add('chosen');
        drawer.hidden = false;
        root.classList.add('with-drawer');
        const sheet = drawer.getBoundingClientRect();
        const at = cell.getBoundingClientRect();
        if (sheet.left < at.right && at.bottom > sheet.top) cell.scrollIntoView({ block: 'start' });
        else cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        if (focus) byId('drawer-title').focus();
      };
      document.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape') return;
        const menu = document.querySelector('.jump');
        if (menu && menu.open) menu.open = false; else close(true);
      });

      const table = document.querySelector('.matrix');
      if (table) matrix(table);
      window.addEventListener('hashchange', go);
      go();

      // The matrix
      function matrix(table) {
        const body = table.tBodies[0];
        const rows = [...body.rows];
        const heads = all('.oh', table);
        const columns = all('.of-cell', table);
        const sections = all('.section:not(.sum)', table);
        const width = heads.length;
        const status = byId('matrix-status');
        const cellOf = (row, column) => row.cells[column + 1].querySelector('.c');
        const field = (name) => byId('f-' + name).value;

        for (const cell of all('tbody .c', table)) cell.tabIndex = -1;
        const say = (cell) => { status.textContent = cell.getAttribute('aria-label'); };
        const roving = (cell) => {
          for (const other of all('tbody .c[tabindex="0"]', table)) other.tabIndex = -1;
          if (cell) cell.tabIndex = 0;
        };
        table.addEventListener('click', (event) => {
          const cell = event.target.closest('tbody .c');
          if (!cell || event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          roving(cell);
          if (cell === opened) close(true); else open(cell, event.detail === 0);
        });
        table.addEventListener('mouseover', (event) => {
          const cell = event.target.closest('tbody .c');
          if (cell) say(cell);
        });
        table.addEventListener('focusin', (event) => {
          const cell = event.target.closest('tbody .c');
          if (cell) { say(cell); roving(cell); }
        });
        table.addEventListener('keydown', (event) => {
          const cell = event.target.closest('tbody .c');
          const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0],
            ArrowDown: [1, 0], Home: [0, -width], End: [0, width] }[event.key];
          if (!cell || !step || event.altKey || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          const lines = [...body.rows].filter((row) => !row.hidden);
          const places = heads.map((head, index) => index).filter((index) => !heads[index].hidden);
          const clamp = (value, count) => Math.min(Math.max(value, 0), count - 1);
          const line = clamp(lines.indexOf(cell.closest('tr')) + step[0], lines.length);
          const place = places.indexOf(cell.closest('td').cellIndex - 1) + step[1];
          const next = cellOf(lines[line], places[clamp(place, places.length)]);
          if (!next) return;
          next.focus();
          if (opened) open(next, false);
        });

        const isWanted = (state, wanted) => !wanted || state === wanted
          || (wanted === 'gap' && (state === 'partial' || state === 'missing'));
        const apply = () => {
          const [plan, section, level, state] = ['plan', 'section', 'level', 'state'].map(field);
          const shown = heads.map((head) => (!section || head.dataset.section === section)
            && (!level || head.dataset.level === level));
          heads.forEach((head, index) => { head.hidden = columns[index].hidden = !shown[index]; });
          for (const head of sections) {
            const count = heads.filter((other) => !other.hidden
              && other.dataset.section === head.dataset.section).length;
            head.hidden = count === 0;
            if (count) head.colSpan = count;
          }
          let hits = 0;
          const totals = {};
          for (const row of rows) {
            const inPlan = !plan || row.dataset.plan === plan || row.dataset.verdict === plan;
            const sums = { met: 0, partial: 0, missing: 0 };
            let found = 0;
            for (let column = 0; column < width; column += 1) {
              row.cells[column + 1].hidden = !shown[column];
              const cell = cellOf(row, column);
              if (!cell || !shown[column]) continue;
              const hit = isWanted(cell.dataset.s, state);
              cell.classList.toggle('off', !hit);
              if (cell.dataset.s in sums) sums[cell.dataset.s] += 1;
              if (hit) found += 1;
            }
            row.hidden = !inPlan || found === 0;
            for (const cell of all('[data-sum]', row)) {
              cell.textContent = String(sums[cell.dataset.sum]);
            }
            row.dataset.gaps = String(sums.missing * 100 + sums.partial);
            if (!row.hidden) hits += found;
          }
          for (const line of table.tFoot.rows) {
            const wanted = line.dataset.total;
            let sum = 0;
            for (let column = 0; column < width; column += 1) {
              const count = rows.filter((row) => !row.hidden
                && cellOf(row, column)?.dataset.s === wanted).length;
              line.cells[column + 1].hidden = !shown[column];
              line.cells[column + 1].textContent = String(count);
              if (shown[column]) sum += count;
            }
            const place = { met: 1, partial: 2, missing: 3 }[wanted];
            line.cells[width + place].textContent = String(sum);
          }
          for (const entry of all('.ranking li')) {
            entry.hidden = (section !== '' && entry.dataset.section !== section)
              || (level !== '' && entry.dataset.level !== level);
          }
          const order = field('order') === 'worst'
            ? [...rows].sort((a, b) => Number(b.dataset.gaps) - Number(a.dataset.gaps)) : rows;
          body.append(...order);
          const count = byId('f-count');
          count.textContent = count.dataset.text.replace('{n}', String(hits));
          roving(all('tbody tr:not([hidden]) td:not([hidden]) .c', table)[0]);
        };
        const form = byId('filters');
        form.addEventListener('change', apply);
        form.addEventListener('reset', () => setTimeout(apply));
        form.addEventListener('submit', (event) => event.preventDefault());
        byId('drawer-close').addEventListener('click', () => close(true));
        apply();
      }

      // Print everything unfolded, then fold it again
      let folded = [];
      window.addEventListener('beforeprint', () => {
        folded = all('.view.current :is(.card, .fold, .more):not([open])');
        for (const node of folded) node.open = true;
      });
      window.addEventListener('afterprint', () => {
        for (const node of folded) node.open = false;
      });
    })();
    """#
}
