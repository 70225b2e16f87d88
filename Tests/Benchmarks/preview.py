#!/usr/bin/env python3
"""From a saved file to the new page in a browser, with `bianmin serve`.

    swift build -c release
    .build/browser-venv/bin/python Tests/Benchmarks/preview.py --guides 1000 --guides 10000

Generates a site of each size in a temporary folder, opens a page in Chromium, saves a change and takes the time
from the end of the write to the frame in which the browser shows it, by the clock of the machine. Prints a table.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

REPOSITORY = Path(__file__).resolve().parents[2]
BUILT = REPOSITORY / ".build/release"
NOW = "2026-11-23T09:00:00+08:00"

# Tells when a frame is about to be drawn that has a mark in its text or in its style.
WATCH = """
(() => {
  let last = '';
  const look = () => {
    const text = document.body && document.body.textContent.match(/标记(\\d+)号/);
    const style = getComputedStyle(document.documentElement).getPropertyValue('--mark').trim();
    const mark = (text ? text[1] : '') + '/' + style;
    if (mark !== last) { last = mark; console.log('mark ' + mark + ' ' + Date.now()); }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
"""


class Measured:
  def __init__(self, page):
    self.page = page
    self.seen = {}
    page.on("console", self.heard)

  def heard(self, message):
    if found := re.match(r"mark (\S*) (\d+)", message.text):
      for part in found[1].split("/"):
        self.seen.setdefault(part, int(found[2]))

  def milliseconds(self, mark, change):
    change(mark)
    start = time.time() * 1000
    end = time.time() + 60
    while str(mark) not in self.seen:
      assert time.time() < end, "the change does not show"
      self.page.wait_for_timeout(5)
    return self.seen[str(mark)] - start


def write(file, text):
  file.parent.mkdir(parents=True, exist_ok=True)
  draft = file.with_name("." + file.name)
  draft.write_text(text)
  os.replace(draft, file)


def measure(browser, folder, guides, times):
  site = folder / f"{guides}"
  feeds = folder / f"feeds-{guides}"
  subprocess.run([BUILT / "bianmin-bench", "generate", site, "--guides", str(guides), "--feeds", feeds], check=True,
                 stdout=subprocess.DEVNULL)
  feed = site / "content/status/county.json"
  write(feed, (feeds / "0.json").read_text())
  with open(site / "content/site.yaml", "a") as settings:
    settings.write("\nstatus:\n  - path: status/county.json\n")
  server = subprocess.Popen([BUILT / "bianmin", "serve", "--port", "0", "--now", NOW], cwd=site,
                            stdout=subprocess.PIPE, text=True)
  try:
    began = time.time()
    for line in server.stdout:
      if found := re.search(r"http://127\.0\.0\.1:\d+", line):
        break
    ready = time.time() - began
    origin = found[0]
    # The first, for it stands on the first page of its topic.
    guide = min((site / "content/guides").rglob("*.md"))
    guide = guide.with_name(guide.stem.split(".")[0] + ".md")
    text = guide.read_text()
    topic = re.search(r"^topics: \[([\w-]+)", text, re.M)[1]
    rows = []

    def body(mark):
      write(guide, text.rstrip() + f"\n\n标记{mark}号。\n")

    def title(mark):
      write(guide, re.sub(r"^title: .*$", rf"title: 标记{mark}号", text, count=1, flags=re.M))

    css = (REPOSITORY / "themes/default/assets/site.css").read_text()

    def theme(mark):
      write(site / "themes/default/assets/site.css", css + f"\n:root{{--mark:{mark}}}\n")

    records = json.loads(feed.read_text())
    record = next(entry for entry in records["services"] if entry["guide"] == guide.stem)
    record["channels"]["online"]["note"] = "标记0号"
    records = json.dumps(records, ensure_ascii=False)

    def note(mark):
      write(feed, records.replace("标记0号", f"标记{mark}号"))

    for name, path, change in [
      ("a guide, on its page", f"/guides/{guide.stem}/", body),
      ("a guide's title, on its topic's page", f"/topics/{topic}/", title),
      ("the theme's style, on a guide's page", f"/guides/{guide.stem}/", theme),
      ("a note in the feed, on a guide's page", f"/guides/{guide.stem}/", note),
    ]:
      context = browser.new_context(viewport={"width": 1280, "height": 900})
      context.add_init_script(WATCH)
      page = context.new_page()
      measured = Measured(page)
      page.goto(origin + path)
      page.wait_for_selector("#bianmin-preview")
      found = []
      for number in range(times):
        mark = 1000 + len(rows) * 100 + number
        found.append(measured.milliseconds(mark, change))
        # Until the whole site has been looked at again.
        page.wait_for_timeout(1000 + guides // 2)
      rows.append((name, found))
      context.close()
      write(guide, text)
    memory = Path(f"/proc/{server.pid}/status").read_text()
    peak = int(re.search(r"VmHWM:\s+(\d+)", memory)[1]) / 1024
    return ready, peak, rows
  finally:
    server.kill()
    server.wait()


def main():
  arguments = argparse.ArgumentParser()
  arguments.add_argument("--guides", type=int, action="append")
  arguments.add_argument("--times", type=int, default=9)
  wanted = arguments.parse_args()
  print(f"load {os.getloadavg()[0]:.1f} before\n")
  print("| guides | change | median ms | least | most |\n|---:|---|---:|---:|---:|")
  with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium",
                                         args=["--no-sandbox"] if os.geteuid() == 0 else [])
    for guides in wanted.guides or [1000]:
      ready, peak, rows = measure(browser, Path(folder), guides, wanted.times)
      for name, found in rows:
        print(f"| {guides:,} | {name} | {statistics.median(found):.0f} | {min(found):.0f} | {max(found):.0f} |")
      print(f"| {guides:,} | the first look: {ready:.1f} s; peak memory {peak:.0f} MiB | | | |", flush=True)
  print(f"\nload {os.getloadavg()[0]:.1f} after")


main()
