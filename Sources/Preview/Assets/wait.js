// A page of the preview's own that tells of the site as a whole: it is shown anew when the site has changed.
'use strict';
(() => {
  let first = null;
  const source = new EventSource('/_bianmin/events?page=%2F');
  source.onmessage = event => {
    const state = JSON.parse(event.data);
    const now = [state.errors, state.warnings, state.digest, state.failure].join();
    if (first === null) first = now;
    else if (first !== now) location.reload();
  };
  addEventListener('pagehide', () => source.close());
})();
