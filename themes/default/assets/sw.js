// Keeps the pages that were visited and a list of telephones for when there is no network. What the network answers
// is what is shown. `bianmin` says what to keep and what a copy says of itself.
(() => {
  const { version, keep, lists, bands } = self.bianmin, root = registration.scope;
  const own = root + version, visited = root + 'visited', limit = 80;
  const key = (address) => address.replace(/[?#].*/, '').replace(/index\.html$/, '');

  // A copy has the moment at which it came; of those visited the oldest make room.
  const put = async (store, address, response) => {
    const headers = { 'Content-Type': response.headers.get('Content-Type'), Kept: Date.now() };
    const copy = new Response(await response.blob(), { headers }), cache = await caches.open(store);
    await cache.delete(key(address));
    await cache.put(key(address), copy);
    if (store === visited) (await cache.keys()).slice(0, -limit).forEach((old) => cache.delete(old));
  };

  // What a kept page says of now has run out.
  const marked = async (copy) => {
    const html = await copy.text(), { headers } = copy;
    const time = new Date(+headers.get('Kept')).toLocaleString('sv').slice(0, 16);
    const band = bands[/lang="([^"]*)/.exec(html)[1]].replace('{time}', time).replace('href="', '$&' + root);
    return new Response(html.replace(/(data-expires=")[^"]*/g, '$11970-01-01').replace(/<main[^>]*>/, '$&' + band), { headers });
  };

  const answer = async (event) => {
    const { request } = event, address = request.url, isPage = request.mode === 'navigate';
    try {
      const response = await fetch(isPage ? new Request(request, { cache: 'no-cache' }) : request);
      const isKept = !isPage || /html/.test(response.headers.get('Content-Type'));
      if (response.status === 200 && isKept) event.waitUntil(put(visited, address, response.clone()));
      return response;
    } catch (error) {
      const copy = await (await caches.open(visited)).match(key(address)) || await caches.match(key(address));
      if (!isPage) return copy || Response.error();
      return copy ? marked(copy) : Response.redirect(root + lists.find(([folder]) => address.startsWith(root + folder))[1]);
    }
  };

  addEventListener('install', (event) => event.waitUntil(Promise.all(keep.map(async (path) => {
    const response = await fetch(root + path, { cache: /html/.test(path) ? 'no-cache' : 'default' });
    if (!response.ok) throw path;
    return put(own, root + path, response);
  })).then(() => skipWaiting())));

  addEventListener('activate', (event) => event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(root) && name !== own && name !== visited) await caches.delete(name);
    }
    await clients.claim();
    // The page that brought this script was there before it.
    for (const { url } of await clients.matchAll()) {
      const response = await fetch(url, { cache: 'force-cache' });
      if (response.ok) await put(visited, url, response);
    }
  })()));

  addEventListener('fetch', (event) => {
    const { method, url, mode, destination } = event.request;
    const isKind = mode === 'navigate' || /^(style|script|image)$/.test(destination);
    if (method === 'GET' && url.startsWith(root) && isKind) event.respondWith(answer(event));
  });
})();
