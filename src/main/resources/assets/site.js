// Conveniences for the keyboard; every page works without them.
(function () {
  'use strict';
  var OFF = 'wenlan.keys.off';
  var off = false;
  try { off = localStorage.getItem(OFF) === '1'; } catch (blocked) { /* keys stay on */ }

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  function items() { return Array.prototype.slice.call(document.querySelectorAll('[data-item]')); }

  function move(step) {
    var all = items();
    if (!all.length) { return; }
    var at = all.findIndex(function (item) { return item.contains(document.activeElement); });
    var to = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step));
    var link = all[to].querySelector('a[href]');
    if (link) { link.focus(); all[to].scrollIntoView({ block: 'nearest' }); }
  }

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) { return; }
    if (event.key === 'Escape' && typing(event.target)) { event.target.blur(); return; }
    if (off || typing(event.target)) { return; }
    if (event.key === '/') {
      var box = document.querySelector('[data-search]');
      if (box) { event.preventDefault(); box.focus(); box.select(); }
    } else if (event.key === 'j') { move(1);
    } else if (event.key === 'k') { move(-1);
    } else if (event.key === 'o' && document.activeElement.matches('[data-item] a')) {
      document.activeElement.click();
    }
  });

  // A form whose choice is its whole message needs no button once a script runs.
  document.addEventListener('change', function (event) {
    var form = event.target.closest('form[data-now]');
    if (form) { form.requestSubmit(); }
  });
  document.querySelectorAll('form[data-now] [data-go]').forEach(function (button) { button.hidden = true; });

  document.querySelectorAll('[data-keys]').forEach(function (button) {
    function show() {
      button.setAttribute('aria-pressed', String(!off));
      button.textContent = off ? button.dataset.off : button.dataset.on;
    }
    button.hidden = false;
    button.addEventListener('click', function () {
      off = !off;
      try { localStorage.setItem(OFF, off ? '1' : '0'); } catch (blocked) { /* until the page is left */ }
      show();
    });
    show();
  });

  // An error summary is read first.
  var summary = document.querySelector('[data-summary]');
  if (summary) { summary.focus(); }
})();
