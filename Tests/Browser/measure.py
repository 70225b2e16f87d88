"""Measures the guide page and the front page as a slow phone on a slow line meets them.

    .build/browser-venv/bin/python Tests/Browser/measure.py

4 × slower processor, 400 kbit/s, 400 ms of latency, nothing in the cache, at the moment of the build. The site is
built with --compress and served so. The median of five visits, or of as many as the argument says, and the
quickest of them. The machine should be quiet: what else runs on it is measured too.
"""

import os
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from site_under_test import CHROMIUM, NOW, Server, build_site
from visiting import CLOCK

PAGES = [
  "guides/birth-registration/index.html", "index.html", "search/index.html", "status/index.html",
]

# The largest paint, what moved, and how long the main thread was busy with tasks over 50 ms.
OBSERVE = """
window.seen = { paint: 0, shift: 0, blocked: 0 };
new PerformanceObserver(list => list.getEntries().forEach(entry => { seen.paint = entry.startTime; }))
  .observe({ type: 'largest-contentful-paint', buffered: true });
new PerformanceObserver(list => list.getEntries().forEach(entry => { seen.shift += entry.value; }))
  .observe({ type: 'layout-shift', buffered: true });
new PerformanceObserver(list => list.getEntries().forEach(entry => { seen.blocked += entry.duration - 50; }))
  .observe({ type: 'longtask', buffered: true });
"""


def visit(browser, address):
  context = browser.new_context(
    viewport={"width": 360, "height": 640}, device_scale_factor=2, is_mobile=True, has_touch=True
  )
  context.add_init_script(OBSERVE)
  context.add_init_script(CLOCK % NOW)
  page = context.new_page()
  session = context.new_cdp_session(page)
  session.send("Network.enable")
  session.send("Network.emulateNetworkConditions", {
    "offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000,
  })
  session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
  received = []
  # What the browser draws its own fields with has no bytes.
  session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
  page.goto(address, wait_until="load")
  page.wait_for_timeout(1500)
  seen = page.evaluate("seen")
  context.close()
  return {**seen, "requests": sum(map(bool, received)), "bytes": sum(received)}


def main():
  count = int(sys.argv[1]) if len(sys.argv) > 1 else 5
  with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
    site = build_site(Path(folder) / "county", "--compress")
    server = Server(site.folder)
    browser = playwright.chromium.launch(
      executable_path=CHROMIUM, args=["--no-sandbox"] if os.geteuid() == 0 else []
    )
    print("| page | largest paint, s | quickest, s | layout shift | blocked, ms | requests | KiB |")
    print("|---|---|---|---|---|---|---|")
    for path in PAGES:
      visits = [visit(browser, server.address + path) for _ in range(count)]
      middle = {key: statistics.median(visit[key] for visit in visits) for key in visits[0]}
      print(
        f"| `{path}` | {middle['paint'] / 1000:.2f} | {min(visit['paint'] for visit in visits) / 1000:.2f} "
        f"| {middle['shift']:.4f} | {middle['blocked']:.0f} | {middle['requests']:.0f} | {middle['bytes'] / 1024:.1f} |"
      )
      sys.stdout.flush()
    browser.close()


if __name__ == "__main__":
  main()
