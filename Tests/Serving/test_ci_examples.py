"""The examples of the README for GitHub Actions and GitLab CI, run line by line on a new site.

What only those services have is played: the program is there instead of installed, no key is asked for, and the server's
folder is one on this machine.
"""

import os
import subprocess
from pathlib import Path

import pytest
import yaml

from conftest import NOW, REPOSITORY

GUIDE = "content/guides/elder-card.md"
PAGE = "guides/elder-card/index.html"


def example(key: str) -> dict:
  text = (REPOSITORY / "README.md").read_text(encoding="utf-8")
  found = [yaml.safe_load(part.split("```")[0]) for part in text.split("```yaml\n")[1:]]
  found = [block for block in found if key in block]
  assert len(found) == 1
  return found[0]


class Office:
  """A repository with a site, a server's folder, and what a runner has on its path."""

  def __init__(self, folder: Path):
    self.folder, self.server, self.tools = folder / "county", folder / "server", folder / "tools"
    self.summary = folder / "summary"
    self.server.mkdir()
    self.tools.mkdir()
    self.tool("bianmin", f'exec "{REPOSITORY}/.build/debug/bianmin" "$@" --now {NOW}')
    self.tool("ssh-agent", "true")
    self.tool("ssh-add", "cat > /dev/null")
    subprocess.run([self.tools / "bianmin", "new", "site", self.folder, "--quiet"], check=True)
    self.git("init", "-q", "-b", "main")
    self.git("add", "-A")
    self.commit("first")
    subprocess.run(["git", "clone", "-q", "--bare", self.folder, folder / "origin"], check=True)
    self.git("remote", "add", "origin", str(folder / "origin"))
    self.git("fetch", "-q", "origin")

  def tool(self, name, line):
    (self.tools / name).write_text(f"#!/bin/bash\n{line}\n")
    (self.tools / name).chmod(0o755)

  def git(self, *arguments):
    subprocess.run(["git", *arguments], cwd=self.folder, check=True, capture_output=True)

  def commit(self, what):
    self.git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qam", what)

  def edit(self, old, new):
    file = self.folder / GUIDE
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")

  def run(self, script, **settings):
    environment = {
      **os.environ, "PATH": f"{self.tools}:{os.environ['PATH']}", "GITHUB_BASE_REF": "main",
      "GITHUB_STEP_SUMMARY": str(self.summary), "DEPLOY_TARGET": f"{self.server}/", "DEPLOY_KEY": "none", **settings,
    }
    return subprocess.run(
      ["bash", "-eo", "pipefail", "-c", script], cwd=self.folder, env=environment, text=True, capture_output=True,
    )

  def sent(self):
    """The server's files, with the moment at which each was written."""
    files = (file for file in self.server.rglob("*") if file.is_file())
    return {file.relative_to(self.server).as_posix(): file.stat().st_ctime_ns for file in files}


def github(office, *names, **settings):
  steps = {step["name"]: step["run"] for step in example("jobs")["jobs"]["site"]["steps"] if "run" in step}
  assert set(steps) == {"Install", "Check", "What citizens will see", "Build", "Deploy"}
  for name in names:
    result = office.run(steps[name], **settings)
    if result.returncode:
      return result
  return result


def gitlab(office, *jobs, **settings):
  lines = [line for job in jobs for line in example("check")[job]["script"]]
  return office.run("\n".join(lines), **settings)


RUNS = {
  "github": lambda office, **settings: github(office, "Check", "Build", "Deploy", **settings),
  "gitlab": lambda office, **settings: gitlab(office, "check", "site", **settings),
}


@pytest.fixture(params=RUNS)
def run(request):
  return RUNS[request.param]


@pytest.fixture
def office(tmp_path):
  return Office(tmp_path)


def test_what_changed_is_sent_and_nothing_else(office, run):
  result = run(office)
  assert result.returncode == 0, result.stdout + result.stderr
  first = office.sent()
  assert len(first) > 150 and PAGE in first and PAGE + ".br" in first
  verified = office.run(f"bianmin verify {office.server}")
  assert verified.returncode == 0, verified.stdout + verified.stderr

  office.edit("不收费", "不收一分钱")
  assert run(office).returncode == 0
  second = office.sent()
  changed = {path for path in second if second[path] != first.get(path)}
  assert PAGE in changed and "assets/site.css" not in changed and len(changed) < len(first) / 2
  assert "不收一分钱" in (office.server / PAGE).read_text(encoding="utf-8")
  assert office.run(f"bianmin verify {office.server}").returncode == 0


def test_what_could_not_be_sent_is_sent_the_next_time(office, run):
  assert run(office).returncode == 0
  office.edit("不收费", "不收一分钱")
  assert run(office, DEPLOY_TARGET="/proc/nowhere/").returncode != 0
  assert "不收一分钱" not in (office.server / PAGE).read_text(encoding="utf-8")
  assert run(office).returncode == 0
  assert "不收一分钱" in (office.server / PAGE).read_text(encoding="utf-8")
  assert office.run(f"bianmin verify {office.server}").returncode == 0


def test_a_mistake_sends_nothing_and_is_marked_at_its_line(office, run):
  assert run(office).returncode == 0
  first = office.sent()
  office.edit("department: minzheng", "department: minzhneg")
  result = run(office)
  assert result.returncode != 0 and "minzhneg" in result.stdout
  assert office.sent() == first
  report = yaml.safe_load((office.folder / "problems.sarif").read_text(encoding="utf-8"))
  found = report["runs"][0]["results"]
  assert any(GUIDE in str(entry["locations"]) and entry["level"] == "error" for entry in found)


def test_a_page_that_is_gone_is_gone_on_the_server(office, run):
  notice = office.folder / "content/notices/rest.md"
  notice.parent.mkdir(exist_ok=True)
  notice.write_text("---\ntitle: 窗口休息\nfrom: 2026-11-01\nuntil: 2026-12-01\n---\n\n周一上午窗口休息。\n", encoding="utf-8")
  assert run(office).returncode == 0
  page = "notices/rest/index.html"
  assert (office.server / page).exists()
  notice.unlink()
  result = run(office)
  assert result.returncode == 0, result.stdout
  assert not (office.server / page).exists()
  assert office.run(f"bianmin verify {office.server}").returncode == 0


def test_a_proposal_says_what_citizens_will_see(office):
  office.edit("办理时长：15 分钟", "办理时长：20 分钟")
  result = github(office, "Check", "What citizens will see")
  assert result.returncode == 0, result.stdout + result.stderr
  assert "20 分钟" in office.summary.read_text(encoding="utf-8")


def test_what_is_installed_is_there(office):
  for script in [
    next(step["run"] for step in example("jobs")["jobs"]["site"]["steps"] if step.get("name") == "Install"),
    "\n".join(example("check")["default"]["before_script"]),
  ]:
    assert "bash .program/.ci/install build" in script and (REPOSITORY / ".ci/install").exists()
    assert "--package-path .program -c release --product bianmin" in script
