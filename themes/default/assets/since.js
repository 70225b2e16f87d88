// Whoever scanned a poster is told what has changed since it was printed. Its mark is in the address: the day on which
// its facts were checked, and three letters for each part of the guide.
(() => {
  const tell = () => {
    const box = document.getElementById('since');
    const mark = /[?&]v=(\d{4})(\d\d)(\d\d)(\w*)/.exec(location.search);
    if (!box || !mark) return;
    const now = box.dataset.marks;
    const parts = [...box.querySelectorAll('li')];
    // A printing of another time may have marked other parts, or none.
    const isKnown = mark[4].length === now.length;
    parts.forEach((part, i) => { part.hidden = !isKnown || mark[4].substr(i * 3, 3) === now.substr(i * 3, 3); });
    const state = !isKnown ? 'unknown' : parts.every((part) => part.hidden) ? 'same' : 'changed';
    box.querySelectorAll('[data-since]').forEach((text) => { text.hidden = text.dataset.since !== state; });
    const day = { year: mark[1], month: Number(mark[2]), day: Number(mark[3]) };
    box.querySelectorAll('b').forEach((text) => {
      text.textContent = box.dataset.day.replace(/{(\w+)}/g, (_, name) => day[name]);
    });
    box.hidden = false;
  };
  ready(tell);
})();
