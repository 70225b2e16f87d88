// Frames that show a page as a phone and as paper do, each anew when the page has changed.
'use strict';
(() => {
  function begin() {
    const all = document.querySelector('.frames');
    const page = all.dataset.page;
    const frames = [...all.querySelectorAll('.frame')].map(section => {
      const frame = document.createElement('iframe');
      const kind = section.dataset.kind;
      frame.title = section.querySelector('h2').textContent;
      frame.src = page + (kind === 'paper' ? '?bianmin=paper' : '?bianmin=bare');
      section.append(frame);
      return frame;
    });
    let shown = null;
    const source = new EventSource('/_bianmin/events?page=' + encodeURIComponent(page));
    source.onmessage = event => {
      const digest = JSON.parse(event.data).digest;
      if (shown !== null && digest && digest !== shown) {
        for (const frame of frames) frame.contentWindow.location.reload();
      }
      shown = digest || shown;
    };
    addEventListener('pagehide', () => source.close());
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();
