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

  // Recent searches never leave the browser.
  var RECENT = 'wenlan.recent';
  function recent() {
    try {
      var kept = JSON.parse(localStorage.getItem(RECENT) || '[]');
      return Array.isArray(kept) ? kept : [];
    } catch (blocked) { return []; }
  }
  function keep(list) {
    try { localStorage.setItem(RECENT, JSON.stringify(list.slice(0, 10))); } catch (blocked) { /* none are kept */ }
  }
  function list() {
    var kept = recent();
    document.querySelectorAll('[data-recent]').forEach(function (section) {
      section.hidden = kept.length === 0;
      section.querySelector('[data-recent-list]').replaceChildren.apply(
        section.querySelector('[data-recent-list]'),
        kept.map(function (search) {
          var item = document.createElement('li');
          var link = document.createElement('a');
          var code = document.createElement('code');
          code.textContent = String(search.q);
          link.href = '/search/build?q=' + encodeURIComponent(search.q)
            + (search.dialect ? '&dialect=' + encodeURIComponent(search.dialect) : '');
          link.appendChild(code);
          item.appendChild(link);
          return item;
        }));
    });
  }
  var searched = document.querySelector('[data-searched]');
  if (searched && searched.dataset.searched) {
    var now = { q: searched.dataset.searched, dialect: searched.dataset.dialect };
    keep([now].concat(recent().filter(function (old) { return old && old.q !== now.q; })));
  }
  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-recent-forget]')) { keep([]); list(); }
  });
  list();

  // An error summary is read first.
  var summary = document.querySelector('[data-summary]');
  if (summary) { summary.focus(); }
})();
