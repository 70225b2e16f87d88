"""axe-core finds nothing, whichever way a page is looked at."""

import pytest

from axe import findings
from visiting import expect_nothing

LOOKS = {
  "light": {},
  "light, in English": {},
  "dark": {"dark": True},
  "a narrow phone": {"width": 320, "height": 640},
  "400 per cent": {"width": 320, "height": 256},
  "forced colours": {"forced_colors": True},
  "forced colours, dark": {"forced_colors": True, "dark": True},
}


def all_findings(visitor, pages, fragment="", also=()):
  found = []
  for page in pages:
    visitor.open(page, fragment)
    found += [f"{page} {finding}" for finding in findings(visitor.page, also=also)]
  return found


@pytest.mark.parametrize("look", LOOKS)
def test_axe_has_no_finding_on_any_kind_of_page_in(look, site, visit):
  # Text is at AAA in our own colours; forced colours are the reader's.
  also = [] if "forced" in look else ["color-contrast-enhanced"]
  # In light the fullest pages of both languages, otherwise every kind once.
  pages = site.sample("en" if "English" in look else "zh-Hans", smallest="light" not in look)
  expect_nothing(all_findings(visit(**LOOKS[look]), pages, also=also))


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_has_no_finding_in_large_type_at(width, site, visit):
  pages = site.sample("zh-Hans", smallest=True)
  expect_nothing(all_findings(visit(width=width), pages, "#da", ["color-contrast-enhanced"]))


@pytest.mark.parametrize("dark", [False, True])
def test_axe_has_no_finding_when_what_a_page_knew_has_run_out(dark, site, visit):
  visitor = visit(now="2026-11-23T12:00:00+08:00", dark=dark)
  sample = site.sample("zh-Hans", smallest=dark)
  pages = [page for page in sample if "data-expires" in (site.folder / page.path).read_text()]
  assert "guide" in {page.kind for page in pages}
  expect_nothing(all_findings(visitor, pages, also=["color-contrast-enhanced"]))


@pytest.mark.parametrize("query", ["准生证", "龘龘靐靐"])
def test_axe_has_no_finding_on_the_answers_of_the_search(query, visit):
  visitor = visit(width=360)
  page = visitor.open(f"search/index.html?q={query}")
  page.wait_for_function("document.getElementById('count').textContent !== ''")
  expect_nothing(findings(page, also=["color-contrast-enhanced"]))
