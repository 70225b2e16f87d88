// Runs as soon as it is there: what needs the whole page waits for it.
const ready = (act) => {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', act);
  else act();
};
// Keeps large type (长辈版) from page to page. Without this script the link to #da still enlarges one page.
(() => {
  const root = document.documentElement;
  const key = 'large';
  // Storage may be refused: in private windows, or where pages are opened as files.
  const stored = () => {
    try { return localStorage.getItem(key) === '1'; } catch (e) { return false; }
  };
  const store = (on) => {
    try { on ? localStorage.setItem(key, '1') : localStorage.removeItem(key); } catch (e) {}
  };
  const apply = () => root.classList.toggle('large', stored());

  if (location.hash === '#da') store(true);
  apply();
  // A page that comes back from the browser's memory, or stands in another tab, follows.
  addEventListener('pageshow', (event) => { if (event.persisted) apply(); });
  addEventListener('storage', (event) => { if (event.key === key) apply(); });

  document.addEventListener('click', (event) => {
    const link = event.target.closest('.to-large,.to-normal');
    if (!link) return;
    const on = link.classList.contains('to-large');
    store(on);
    root.classList.toggle('large', on);
    // Under #da the browser has to leave the target itself; otherwise the reader stays where they are.
    if (on || location.hash !== '#da') event.preventDefault();
    // The link just used is hidden now; its counterpart takes the focus.
    const other = link.parentNode.querySelector(on ? '.to-normal' : '.to-large');
    if (other) other.focus();
  });
})();
// Weakens what was said of a moment that has passed, and never the other way round.
(() => {
  const expire = (element) => {
    element.removeAttribute('data-expires');
    if (element.hasAttribute('data-claim')) {
      const stale = element.nextElementSibling;
      element.hidden = true;
      if (stale && stale.hasAttribute('data-stale')) stale.hidden = false;
      return;
    }
    // A channel: what it says of itself, its mark and its place as the way to take.
    element.setAttribute('data-state', 'unknown');
    element.setAttribute('data-answering', 'unmeasured');
    element.removeAttribute('data-recommended');
    const table = element.closest('table');
    if (!element.classList.contains('pick') || !table) return;
    table.querySelectorAll('.pick').forEach((cell) => { cell.classList.remove('pick'); });
    table.querySelectorAll('.rec').forEach((mark) => { mark.hidden = true; });
  };
  let timer;
  const weaken = () => {
    const now = Date.now(), isWhole = document.readyState !== 'loading';
    let next = Infinity;
    document.querySelectorAll('[data-expires]').forEach((element) => {
      const until = Date.parse(element.getAttribute('data-expires'));
      const observed = Date.parse(element.getAttribute('data-observed'));
      // A clock that is behind what was observed is wrong: then only dates are left.
      if (now > until || now < observed - 120000) {
        // What a claim becomes stands behind it; a channel is marked in its whole table.
        if (isWhole || element.matches('[data-claim]') && element.nextElementSibling) expire(element);
      }
      else if (until < next) next = until;
    });
    clearTimeout(timer);
    // Timers longer than 24 days run out at once.
    if (next < Infinity) timer = setTimeout(weaken, Math.min(next - now + 1000, 2e9));
  };
  weaken();
  ready(weaken);
  addEventListener('pageshow', weaken);
  addEventListener('focus', weaken);
  document.addEventListener('visibilitychange', weaken);
})();
// Whoever scanned a poster is told what has changed since.
if (/[?&]v=\d{8}/.test(location.search)) {
  document.head.appendChild(document.createElement('script')).src = document.currentScript.src.replace('site.js', 'since.js');
}
// A phone shows a table as sheets; older browsers take that for the end of the table. The roles keep it one.
ready(() => {
  const roles = {
    tbody: 'rowgroup', thead: 'rowgroup', tr: 'row', td: 'cell', 'th[scope=col]': 'columnheader', 'th[scope^=row]': 'rowheader',
  };
  document.querySelectorAll('.ways,.sheet').forEach((table) => {
    table.setAttribute('role', 'table');
    for (const kind in roles) table.querySelectorAll(kind).forEach((part) => part.setAttribute('role', roles[kind]));
  });
});
// Keeps what was visited for when there is no network.
if (navigator.serviceWorker && location.protocol !== 'file:') {
  const address = document.currentScript.src.replace(/assets\/[^/]*$/, 'sw.js');
  addEventListener('load', () => navigator.serviceWorker.register(address).catch(() => {}));
}
// What a page can do without comes when the page is there: its bytes hold nobody up.
{
  const own = document.currentScript;
  ready(() => (own.dataset.later || '').split(' ').filter(Boolean).forEach((name) => {
    const script = document.createElement('script');
    script.async = false;
    script.src = own.src.replace(/[^/]*$/, name);
    document.head.appendChild(script);
  }));
}
