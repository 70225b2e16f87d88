// Lets a table of scores be sorted by its columns. Without this script the rows stand in the order of their
// ranks; the rank goes with its row, and what has no figure stays last.
(() => {
  for (const table of document.querySelectorAll('table[data-sortable]')) {
    const body = table.tBodies[0];
    const heads = Array.from(table.tHead.rows[0].cells);
    const said = document.createElement('p');
    said.className = 'off';
    said.setAttribute('role', 'status');
    table.parentNode.insertBefore(said, table);
    table.classList.add('sorts');

    const figure = (row, column) => {
      const cell = row.cells[column];
      const text = cell ? cell.getAttribute('data-sort') : null;
      return text === null ? null : Number(text);
    };
    const sort = (column, up) => {
      const rows = Array.from(body.rows).map((row, index) => ({ row, index, value: figure(row, column) }));
      rows.sort((a, b) => {
        if (a.value === null || b.value === null) {
          return (a.value === null) - (b.value === null) || a.index - b.index;
        }
        return (up ? a.value - b.value : b.value - a.value) || a.index - b.index;
      });
      for (const entry of rows) body.appendChild(entry.row);
    };

    heads.forEach((head, column) => {
      const first = head.getAttribute('data-sorts');
      if (!first) return;
      const name = head.firstElementChild;
      const button = document.createElement('button');
      button.type = 'button';
      head.insertBefore(button, name);
      button.appendChild(name);
      button.addEventListener('click', () => {
        const now = head.getAttribute('aria-sort');
        const up = now ? now === 'descending' : first === 'up';
        for (const other of heads) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        sort(column, up);
        said.textContent = name.textContent + ' ' + table.getAttribute(up ? 'data-up' : 'data-down');
      });
    });
    // The order in which the page came.
    heads[0].setAttribute('aria-sort', 'ascending');
  }
})();
