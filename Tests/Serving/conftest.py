"""One site with old addresses and forms, as an office's server has it, and the two servers of the documentation."""

import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
NOW = "2026-11-23T09:05:00+08:00"
DOCUMENT = REPOSITORY / "Sources/Documentation/Serving.md"


def block(language: str, containing: str = "") -> str:
  """A block of code of the documentation."""
  parts = DOCUMENT.read_text(encoding="utf-8").split(f"```{language}\n")[1:]
  found = [code for code in (part.split("```")[0] for part in parts) if containing in code]
  assert len(found) == 1, f"{len(found)} blocks of {language} with “{containing}”"
  return found[0]


def replaced(text: str, *pairs: tuple[str, str]) -> str:
  for old, new in pairs:
    assert old in text, f"the configuration has no {old}"
    text = text.replace(old, new)
  return text


def free_port() -> int:
  with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    return probe.getsockname()[1]


class Place:
  """A folder that stands for `/srv/county`."""

  def __init__(self, folder: Path):
    self.folder = folder
    self.site = folder / "_site"
    source = folder / "county"
    shutil.copytree(REPOSITORY / "content", source / "content")
    guide = next((source / "content/guides").rglob("birth-registration.md"))
    text = guide.read_text(encoding="utf-8")
    guide.write_text(text.replace("---\n", "---\naliases: [/old/birth/]\n", 1), encoding="utf-8")
    (source / "content/files/form.html").write_text("<script>alert(1)</script>", encoding="utf-8")
    program = REPOSITORY / ".build/debug/bianmin"
    subprocess.run(
      [program, "build", source, "--compress", "--now", NOW, "--output", self.site, "--quiet"],
      check=True, stdout=subprocess.PIPE,
    )

  def run(self, commands: str):
    """The commands of the documentation that hand over the old addresses, without the server's."""
    for line in commands.splitlines():
      if line.startswith("awk "):
        subprocess.run(line.replace("/srv/county", str(self.folder)), shell=True, check=True)


def started(arguments, port: int, log: Path):
  with log.open("wb") as output:
    server = subprocess.Popen(arguments, stdout=output, stderr=output)
  for _ in range(200):
    with socket.socket() as probe:
      if probe.connect_ex(("127.0.0.1", port)) == 0:
        return server
    if server.poll() is not None:
      break
    time.sleep(0.05)
  server.kill()
  sys.exit(f"{arguments[0]} did not start:\n" + log.read_text(errors="replace"))


@pytest.fixture(scope="session")
def place(tmp_path_factory):
  folder = tmp_path_factory.mktemp("county")
  # The servers give up their rights.
  for parent in [folder, *folder.parents[:2]]:
    parent.chmod(0o755)
  return Place(folder)


def nginx(place: Place, port: int) -> list[str]:
  place.run(block("sh", "redirects.map"))
  own = replaced(
    block("nginx"), ("listen 80;", f"listen 127.0.0.1:{port};"), ("/srv/county", str(place.folder)),
  )
  config = place.folder / "nginx.conf"
  config.write_text(
    "load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;\n"
    f"daemon off; pid {place.folder}/nginx.pid; error_log stderr;\n"
    "events { }\n"
    f"http {{ access_log off; include /etc/nginx/mime.types; {own} }}\n",
    encoding="utf-8",
  )
  return ["/usr/sbin/nginx", "-c", str(config), "-e", "stderr"]


def caddy(place: Place, port: int) -> list[str]:
  place.run(block("sh", "redirects.caddy"))
  own = replaced(
    block("caddy"), ("www.example.gov.cn {", f"http://127.0.0.1:{port} {{"), ("/srv/county", str(place.folder)),
  )
  config = place.folder / "Caddyfile"
  config.write_text("{\n\tadmin off\n\tauto_https off\n}\n" + own, encoding="utf-8")
  return ["/usr/bin/caddy", "run", "--adapter", "caddyfile", "--config", str(config)]


@pytest.fixture(scope="session", params=[nginx, caddy], ids=["nginx", "caddy"])
def port(request, place):
  number = free_port()
  server = started(request.param(place, number), number, place.folder / "server.log")
  yield number
  server.terminate()
  server.wait(timeout=10)
