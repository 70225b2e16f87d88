"""A running preview of a copy of the sample site."""

import os
import re
import shutil
import subprocess

from site_under_test import NOW, REPOSITORY

PROGRAM = os.environ.get("BIANMIN", REPOSITORY / ".build/debug/bianmin")


class Preview:
  """`bianmin serve` in a folder of its own, in Chinese or in English."""

  def __init__(self, folder, lang="zh"):
    self.folder = folder
    self.lang = lang
    if not (folder / "content").exists():
      shutil.copytree(REPOSITORY / "content", folder / "content")
    self.port = 0
    self.start()

  def start(self):
    """Starts it, again at the port that it had."""
    self.process = subprocess.Popen(
      [PROGRAM, "serve", "--port", str(self.port), "--now", NOW, "--lang", self.lang],
      cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )
    for line in self.process.stdout:
      if found := re.search(r"(http://127\.0\.0\.1:(\d+))/", line):
        self.origin, self.port = found[1], int(found[2])
        return
    raise AssertionError("the preview does not say where it is")

  def kill(self):
    self.process.kill()
    self.process.wait()

  def file(self, name):
    return next((self.folder / "content" / "guides").rglob(name))
