"""The configurations of the documentation, asked as browsers and others ask."""

import gzip
import http.client
import subprocess

import pytest


def ask(port, path, method="GET", **headers):
  connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
  connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
  answer = connection.getresponse()
  body = answer.read()
  connection.close()
  return answer, body


def address(file, place):
  path = "/" + file.relative_to(place.site).as_posix()
  return path.removesuffix("index.html")


def test_every_file_of_the_site_is_handed_out(port, place):
  files = [
    file for file in sorted(place.site.rglob("*"))
    if file.is_file() and file.suffix not in (".br", ".gz") and file.name not in (".bianmin-manifest", "_redirects")
    and place.site / "old" not in file.parents
  ]
  assert len(files) > 500
  for file in files:
    answer, body = ask(port, address(file, place))
    assert (answer.status, body) == (200, file.read_bytes()), file


@pytest.mark.parametrize("coding, unpack", [
  ("gzip", gzip.decompress),
  ("br", lambda packed: subprocess.run(["brotli", "-dc"], input=packed, capture_output=True, check=True).stdout),
])
def test_a_browser_gets_the_compressed_form(port, place, coding, unpack):
  for path in ["/", "/guides/birth-registration/", "/assets/site.css", "/api/guides.json", "/status.atom"]:
    answer, packed = ask(port, path, Accept_Encoding=coding)
    plain = (place.site / (path[1:] + ("index.html" if path.endswith("/") else ""))).read_bytes()
    assert answer.status == 200 and answer.getheader("Content-Encoding") == coding, path
    assert "accept-encoding" in (answer.getheader("Vary") or "").lower(), path
    assert unpack(packed) == plain and len(packed) < len(plain) / 2, path


@pytest.mark.parametrize("path, kind", [
  ("/", "text/html"), ("/assets/site.css", "text/css"), ("/assets/site.js", "javascript"),
  ("/api/guides.json", "application/json"), ("/feed.atom", "application/atom+xml"), ("/sitemap.xml", "xml"),
  ("/guides/birth-registration/reply-online.ics", "text/calendar"), ("/assets/icon.svg", "image/svg+xml"),
])
def test_a_file_is_called_what_it_is(port, path, kind):
  answer, _ = ask(port, path)
  assert answer.status == 200 and kind in answer.getheader("Content-Type")


def test_text_is_said_to_be_utf8(port):
  for path in ["/", "/guides/birth-registration/reply-online.ics"]:
    assert "charset=utf-8" in ask(port, path)[0].getheader("Content-Type").lower(), path


@pytest.mark.parametrize("path", ["/", "/guides/birth-registration/", "/api/status.json", "/nowhere/", "/assets/site.css"])
def test_every_answer_is_guarded(port, path):
  answer, _ = ask(port, path)
  for name, value in {
    "Content-Security-Policy": "frame-ancestors 'none'", "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer", "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Strict-Transport-Security": "max-age=31536000",
  }.items():
    assert answer.getheader(name) == value, name
  assert not any(digit.isdigit() for digit in answer.getheader("Server") or "")


def test_a_page_of_an_office_runs_no_script(port):
  answer, body = ask(port, "/files/form.html")
  assert answer.status == 200 and b"script" in body
  assert answer.getheader("Content-Security-Policy").startswith("sandbox; default-src 'none'")


def test_a_page_is_asked_for_at_every_visit_and_sent_only_when_it_changed(port):
  answer, _ = ask(port, "/guides/birth-registration/")
  assert answer.getheader("Cache-Control") == "no-cache"
  again, body = ask(port, "/guides/birth-registration/", If_None_Match=answer.getheader("ETag"))
  assert again.status == 304 and body == b""
  assert ask(port, "/assets/site.css")[0].getheader("Cache-Control") == "max-age=600"


def test_an_old_address_leads_on(port):
  answer, _ = ask(port, "/old/birth/")
  assert answer.status == 301
  assert answer.getheader("Location").removeprefix(f"http://127.0.0.1:{port}") == "/guides/birth-registration/"


def test_an_address_without_its_slash_leads_on(port):
  answer, _ = ask(port, "/guides/birth-registration")
  assert answer.status in (301, 308) and answer.getheader("Location").endswith("birth-registration/")


def test_what_is_not_there_is_the_sites_own_page(port, place):
  answer, body = ask(port, "/guides/nobody/")
  assert answer.status == 404 and body == (place.site / "404.html").read_bytes()


@pytest.mark.parametrize("path", [
  "/.bianmin-manifest", "/_redirects", "/guides/.hidden", "/../county/content/site.yaml",
  "/%2e%2e/county/content/site.yaml", "/..%2fcounty/content/site.yaml", "/assets/..%5c..%5ccounty",
])
def test_what_is_the_publishers_stays_there(port, path):
  answer, body = ask(port, path)
  assert answer.status in (400, 404) and b"sha" not in body and b"base_url" not in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_written(port, method):
  assert ask(port, "/", method)[0].status in (403, 405)
