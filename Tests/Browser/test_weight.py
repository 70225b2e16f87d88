"""A guide page is light: KiB after gzip, and requests."""

import gzip
import re

import pytest

KIB = 1024
GUIDE = "guides/birth-registration/index.html"


def weight(file):
  return len(gzip.compress(file.read_bytes(), 9))


def test_no_guide_page_has_more_than_12_kib_of_html(site):
  heavy = {
    page.path: weight(site.folder / page.path) / KIB
    for page in site.of_kind("guide")
    if weight(site.folder / page.path) > 12 * KIB
  }
  assert heavy == {}


@pytest.mark.parametrize("kind, most", [("css", 10), ("js", 6)])
def test_the_style_and_the_scripts_of_a_guide_weigh_at_most(kind, most, site):
  for page in site.of_kind("guide"):
    text = (site.folder / page.path).read_text(encoding="utf-8")
    files = re.findall(rf'(?:src|href)="([^"]*assets/[^"]*\.{kind})', text)
    if kind == "js":
      later = re.search(r'src="([^"]*)site\.js" data-later="([^"]*)"', text)
      files += [later[1] + name for name in later[2].split()] if later else []
    if kind == "css":
      assert files
    total = sum(weight((site.folder / page.path).parent / file) for file in files)
    assert total <= most * KIB, (page, files, total / KIB)


@pytest.mark.parametrize("path", [GUIDE, "en/" + GUIDE, "index.html", "status/index.html"])
def test_a_page_is_at_most_six_requests_and_40_kib(path, site, visit, address):
  visitor = visit()
  visitor.open(path)
  visitor.page.wait_for_timeout(200)
  files = [request[len(address):].split("?")[0] for request in visitor.requests]
  assert len(files) <= 6, files
  total = sum(weight(site.folder / file) for file in files)
  assert total <= 40 * KIB, (files, total / KIB)
  assert not [file for file in files if re.search(r"\.(woff2?|ttf|otf)$", file)]


@pytest.mark.parametrize("path", [GUIDE, "index.html", "status/index.html", "search/index.html"])
def test_the_first_screen_is_drawn_before_the_style_of_the_rest_is_there(path, visit, address):
  visitor = visit(width=360, height=640)
  page = visitor.page
  page.route("**/below.css", lambda route: None)
  page.goto(address + path, wait_until="commit")
  page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length")
  assert page.locator("h1").is_visible()
  # What is behind the link is not drawn without its style.
  assert page.locator(".foot").count() == 0


@pytest.mark.parametrize("query", ["身份证", "医疗费用报销", "营业执照变更", "sfz", "shenfenzheng", "yingyezhizhao"])
def test_a_search_fetches_30_kib_before_and_60_kib_for_its_first_answers_at_most(query, site, visit, address):
  def fetched():
    files = [request[len(address):].split("?")[0] for request in visitor.requests]
    visitor.requests.clear()
    return sum(weight(site.folder / file) for file in files)

  visitor = visit()
  page = visitor.open("search/index.html")
  page.wait_for_function("() => document.getElementById('no-script').style.visibility === 'hidden'")
  before = fetched()
  page.get_by_role("searchbox").fill(query)
  page.get_by_role("searchbox").press("Enter")
  page.wait_for_function("() => /找到|没有/.test(document.getElementById('count').textContent)")
  after = fetched()
  # Shown by `-s`, to measure another site: SITE=FOLDER bash .ci/browser -n 0 -s -k a_search_fetches
  print(f"{query}: {before / KIB:.1f} KiB before, {after / KIB:.1f} KiB for the first answers")
  assert before <= 30 * KIB and after <= 60 * KIB, (before / KIB, after / KIB)
