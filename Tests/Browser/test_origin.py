"""A page asks nothing of anybody else and complains of nothing."""

import pytest

from visiting import expect_nothing


@pytest.mark.parametrize("opened", ["served", "as files"])
def test_no_page_leaves_its_origin_or_complains(opened, site, visit, address, disk):
  visitor = visit(at=address if opened == "served" else disk)
  pages = site.sample(None if opened == "served" else "zh-Hans")
  for page in pages:
    # The page for a missing address is given out by a server only.
    if opened == "served" or page.kind != "404":
      visitor.open(page)
  visitor.page.wait_for_timeout(300)
  expect_nothing(visitor.complaints)
  assert len(visitor.requests) >= 2 * len(pages)


def test_links_work_in_a_site_opened_as_files(visit, disk):
  visitor = visit(at=disk)
  page = visitor.open("index.html")
  for name in ["生孩子", "生育登记"]:
    page.get_by_role("main").get_by_role("link", name=name, exact=True).first.click()
    page.wait_for_load_state()
  assert page.locator("body").get_attribute("data-id") == "birth-registration"
  page.get_by_role("link", name="English").click()
  page.wait_for_load_state()
  assert page.locator("html").get_attribute("lang") == "en"
  expect_nothing(visitor.complaints)


def test_a_missing_address_gets_the_page_that_helps_at_any_depth(visit, address):
  page = visit().page
  answer = page.goto(address + "guides/no/such/guide/")
  assert answer.status == 404
  assert page.locator("body").get_attribute("data-page") == "404"
  # Its own links and its style are found from where it stands.
  assert page.evaluate("document.styleSheets.length") == 2
  page.get_by_role("navigation", name="主要栏目").get_by_role("link", name="首页").click()
  page.wait_for_load_state()
  assert page.locator("body").get_attribute("data-page") == "home"
