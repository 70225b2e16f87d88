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
def playwright():
  with sync_playwright() as playwright:
    yield playwright


def launch(playwright, *flags):
  return playwright.chromium.launch(
    executable_path=CHROMIUM,
    # Playwright turns the back-forward cache off; readers have it.
    ignore_default_args=["--disable-back-forward-cache"],
    args=[*flags, *(["--no-sandbox"] if os.geteuid() == 0 else [])],
  )


@pytest.fixture(scope="session")
def browser(playwright):
  browser = launch(playwright)
  yield browser
  browser.close()


@pytest.fixture(scope="session")
def large_browser(playwright):
  """A browser whose reader has set type to twice its usual size."""
  browser = launch(playwright, "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26")
  yield browser
  browser.close()


@pytest.fixture
def visit(browser, address):
  """Opens contexts that are closed behind the test: `visit(width=360)` gives a `Visitor`."""
  opened = []

  def open(at=address, within=browser, **wishes):
    visitor = Visitor(within, at, **wishes)
    opened.append(visitor)
    return visitor

  yield open
  for visitor in opened:
    visitor.close()
