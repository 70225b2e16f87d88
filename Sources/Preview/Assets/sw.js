// In the stead of the site's own worker, whose copies for a time without a network have no place in a preview:
// it takes itself and its copies away.
'use strict';
addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await registration.unregister();
})()));
