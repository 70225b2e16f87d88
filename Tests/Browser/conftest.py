"""One site, one server and one browser for all tests."""

import os

import pytest
from playwright.sync_api import sync_playwright

from site_under_test import CHROMIUM, Server, build_site
from visiting import Visitor


@pytest.fixture(scope="session")
def site(tmp_path_factory):
  return build_site(tmp_path_factory.mktemp("site") / "county")


@pytest.fixture(scope="session")
def address(site):
  server = Server(site.folder)
  yield server.address
  server.shutdown()


@pytest.fixture(scope="session")
def disk(site):
  """The address of the same site opened as files."""
  return site.folder.as_uri() + "/"


@pytest.fixture(scope="session")
def browser():
  with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
      executable_path=CHROMIUM,
      # Playwright turns the back-forward cache off; readers have it.
      ignore_default_args=["--disable-back-forward-cache"],
      args=["--no-sandbox"] if os.geteuid() == 0 else [],
    )
    yield browser
    browser.close()


@pytest.fixture
def visit(browser, address):
  """Opens contexts that are closed behind the test: `visit(width=360)` gives a `Visitor`."""
  opened = []

  def open(at=address, **wishes):
    visitor = Visitor(browser, at, **wishes)
    opened.append(visitor)
    return visitor

  yield open
  for visitor in opened:
    visitor.close()
