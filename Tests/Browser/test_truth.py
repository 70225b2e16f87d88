"""What a page says of now is taken back when its time has passed, and never made stronger."""

import pytest

from visiting import expect_nothing

GUIDE = "guides/birth-registration/index.html"
LATER = "2026-11-23T10:05:00+08:00"
"""An hour after the build; the guide's records count until 09:33."""

# Every claim with what is seen of it and of the sentence that takes its place; every channel.
STATE = """
() => ({
  claims: Array.from(document.querySelectorAll('[data-claim]'), claim => ({
    shown: claim.checkVisibility(),
    staleShown: Boolean(claim.nextElementSibling?.matches('[data-stale]:not([hidden])')),
  })),
  channels: Array.from(document.querySelectorAll('[data-channel][data-state]'), channel => ({
    way: channel.dataset.channel, state: channel.dataset.state, answering: channel.dataset.answering,
    recommended: 'recommended' in channel.dataset,
  })),
  marks: Array.from(document.querySelectorAll('.rec')).filter(mark => mark.checkVisibility()).length,
  advice: document.querySelector('#advice')?.innerText,
})
"""


def expect_known(page):
  state = page.evaluate(STATE)
  assert state["claims"] and all(claim["shown"] for claim in state["claims"])
  assert not any(claim["staleShown"] for claim in state["claims"])
  assert [channel["way"] for channel in state["channels"] if channel["recommended"]] == ["counter"]
  assert state["marks"] == 1
  assert "建议去窗口办" in state["advice"]


def expect_unknown(page):
  state = page.evaluate(STATE)
  assert state["claims"] and not any(claim["shown"] for claim in state["claims"])
  assert all(claim["staleShown"] for claim in state["claims"])
  assert {channel["state"] for channel in state["channels"]} == {"unknown"}
  assert {channel["answering"] for channel in state["channels"]} == {"unmeasured"}
  assert not any(channel["recommended"] for channel in state["channels"]) and state["marks"] == 0
  assert "建议去窗口办" not in state["advice"] and "不知道" in state["advice"]


def test_at_the_time_of_the_build_the_counter_is_recommended(visit):
  expect_known(visit().open(GUIDE))


def test_an_hour_later_the_page_says_that_it_does_not_know(visit):
  expect_unknown(visit(now=LATER).open(GUIDE))


def test_a_page_that_comes_into_view_an_hour_later_does_not_know(visit):
  visitor = visit()
  page = visitor.open(GUIDE)
  visitor.set_clock(LATER)
  expect_known(page)
  page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
  expect_unknown(page)


def test_a_page_that_comes_back_from_the_browsers_memory_does_not_know(visit):
  visitor = visit()
  page = visitor.open(GUIDE)
  page.evaluate("addEventListener('pageshow', event => { window.cameBack = event.persisted; })")
  page.get_by_role("link", name="部门").first.click()
  page.wait_for_url("**/departments/**")
  visitor.set_clock(LATER)
  page.go_back(wait_until="commit")
  page.wait_for_function("window.cameBack !== undefined")
  assert page.evaluate("window.cameBack"), "the page was loaded anew: nothing was tested"
  expect_unknown(page)


def test_a_page_left_open_takes_back_what_it_said_in_time(visit):
  visitor = visit(stands=False)
  visitor.page.clock.install(time="2026-11-23T09:05:00+08:00")
  page = visitor.open(GUIDE)
  expect_known(page)
  page.clock.fast_forward("27:00")
  expect_known(page)
  page.clock.fast_forward("02:00")
  expect_unknown(page)


def test_a_clock_set_back_makes_nothing_stronger(visit):
  visitor = visit(now=LATER)
  page = visitor.open(GUIDE)
  expect_unknown(page)
  visitor.set_clock("2026-11-23T09:05:00+08:00")
  for event in ["visibilitychange", "pageshow", "focus", "DOMContentLoaded"]:
    page.evaluate("name => { document.dispatchEvent(new Event(name)); dispatchEvent(new Event(name)); }", event)
    expect_unknown(page)


def test_a_clock_behind_what_was_observed_is_not_believed(visit):
  page = visit(now="2026-11-20T09:05:00+08:00").open(GUIDE)
  expect_unknown(page)
  # What was known stands there with its date.
  assert "11月23日 09:03" in page.locator("#advice").inner_text()


def test_the_words_without_script_carry_their_time(visit):
  page = visit(script=False).open(GUIDE)
  expect_known(page)
  assert "11月23日 09:03" in page.locator("#advice").inner_text()
  for claim in page.locator("[data-claim]").all():
    cell = claim.locator("xpath=ancestor::*[self::td or self::section][1]")
    assert "11月23日 09:" in cell.inner_text(), claim.inner_text()


def test_no_page_of_any_kind_claims_anything_a_year_later(site, visit):
  visitor = visit(now="2027-11-23T09:05:00+08:00")
  found = {}
  for page in site.sample():
    visitor.open(page)
    found[str(page)] = visitor.page.evaluate(
      """
      () => Array.from(document.querySelectorAll('[data-observed],[data-state]')).filter(element =>
        element.matches('[data-expires]:not([data-expires=""])')
          || (element.matches('[data-claim]') && element.checkVisibility())
          || (element.dataset.observed && element.dataset.state && element.dataset.state !== 'unknown')
      ).map(element => element.outerHTML.slice(0, 150))
      """
    )
  expect_nothing(found)
