"""The search in the browser finds what the build found."""

import pytest
import yaml

from site_under_test import REPOSITORY
from visiting import expect_nothing

QUERIES = yaml.safe_load((REPOSITORY / "content/searches.yaml").read_text(encoding="utf-8"))

ANSWERED = "query => document.title.startsWith(query + ' — ') && document.getElementById('count').textContent"


def missing(page, queries):
  """The queries whose guide is not among the first three."""
  found = []
  for entry in queries:
    query = str(entry["query"])
    page.get_by_role("searchbox").fill("")
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_function("!document.getElementById('count').textContent")
    page.get_by_role("searchbox").fill(query)
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_function(ANSWERED, arg=query)
    links = page.evaluate("Array.from(document.querySelectorAll('#results a'), link => link.href).slice(0, 3)")
    if not any(f"/guides/{entry['guide']}/" in link for link in links):
      found.append(f"{query} → {entry['guide']}: {links}")
  return found


def test_there_are_at_least_sixty_queries():
  assert len(QUERIES) >= 60


@pytest.mark.parametrize("opened", ["served", "as files"])
@pytest.mark.parametrize("lang", ["zh-Hans", "en"])
def test_every_query_finds_its_guide_among_the_first_three(opened, lang, visit, address, disk):
  visitor = visit(at=address if opened == "served" else disk, width=360)
  page = visitor.open("search/index.html" if lang == "zh-Hans" else "en/search/index.html")
  queries = [entry for entry in QUERIES if entry.get("locale", "zh-Hans") == lang]
  page.wait_for_function("document.getElementById('no-script').style.visibility === 'hidden'")
  expect_nothing(missing(page, queries))
  expect_nothing(visitor.complaints)


def test_the_field_on_the_front_page_leads_to_the_answer(visit):
  page = visit(width=360).open("index.html")
  page.get_by_role("searchbox").fill("准生证")
  page.get_by_role("searchbox").press("Enter")
  page.wait_for_url("**/search/**")
  page.get_by_role("main").get_by_role("link", name="生育登记", exact=True).click()
  page.wait_for_load_state()
  assert page.locator("body").get_attribute("data-id") == "birth-registration"


def test_the_number_of_answers_is_announced_and_no_answer_helps(visit):
  page = visit().open("search/index.html?q=准生证")
  status = page.get_by_role("status")
  status.filter(has_text="件事").wait_for()
  page.get_by_role("searchbox").fill("龘龘靐靐")
  page.get_by_role("searchbox").press("Enter")
  status.filter(has_text="没有找到").wait_for()
  assert page.locator("#none").get_by_role("link", name="12345").is_visible()


def test_a_question_can_be_shared_and_left_with_the_back_button(visit):
  page = visit().open("search/index.html?q=准生证")
  page.locator("#results a").first.wait_for()
  first = page.locator("#results a").first.inner_text()
  page.locator("#results a").first.click()
  page.wait_for_url("**/guides/**")
  page.go_back(wait_until="commit")
  page.locator("#results a").first.wait_for()
  assert page.get_by_role("searchbox").input_value() == "准生证"
  assert page.locator("#results a").first.inner_text() == first


def test_a_result_says_how_its_ways_stand_and_takes_it_back_in_time(visit):
  page = visit().open("search/index.html?q=准生证")
  result = page.locator("#results li", has=page.get_by_role("link", name="生育登记", exact=True))
  result.wait_for()
  assert "网上办理：没有按时答复（2026年11月23日 09:03 的情况）" in result.inner_text()
  assert "窗口办理：正常（2026年11月23日 09:03 的情况）" in result.inner_text()
  page.evaluate("localStorage.setItem('test-clock', '2026-11-23T10:00:00+08:00')")
  page.evaluate("dispatchEvent(new Event('focus'))")
  assert "窗口办理：现在情况不明" in result.inner_text() and "正常" not in result.inner_text()


def test_a_state_that_cannot_be_read_is_unknown_and_the_results_are_there(visit):
  visitor = visit()
  visitor.page.route("**/s*.js", lambda route: route.abort() if "/search/" in route.request.url else route.fallback())
  page = visitor.open("search/index.html?q=准生证")
  result = page.locator("#results li", has=page.get_by_role("link", name="生育登记", exact=True))
  result.wait_for()
  assert "现在情况不明" in result.inner_text()


def test_words_are_text_and_never_markup(visit):
  visitor = visit()
  page = visitor.open("search/index.html?q=%3Cimg src=x onerror=alert(1)%3E")
  page.wait_for_function("document.getElementById('count').textContent")
  assert page.locator("main img").count() == 0
  expect_nothing(visitor.complaints)
