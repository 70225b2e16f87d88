"""Prints the figures of ACCESS.md: `.build/browser-venv/bin/python Tests/Browser/figures.py`.

No time is measured here, so that the figures are the same on every machine; `measure.py` has the times.
"""

import gzip
import io
import tempfile
from collections import Counter
from pathlib import Path

from playwright.sync_api import sync_playwright
from pypdf import PdfReader

from conftest import launch
from site_under_test import Server, build_site
from test_first_screen import ANSWER, LAST
from test_keyboard import walk
from test_reading import LINES
from test_targets import STANDING_ALONE
from visiting import Visitor

GUIDE = "guides/birth-registration/index.html"

# The contrast of every text that is seen, with its size.
CONTRAST = """
() => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = colour => parts(colour).slice(0, 3).map(part => part / 255)
    .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
    .reduce((sum, part, index) => sum + part * [.2126, .7152, .0722][index], 0);
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (parts(colour).length < 4 || parts(colour)[3] > 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  return Array.from(document.body.querySelectorAll('*')).filter(element => element.checkVisibility()
    && !element.matches('.off,.skip') && Array.from(element.childNodes).some(node => node.nodeType === 3 && node.data.trim()))
    .map(element => {
      const [low, high] = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => a - b);
      return (high + .05) / (low + .05);
    });
}
"""


def weight(file):
  return len(gzip.compress(file.read_bytes(), 9)) / 1024


def main():
  with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
    site = build_site(Path(folder) / "county")
    server = Server(site.folder)
    browser = launch(playwright)
    sample = site.sample()

    def visitor(**wishes):
      return Visitor(browser, server.address, **wishes)

    for name, dark in [("light", False), ("dark", True)]:
      at = visitor(dark=dark)
      texts = [value for page in sample for value in at.open(page).evaluate(CONTRAST)]
      print(f"contrast, {name}: {len(texts)} texts, least {min(texts):.2f}")
      stops = Counter()
      for page in site.sample("zh-Hans", smallest=True):
        at.open(page)
        for stop in walk(at.page):
          stops["all"] += 1
          stops["ring of 2 px at 3:1"] += stop["ring"] >= 2 and stop["contrast"] >= 3
          stops["least"] = min(stops["least"] or 99, round(stop["contrast"], 2))
      print(f"focus, {name}: {dict(stops)}")
      at.close()

    for fragment, smallest, main_only in [("", 44, False), ("#da", 44, False), ("#da", 60, True)]:
      at = visitor(width=360, height=640)
      targets = []
      for page in sample:
        at.open(page, fragment)
        targets += [t for t in at.page.evaluate(STANDING_ALONE) if t["main"] or not main_only]
      large = sum(min(t["width"], t["height"]) >= smallest - 0.01 for t in targets)
      print(f"targets {fragment} of {smallest} px{', main' if main_only else ''}: {large} of {len(targets)}")
      at.close()

    for width in (360, 1280):
      at = visitor(width=width)
      lines = [line for page in site.sample("zh-Hans") for line in at.open(page).evaluate(LINES)
               if page.kind not in ("poster", "card")]
      heights, wide = [line["height"] for line in lines], [line["characters"] for line in lines if line["full"]]
      print(f"lines at {width}: {len(lines)} blocks, {min(heights):.2f} to {max(heights):.2f} high, "
            f"at most {max(wide):.1f} characters, type from {min(line['size'] for line in lines):.0f} px")
      at.close()

    at = visitor(width=360, height=640)
    ends = {}
    for page in site.of_kind("guide"):
      at.open(page)
      if at.page.locator("#advice").count():
        ends[page.path] = max(bottom for _, bottom in at.page.evaluate(LAST, ANSWER))
    print(f"first screen: {len(ends)} guides, answer ends at {min(ends.values()):.0f} to {max(ends.values()):.0f} px")

    html = {page.path: weight(site.folder / page.path) for page in site.pages()}
    guides = [html[page.path] for page in site.of_kind("guide")]
    print(f"HTML, KiB: guides {min(guides):.1f} to {max(guides):.1f}, all pages to {max(html.values()):.1f}")
    for file in sorted((site.folder / "assets").glob("*.[cj]s*")):
      print(f"{file.name}: {weight(file):.1f} KiB")
    at.requests.clear()
    at.open(GUIDE)
    at.page.wait_for_timeout(300)
    files = {request[len(server.address):].split("?")[0] for request in at.requests}
    print(f"birth guide: {len(files)} requests, {sum(weight(site.folder / file) for file in files):.1f} KiB")

    print(f"print: {len(PdfReader(io.BytesIO(at.page.pdf(prefer_css_page_size=True))).pages)} sheets")
    sheets = Counter()
    for page in site.of_kind("guide"):
      at.open(page)
      sheets[len(PdfReader(io.BytesIO(at.page.pdf(prefer_css_page_size=True))).pages)] += 1
    print(f"sheets of all guides: {dict(sheets)}")
    for kind in ("poster", "card"):
      at.open(site.of_kind(kind)[0])
      at.page.emulate_media(media="print")
      size = "parseFloat(getComputedStyle(document.querySelector('%s')).%s)"
      code = at.page.evaluate(size % (".qr", "width")) / 96 * 25.4
      title = at.page.evaluate(size % (".poster h1", "fontSize")) * 0.75
      print(f"{kind}: code {code:.0f} mm, title {title:.0f} pt")
      at.page.emulate_media(media="screen")
    at.close()
    browser.close()
    server.shutdown()


if __name__ == "__main__":
  main()
