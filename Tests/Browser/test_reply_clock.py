"""The reader's own date: the last day for an answer, the words for it, the reminder."""

from urllib.parse import unquote

import pytest

GUIDE = "guides/birth-registration/index.html"
PROMISE = "网上办理：承诺 2 个工作日内答复"

CASES = [
  # sent, the last day, the words
  ("a weekend", "2026-11-20", "2026年11月24日", "最迟 2026年11月24日 应有答复。"),
  ("today", "2026-11-23", "2026年11月25日", "最迟 2026年11月25日 应有答复。"),
  ("a promise that was broken", "2026-11-17", "2026年11月19日", "已经过了"),
  ("the last day is today", "2026-11-19", "2026年11月23日", "最迟 2026年11月23日 应有答复。"),
  ("National Day, seven days off", "2026-09-30", "2026年10月9日", "已经过了"),
  ("sent on a day off", "2026-10-03", "2026年10月9日", "已经过了"),
  ("a Saturday on which offices work", "2026-10-08", "2026年10月10日", "已经过了"),
  ("a day to come", "2026-11-30", None, "这一天还没有到。"),
]


def ask(page, date):
  page.get_by_label("您哪天提交的？").fill(date)
  return page.locator("[data-own] [role=status]").inner_text()


@pytest.mark.parametrize("name, sent, last, words", CASES, ids=[case[0] for case in CASES])
def test_the_last_day_for_an_answer_over(name, sent, last, words, visit):
  page = visit().open(GUIDE)
  assert page.get_by_role("heading", name=PROMISE).is_visible()
  said = ask(page, sent)
  assert words in said
  if last:
    assert last in said


def test_the_own_date_agrees_with_the_table_that_needs_no_script(visit):
  page = visit().open(GUIDE)
  rows = page.locator("table.due tbody tr").all()
  assert len(rows) > 8
  for row in rows:
    sent, last = (time.get_attribute("datetime") for time in row.locator("time").all())
    if sent <= "2026-11-23":
      year, month, day = (int(part) for part in last.split("-"))
      assert f"{year}年{month}月{day}日" in ask(page, sent)


def test_the_reminder_becomes_the_readers_own_calendar_file(visit):
  page = visit().open(GUIDE)
  link = page.locator("a[data-reminder=online]")
  with page.expect_download() as download:
    link.click()
  built = download.value.path().read_text(encoding="utf-8")
  assert "DTSTART;VALUE=DATE:20261125" in built
  ask(page, "2026-11-20")
  assert link.inner_text() == "把您的最迟答复日加进日历"
  with page.expect_download() as download:
    link.click()
  assert download.value.suggested_filename.endswith(".ics")
  own = unquote(link.get_attribute("href").split(",", 1)[1])
  lines = own.split("\r\n")
  assert lines[0] == "BEGIN:VCALENDAR" and lines[-2:] == ["END:VCALENDAR", ""]
  assert "DTSTART;VALUE=DATE:20261124" in lines and "DTEND;VALUE=DATE:20261125" in lines


def test_a_clock_behind_the_page_decides_nothing(visit):
  page = visit(now="2020-01-01T09:00:00+08:00").open(GUIDE)
  assert "已经过了" not in ask(page, "2026-11-17")


def test_a_date_out_of_reach_says_nothing(visit):
  assert ask(visit().open(GUIDE), "2019-11-17") == ""
