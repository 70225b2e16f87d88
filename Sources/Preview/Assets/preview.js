// In every page of a preview: it shows the page anew when it has changed, with its place kept and what changed
// marked once, and a panel with the problems of the text that the page comes from.
'use strict';
(() => {
  const script = document.currentScript;
  let shown = script.dataset.digest;
  const key = 'bianmin:' + location.pathname;
  const words = {
    'zh-Hans': {
      panel: '便民预览', none: '这一页没有问题', some: n => `这一页有 ${n} 个问题`, all: n => `全部问题 ${n}`,
      error: '错误', warning: '提醒', line: n => `第 ${n} 行`, find: '看这一段', mend: '去改', write: '写这一页',
      view: '手机和打印', compare: '和已发布的比较', help: '怎么改：', hide: '收起', show: '展开',
      held: '有错误，页面停在上一次正确的样子', draft: '草稿，不会发布', absent: '这一页有错误，改好才能看',
      gone: '预览停了，页面可能不是最新的', elsewhere: n => `别的文件有 ${n} 个错误`,
    },
    en: {
      panel: 'Bianmin preview', none: 'No problems on this page', some: n => `Problems on this page: ${n}`,
      all: n => `All problems: ${n}`, error: 'Error', warning: 'Warning', line: n => `line ${n}`,
      find: 'Show the paragraph', mend: 'Mend it', write: 'Write this page', view: 'Phone and paper',
      compare: 'Compare with the published page', help: 'What to do: ', hide: 'Hide', show: 'Show',
      held: 'There are errors; the page stays as it last was without', draft: 'A draft, not to be published',
      absent: 'This page has errors; it can be seen once they are mended',
      gone: 'The preview has stopped; the page may be out of date',
      elsewhere: n => `Errors in other files: ${n}`,
    },
  };
  const blocks = 'h1,h2,h3,h4,h5,p,li,td,th,dt,dd,figcaption,caption,summary';
  const memory = {
    get(name) { try { return JSON.parse(sessionStorage.getItem(name)); } catch (_) { return null; } },
    set(name, value) { try { sessionStorage.setItem(name, JSON.stringify(value)); } catch (_) { /* full */ } },
  };

  // The smallest parts that are read as one: blocks without blocks in them, and links that stand beside blocks.
  function texts() {
    const isLeaf = e => !e.querySelector(blocks);
    const all = [...document.querySelectorAll(blocks + ',a')].filter(e => {
      if (!isLeaf(e)) return false;
      const around = e.localName === 'a' && e.closest(blocks);
      return !around || !isLeaf(around);
    });
    return all.map(e => [e, e.textContent.replace(/\s+/g, ' ').trim()]);
  }

  function flash(element) {
    element.classList.remove('bianmin-flash');
    void element.offsetWidth;
    element.classList.add('bianmin-flash');
    setTimeout(() => element.classList.remove('bianmin-flash'), 2500);
  }

  // Behind a reload: to where the reader was, and what is new is marked.
  const before = memory.get(key);
  let isBack = !before;
  if (before) {
    sessionStorage.removeItem(key);
    const back = () => {
      scrollTo(before.x, before.y);
      isBack = isBack || document.readyState === 'complete';
    };
    back();
    addEventListener('load', () => setTimeout(back), { once: true });
    addEventListener('wheel', () => { isBack = true; }, { once: true, passive: true });
  }
  function mark(before) {
    const old = new Map();
    for (const text of before) old.set(text, (old.get(text) || 0) + 1);
    for (const [element, text] of texts()) {
      const left = old.get(text) || 0;
      if (left) old.set(text, left - 1);
      else if (text) flash(element);
    }
  }
  document.documentElement.dataset.bianmin = shown;

  function reload() {
    memory.set(key, {
      x: isBack ? scrollX : before.x,
      y: isBack ? scrollY : before.y,
      texts: texts().map(pair => pair[1]),
    });
    location.reload();
  }

  // The page as it was sent, without what scripts have made of it. What differs in the next one is changed in the
  // page that is shown, which takes a fifth of the time of a reload and moves nothing.
  let sent = null;
  let isRenewing = false;
  const digest = page => { const own = page.querySelector('script[data-digest]'); return own && own.dataset.digest; };
  const [style, assets] = [1, 2].map(part => digest => (digest || '').split('-')[part]);
  const files = page => [...page.querySelectorAll('link[rel~=stylesheet],script[src]')]
    .map(e => e.getAttribute('href') || e.getAttribute('src')).join('\n');
  // The theme's style as it is now takes the place of the one before as soon as it is there.
  function restyle(style) {
    for (const old of document.querySelectorAll('link[rel~=stylesheet]:not([href^="/_bianmin/"])')) {
      const link = old.cloneNode();
      link.href = old.href.split('?')[0] + '?style=' + style;
      link.onload = link.onerror = () => old.remove();
      old.after(link);
    }
  }
  async function sentPage() {
    const answer = await fetch(location.href, { cache: 'no-store' });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  }

  // Scripts may have made more of these than was sent, so that they are shown by a reload only.
  const enhanced = 'script,form,button,input,table,[data-own],[data-expires],[data-since]';
  const isPlain = node => node.nodeType !== 1 || !(node.matches(enhanced) || node.querySelector(enhanced));

  // Gathers the changes that make the next page of the one that is shown; false where they cannot be made.
  function compare(old, next, live, changes) {
    if (old.isEqualNode(next)) return true;
    if (old.nodeName !== next.nodeName || old.nodeName !== live.nodeName) return false;
    if (old.nodeType === 3) return changes.push(() => { live.data = next.data; }) > 0;
    if (old.nodeType !== 1) return false;
    for (const { name } of [...old.attributes, ...next.attributes]) {
      const value = next.getAttribute(name);
      if (value === old.getAttribute(name)) continue;
      changes.push(() => { value === null ? live.removeAttribute(name) : live.setAttribute(name, value); });
    }
    const [a, b, c] = [old, next, live].map(e => [...e.childNodes].filter(child => child !== host));
    if (a.length !== c.length) return false;
    const least = Math.min(a.length, b.length);
    let [first, last] = [0, 0];
    while (first < least && a[first].isEqualNode(b[first])) first++;
    while (last < least - first && a[a.length - 1 - last].isEqualNode(b[b.length - 1 - last])) last++;
    const [gone, added] = [c.slice(first, c.length - last), b.slice(first, b.length - last)];
    if (gone.length === added.length) {
      const count = changes.length;
      if (added.every((node, i) => compare(a[first + i], node, gone[i], changes))) return true;
      changes.length = count;
    }
    if (![...gone, ...added].every(isPlain)) return false;
    changes.push(() => {
      const end = c[c.length - last] || null;
      for (const node of gone) node.remove();
      for (const node of added) live.insertBefore(document.importNode(node, true), end);
    });
    return true;
  }

  async function renew() {
    if (isRenewing) return;
    isRenewing = true;
    const next = sent && await sentPage().catch(() => null);
    const changes = [];
    if (!next || !digest(next) || assets(digest(next)) !== assets(shown) || files(next) !== files(sent) ||
      !compare(sent.body, next.body, document.body, changes)) return reload();
    const before = texts().map(pair => pair[1]);
    for (const change of changes) change();
    if (style(digest(next)) !== style(shown)) restyle(style(digest(next)));
    mark(before);
    const isNews = digest(next) !== shown;
    [sent, shown, document.title] = [next, digest(next), next.title];
    document.documentElement.dataset.bianmin = shown;
    isRenewing = false;
    if (isNews && state.digest && state.digest !== shown) renew();
    else draw();
  }

  // The paragraph that a line of the source became.
  function paragraph(problem) {
    const plain = text => text.replace(/[\s*_`#>|[\]()（）]+/g, '').toLowerCase();
    const line = (problem.text || '').replace(/^\s*(?:[-*+]|\d+[.、)]|#+)\s*/, '');
    const parts = [line, ...line.split(/[：:；;，,。]/)].map(plain).filter(p => p.length > 1);
    const found = text => texts().find(([e, t]) => e.closest('main') && plain(t).includes(text));
    for (const part of parts) {
      const hit = found(part);
      if (hit) return hit[0];
    }
    const heading = problem.heading && plain(problem.heading);
    return heading ? (found(heading) || [null])[0] : null;
  }

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key === 'click') element.addEventListener('click', value);
      else if (value !== null && value !== false) element.setAttribute(key, value === true ? '' : value);
    }
    element.append(...children.filter(child => child !== null));
    return element;
  }

  const host = make('div', { id: 'bianmin-preview' });
  const root = host.attachShadow({ mode: 'open' });
  root.append(make('link', { rel: 'stylesheet', href: '/_bianmin/panel.css' }));
  const panel = make('section', {});
  root.append(panel);
  let isOpen = memory.get('bianmin:open') !== false;
  let state = null;

  function draw() {
    const say = words[state.lang];
    const page = encodeURIComponent(location.pathname);
    const count = state.problems.length;
    const errors = state.problems.filter(p => p.severity === 'error').length;
    panel.setAttribute('aria-label', say.panel);
    panel.lang = state.lang;
    panel.className = state.failure || errors || state.held ? 'bad' : count ? 'fair' : 'good';
    const list = make('ol', { id: 'list', hidden: !isOpen || !count });
    for (const problem of state.problems) {
      const target = paragraph(problem);
      list.append(make('li', { class: problem.severity },
        make('p', {}, make('strong', {}, say[problem.severity]), ' ', problem.message),
        problem.help ? make('p', { class: 'help' }, say.help + problem.help) : null,
        make('p', { class: 'ways' },
          target ? make('button', { type: 'button', click: () => show(target) }, say.find) : null,
          problem.edit ? make('a', { href: problem.edit }, `${say.mend}（${say.line(problem.line)}）`)
            : make('span', {}, problem.file + (problem.line ? ':' + problem.line : '')))));
    }
    const focused = root.activeElement && root.activeElement.id;
    panel.replaceChildren(
      make('div', { class: 'bar' },
        count
          ? make('button', {
            type: 'button', id: 'toggle', 'aria-expanded': String(isOpen), 'aria-controls': 'list',
            click: () => { isOpen = !isOpen; memory.set('bianmin:open', isOpen); draw(); },
          }, say.some(count), ' ', make('span', { class: 'quiet' }, isOpen ? say.hide : say.show))
          : make('span', { class: 'sum' }, state.digest ? say.none : ''),
        make('ul', { class: 'links' },
          ...[
            state.edit && [state.edit, say.write],
            ['/_bianmin/view?page=' + page, say.view],
            ['/_bianmin/compare?page=' + page, say.compare],
            ['/_bianmin/problems', say.all(state.errors + state.warnings)],
          ].filter(Boolean).map(([href, text]) => make('li', {}, make('a', { href }, text))))),
      make('div', { role: 'status', class: 'notes' },
        ...[
          state.failure,
          state.gone && say.gone,
          state.held && (state.digest ? say.held : say.absent),
          state.draft && say.draft,
          state.errors > errors && say.elsewhere(state.errors - errors),
        ].filter(Boolean).map(text => make('p', {}, text))),
      list);
    if (focused) { const again = root.getElementById(focused); if (again) again.focus(); }
  }

  function show(element) {
    element.scrollIntoView({ block: 'center' });
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    flash(element);
  }

  let source = null;
  function listen() {
    if (source || document.hidden) return;
    source = new EventSource('/_bianmin/events?page=' + encodeURIComponent(location.pathname));
    source.onmessage = event => {
      state = JSON.parse(event.data);
      if (state.digest && state.digest !== shown) renew();
      else draw();
    };
    source.onerror = () => {
      if (!state) return;
      state.gone = true;
      draw();
    };
  }
  // A browser keeps no more than six connections to a server: a page that nobody sees lets go of its own.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) return listen();
    if (source) source.close();
    source = null;
  });

  function begin() {
    if (before) mark(before.texts);
    document.body.append(host);
    listen();
    sentPage().then(page => { if (page && digest(page) === shown) sent = page; }, () => {});
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();
