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
