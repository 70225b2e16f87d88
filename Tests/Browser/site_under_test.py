"""The sample site as it is published: built by the program, served from loopback under a base path.

The site lies under `/county/` and nowhere else, so that an address that forgets the base path is a 404.
"""

import gzip
import mimetypes
import os
import re
import subprocess
import threading
from dataclasses import dataclass
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

REPOSITORY = Path(__file__).resolve().parents[2]
NOW = "2026-11-23T09:05:00+08:00"
"""The moment for which the sample site is made; its feed counts until 09:33."""

ADDRESS = "https://qingxi.example/county/"
"""The address under which the site says that it is published."""

BASE = "/county/"
CHROMIUM = "/usr/bin/chromium"

mimetypes.add_type("application/atom+xml", ".atom")
mimetypes.add_type("text/calendar", ".ics")
mimetypes.add_type("application/manifest+json", ".webmanifest")


@dataclass(frozen=True)
class SitePage:
  """A page of the site: where it lies, what kind it is and in which language."""

  path: str
  """Relative to the site, as `guides/birth-registration/index.html`."""
  kind: str
  """`data-page` of its body."""
  lang: str
  size: int
  """Bytes of HTML."""

  def __str__(self):
    return f"{self.kind}:{self.path}"


class Site:
  """The folder of a built site and what lies in it."""

  def __init__(self, folder: Path):
    self.folder = folder

  @lru_cache(maxsize=None)
  def pages(self) -> list[SitePage]:
    """Every HTML page, in the order of the paths."""
    found = []
    for file in sorted(self.folder.rglob("*.html")):
      text = file.read_text(encoding="utf-8")
      kind = re.search(r'<body[^>]* data-page="([^"]*)"', text)
      lang = re.search(r'<html[^>]* lang="([^"]*)"', text)
      path = file.relative_to(self.folder).as_posix()
      assert kind and lang, f"{path} does not say its kind or its language"
      found.append(SitePage(path, kind[1], lang[1], len(text.encode())))
    return found

  def kinds(self) -> list[str]:
    return sorted({page.kind for page in self.pages()})

  def of_kind(self, kind: str) -> list[SitePage]:
    return [page for page in self.pages() if page.kind == kind]

  def sample(self, lang: str | None = None, *, smallest: bool = False) -> list[SitePage]:
    """Of each kind the largest page in Chinese and the largest in English, and the birth guide.

    `smallest` gives the smallest of each kind, for what costs time with every link.
    """
    chosen = {}
    for page in self.pages():
      key = (page.kind, page.lang)
      if key not in chosen or (page.size < chosen[key].size) == smallest:
        chosen[key] = page
    pages = set(chosen.values()) | {self.page("guides/birth-registration/index.html")}
    return sorted((page for page in pages if lang in (None, page.lang)), key=str)

  def page(self, path: str) -> SitePage:
    return next(page for page in self.pages() if page.path == path)


def build_site(output: Path, *options: str) -> Site:
  """Builds the sample site with the program under test, which `swift build` must have made.

  `SITE` may name a folder with a site that is built already, `BIANMIN` another program.
  """
  if "SITE" in os.environ:
    return Site(Path(os.environ["SITE"]))
  binary = Path(os.environ.get("BIANMIN", REPOSITORY / ".build/debug/bianmin"))
  assert binary.exists(), f"{binary} is missing: run `swift build` first"
  command = [
    binary, "build", REPOSITORY, "--output", output, "--now", NOW, "--base-url", ADDRESS, *options,
  ]
  built = subprocess.run(command, capture_output=True, text=True)
  assert built.returncode == 0, built.stdout + built.stderr
  return Site(output)


@lru_cache(maxsize=1000)
def compressed(body: bytes) -> bytes:
  return gzip.compress(body, 9)


class Handler(BaseHTTPRequestHandler):
  """Serves files as a plain static host does: `index.html` for folders, `404.html`, gzip where taken, and
  what `build --compress` has laid beside a file."""

  protocol_version = "HTTP/1.1"

  def do_GET(self):
    path = unquote(urlsplit(self.path).path)
    file = None
    if path.startswith(BASE):
      file = self.server.folder / path[len(BASE):]
      if path.endswith("/"):
        file = file / "index.html"
    status = 200 if file and file.is_file() else 404
    if status == 404:
      file = self.server.folder / "404.html"
    body = file.read_bytes()
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    text = kind.startswith("text/") or kind.endswith(("javascript", "json", "xml"))
    self.send_response(status)
    self.send_header("Content-Type", kind + ("; charset=utf-8" if text else ""))
    taken = self.headers.get("Accept-Encoding", "")
    brotli = file.with_name(file.name + ".br")
    if "br" in taken and brotli.is_file():
      body = brotli.read_bytes()
      self.send_header("Content-Encoding", "br")
    elif text and "gzip" in taken:
      body = compressed(body)
      self.send_header("Content-Encoding", "gzip")
    self.send_header("Content-Length", str(len(body)))
    self.end_headers()
    self.wfile.write(body)

  def log_message(self, *arguments):
    pass


class Server(ThreadingHTTPServer):
  """A loopback server on a free port; `address` ends in the base path."""

  daemon_threads = True

  def __init__(self, folder: Path):
    super().__init__(("127.0.0.1", 0), Handler)
    self.folder = folder
    self.address = f"http://127.0.0.1:{self.server_port}{BASE}"
    threading.Thread(target=self.serve_forever, daemon=True).start()

  def handle_error(self, request, client_address):
    """A browser that leaves a page drops its connections; that is no news."""
