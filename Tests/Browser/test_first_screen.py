"""Whoever opens a page on a small phone sees the answer without scrolling."""

import pytest

from visiting import expect_nothing

# Where the first line of something ends, in pixels from the top of the page; nothing where it is not seen.
LAST = """
selectors => selectors.map(selector => {
  const element = document.querySelector(selector);
  if (!element || !element.checkVisibility()) return [selector, null];
  const range = document.createRange();
  range.selectNodeContents(element);
  return [selector, range.getClientRects()[0].bottom];
})
"""

# Which way today; why, and when that was seen; how long it takes; what to bring.
ANSWER = ["h1", "#advice h2", "#advice [data-rule]", ".answer dd", ".answer dd:last-of-type"]


def below(page, selectors, height):
  return [
    f"{selector} ends at {bottom}"
    for selector, bottom in page.evaluate(LAST, selectors)
    if bottom is None or bottom > height
  ]


def test_a_guide_answers_on_the_first_screen_of_a_phone(site, visit):
  """Every guide in force, in both languages: an editor's summary may be as long as the longest here."""
  visitor = visit(width=360, height=640, script=False)
  found = {}
  for page in site.of_kind("guide"):
    visitor.open(page)
    if visitor.page.locator("#advice").count():
      found[str(page)] = below(visitor.page, ANSWER, 640)
  assert len(found) > 50
  expect_nothing(found)


def test_the_whole_reason_is_on_the_first_screen_of_the_birth_guide(visit):
  page = visit(width=360, height=640).open("guides/birth-registration/index.html")
  assert page.locator("#advice").bounding_box()["y"] + page.locator("#advice").bounding_box()["height"] < 640


@pytest.mark.parametrize("width, height", [(360, 640), (1280, 720)])
@pytest.mark.parametrize("home", ["index.html", "en/index.html"])
def test_the_home_page_begins_with_search_and_hotline(home, width, height, visit):
  page = visit(width=width, height=height).open(home)
  expect_nothing(below(page, ["h1", ".find button", ".hotline a"], height))
  assert page.locator("#q").bounding_box()["y"] < height - 60
  assert 6 <= page.locator("#topics .doors li").count() <= 12
  # Then, in this order: what happened to you, what is disturbed now, what is announced.
  parts = page.locator("main .part").evaluate_all("parts => parts.map(part => part.id)")
  assert parts[:3] == ["topics", "disturbed", "notices"]


@pytest.mark.parametrize("lang", ["zh-Hans", "en"])
def test_the_menu_of_a_phone_is_one_line(lang, site, visit):
  visitor = visit(width=360, height=640)
  # The head is the same on all pages of a language, which another test holds.
  for page in [page for page in site.sample(lang) if page.kind in ("home", "guide", "search")]:
    tops = visitor.open(page).locator(".menu a:visible").evaluate_all(
      "links => links.map(link => link.getBoundingClientRect().top)")
    assert len(tops) >= 5 and len(set(tops)) == 1, page


@pytest.mark.parametrize("width", [768, 1280])
def test_the_ways_stand_side_by_side_on_a_wide_screen(width, site, visit):
  visitor = visit(width=width)
  for page in site.sample():
    for row in visitor.open(page).locator(".ways tbody tr").all() if page.kind == "guide" else []:
      cells = row.locator("td").evaluate_all(
        "cells => cells.map(cell => { const box = cell.getBoundingClientRect(); return [box.top, box.height]; })")
      assert len(cells) >= 2 and len({tuple(cell) for cell in cells}) == 1, (page, cells)


def test_the_ways_on_a_phone_have_the_same_rows_in_the_same_order(site, visit):
  visitor = visit(width=360, height=640)
  for page in site.sample():
    if page.kind != "guide":
      continue
    cells = visitor.open(page).locator(".ways tbody td").evaluate_all(
      """cells => cells.map(cell => ({ way: cell.dataset.way, label: cell.dataset.label,
        top: cell.getBoundingClientRect().top, label_shown: getComputedStyle(cell, '::before').content }))""")
    rows = {}
    for cell in sorted(cells, key=lambda cell: cell["top"]):
      assert cell["label"] in cell["label_shown"], page
      rows.setdefault(cell["way"], []).append(cell["label"])
    assert len(rows) >= 2 and len({tuple(labels) for labels in rows.values()}) == 1, (page, rows)
