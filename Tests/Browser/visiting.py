"""A reader with a browser: its size, its colours, its clock, and what went wrong while it looked."""

from site_under_test import NOW

# The page's own clock, which a test sets through the storage that all pages of an origin share. It
# stands still. A page that comes back from the browser's memory reads the time that was set meanwhile.
CLOCK = """
(() => {
  const Real = Date, start = Real.parse(%r);
  const now = () => {
    try { return Real.parse(localStorage.getItem('test-clock')) || start; } catch (error) { return start; }
  };
  window.Date = class extends Real {
    constructor(...parts) { parts.length ? super(...parts) : super(now()); }
    static now() { return now(); }
  };
})();
document.addEventListener('securitypolicyviolation',
  event => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
"""


class Visitor:
  """One browser context with one page. `complaints` collects console errors, failures and far requests."""

  def __init__(
    self, browser, address, *, width=1280, height=900, dark=False, forced_colors=False,
    script=True, now=NOW, reduced_motion=False, stands=True,
    service_workers="block", **more,
  ):
    self.address = address
    self.complaints = []
    self.requests = []
    self.context = browser.new_context(
      viewport={"width": width, "height": height},
      color_scheme="dark" if dark else "light",
      forced_colors="active" if forced_colors else "none",
      reduced_motion="reduce" if reduced_motion else "no-preference",
      java_script_enabled=script,
      # Only tests of what is kept need it; else each context would fetch the lists.
      service_workers=service_workers,
      locale="zh-CN",
      timezone_id="Asia/Shanghai",
      **more,
    )
    if stands:
      self.context.add_init_script(CLOCK % now)
    self.page = self.context.new_page()
    self.page.set_default_timeout(20_000)
    self.page.on("console", self._heard)
    self.page.on("pageerror", lambda error: self._complain(f"script: {error}"))
    self.page.on("request", self._asked)
    self.page.on("requestfailed", self._failed)
    self.page.on("response", self._answered)

  def _complain(self, text):
    self.complaints.append(f"{self.page.url}: {text}")

  def _heard(self, message):
    if message.type in ("error", "warning") and "Service Worker registration blocked" not in message.text:
      self._complain(f"console: {message.text}")

  def _failed(self, request):
    # Whoever leaves a page before its icon has come breaks that request off.
    if request.failure != "net::ERR_ABORTED":
      self._complain(f"failed: {request.url} {request.failure}")

  def _asked(self, request):
    self.requests.append(request.url)
    if not request.url.startswith((self.address, "data:", "blob:")):
      self._complain(f"left the origin: {request.url}")

  def _answered(self, response):
    if response.status >= 400:
      self._complain(f"{response.status}: {response.url}")

  def open(self, page, fragment=""):
    """Opens a page of the site, given as `SitePage` or as a path, and waits until it has loaded."""
    path = page if isinstance(page, str) else page.path
    if fragment:
      # The same address with another fragment would not load again.
      self.page.goto("about:blank")
    self.page.goto(self.address + path + fragment, wait_until="load")
    return self.page

  def set_clock(self, moment):
    """The device's clock from now on; scripts of the page hear of it at their next look."""
    self.page.evaluate("moment => localStorage.setItem('test-clock', moment)", moment)

  def close(self):
    self.context.close()


def expect_nothing(found):
  """Fails with one line for each finding; takes a list, or lists by page."""
  if isinstance(found, dict):
    found = [f"{page} {finding}" for page, findings in found.items() for finding in findings]
  assert not found, f"{len(found)} findings\n" + "\n".join(found[:60])
