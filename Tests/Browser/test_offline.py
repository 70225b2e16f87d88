"""Without a network: what was visited is shown as a copy that claims nothing of now, else the list of telephones."""

import gzip
import json

import pytest

from test_truth import expect_known, expect_unknown

GUIDE = "guides/birth-registration/index.html"
COPY = "p.kept"

READY = """
async () => {
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller) {
    await new Promise(resolve => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  }
}
"""

# Waits until the page itself has been laid down.
KEPT = """
async () => {
  const address = location.href.replace(/index\\.html$/, '');
  while (!await caches.match(address)) await new Promise(resolve => setTimeout(resolve, 50));
}
"""


@pytest.fixture
def reader(visit):
  """A reader whose browser keeps pages."""
  visitor = visit(service_workers="allow")

  def open(path):
    page = visitor.open(path)
    page.evaluate(READY)
    page.evaluate(KEPT)
    return page

  visitor.visited = open
  return visitor


def test_a_visited_page_is_a_copy_that_claims_nothing_of_now(reader):
  page = reader.visited(GUIDE)
  expect_known(page)
  assert page.locator(COPY).count() == 0
  reader.context.set_offline(True)
  page.reload()
  expect_unknown(page)
  said = page.locator(COPY).inner_text()
  assert "没有网络" in said and "留下的副本" in said
  assert page.locator(COPY).evaluate("node => node.closest('main') !== null && node.checkVisibility()")
  assert page.evaluate("getComputedStyle(document.querySelector('header')).borderBottomStyle") == "solid"


def test_a_copy_tells_when_it_was_kept(reader):
  page = reader.visited("en/" + GUIDE)
  reader.context.set_offline(True)
  page.reload()
  said = page.locator(COPY).inner_text()
  # The browser's own clock, for a worker has no other.
  today = page.evaluate("new Intl.DateTimeFormat('sv', {timeZone: 'Asia/Shanghai'}).format(performance.timeOrigin)")
  assert f"This is a copy from {today} " in said


def test_a_page_that_was_never_visited_is_the_list_of_telephones(reader):
  page = reader.visited("index.html")
  reader.context.set_offline(True)
  for start, word in [("", "各部门的电话"), ("en/", "Telephones of the departments")]:
    page.goto(reader.address + start + "topics/birth/index.html")
    assert page.url == reader.address + start + "offline/index.html"
    assert page.get_by_role("heading", name=word).is_visible()
    assert page.locator(COPY).is_visible()
    assert page.locator("main a[href^='tel:']").count() > 10
    page.locator(COPY).get_by_role("link").click()
    assert page.url == reader.address + start + "offline/index.html"


def test_the_network_is_asked_whenever_it_is_there(reader):
  page = reader.visited(GUIDE)
  reader.context.set_offline(True)
  page.reload()
  assert page.locator(COPY).is_visible()
  reader.context.set_offline(False)
  page.reload()
  assert page.locator(COPY).count() == 0
  expect_known(page)


def test_a_missing_page_stays_missing(reader):
  page = reader.visited("index.html")
  assert page.goto(reader.address + "nothing/").status == 404


def test_only_so_many_pages_are_kept(reader, site):
  page = reader.visited("index.html")
  count = page.evaluate(
    """
    async () => {
      const store = (await caches.keys()).find(name => name.endsWith('visited'));
      const cache = await caches.open(store);
      for (let i = 0; i < 100; i++) await cache.put(location.href + '?' + i, new Response(''));
      return (await cache.keys()).length;
    }
    """
  )
  assert count > 100
  page = reader.visited(GUIDE)
  page.wait_for_function(
    """
    async () => {
      const store = (await caches.keys()).find(name => name.endsWith('visited'));
      return (await (await caches.open(store)).keys()).length <= 80;
    }
    """
  )


def test_the_worker_keeps_what_is_there_and_is_small(site):
  script = (site.folder / "sw.js").read_text(encoding="utf-8")
  data = json.loads(script[script.index("{"):script.index(";\n")])
  assert [path for path in data["keep"] if not (site.folder / path).is_file()] == []
  assert [path for _, path in data["lists"] if path not in data["keep"]] == []
  behind = script[script.index(";\n"):]
  assert len(gzip.compress(behind.encode(), 9)) <= 1536
