// Moves between the cells of a grid by keyboard and fills it from a spreadsheet. Without it a grid
// is a form like any other.
(function () {
  'use strict';
  document.querySelectorAll('[data-grid]').forEach(function (grid) {
    var status = document.querySelector('[data-grid-said]');
    function rows() {
      return Array.prototype.map.call(grid.querySelectorAll('[data-row]'), function (row) {
        return Array.prototype.slice.call(row.querySelectorAll('[data-cell]'));
      });
    }
    function place(cell) {
      var all = rows();
      for (var r = 0; r < all.length; r++) {
        var c = all[r].indexOf(cell);
        if (c >= 0) { return { rows: all, r: r, c: c }; }
      }
      return null;
    }
    function go(cell) { if (cell) { cell.focus(); cell.select(); } }

    grid.addEventListener('keydown', function (event) {
      var cell = event.target;
      if (!cell.matches('[data-cell]') || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) { return; }
      var at = place(cell);
      var whole = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
      var to = null;
      if (event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey)) {
        to = at.rows[at.r + 1] && at.rows[at.r + 1][at.c];
      } else if (event.key === 'ArrowUp' || event.key === 'Enter') {
        to = at.rows[at.r - 1] && at.rows[at.r - 1][at.c];
      } else if (event.key === 'ArrowRight' && (whole || cell.selectionStart === cell.value.length)) {
        to = at.rows[at.r][at.c + 1];
      } else if (event.key === 'ArrowLeft' && (whole || cell.selectionEnd === 0)) {
        to = at.rows[at.r][at.c - 1];
      } else { return; }
      // Enter never sends a half-filled form, not even from the last cell.
      if (to || event.key === 'Enter') { event.preventDefault(); }
      go(to);
    });

    grid.addEventListener('paste', function (event) {
      var cell = event.target;
      var text = event.clipboardData ? event.clipboardData.getData('text/plain') : '';
      if (!cell.matches('[data-cell]') || !/[\t\n]/.test(text.replace(/[\r\n]+$/, ''))) { return; }
      event.preventDefault();
      var at = place(cell);
      var filled = 0;
      text.replace(/\r/g, '').replace(/\n+$/, '').split('\n').forEach(function (line, r) {
        line.split('\t').forEach(function (value, c) {
          var target = at.rows[at.r + r] && at.rows[at.r + r][at.c + c];
          if (target) {
            target.value = value.trim();
            target.dispatchEvent(new Event('input', { bubbles: true }));
            filled++;
          }
        });
      });
      if (status) { status.textContent = status.dataset.pasted.replace('#', String(filled)); }
    });

    grid.addEventListener('input', function (event) {
      if (event.target.matches('[data-cell]')) { event.target.classList.add('touched'); }
      if (status && event.isTrusted) { status.textContent = status.dataset.unsaved; }
    });
  });
})();
