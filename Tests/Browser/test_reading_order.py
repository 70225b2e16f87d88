"""What a screen reader reads, in its order, compared with a text that a person has read."""

import os
from pathlib import Path

import pytest

from accessibility_tree import accessibility_tree

GOLDEN = Path(__file__).parent / "birth-registration.txt"
GUIDE = "guides/birth-registration/index.html"


def test_the_birth_guide_reads_as_recorded(visit):
  read = accessibility_tree(visit().open(GUIDE))
  if os.environ.get("RECORD") == "1":
    GOLDEN.write_text(read, encoding="utf-8")
    pytest.fail(f"{GOLDEN.name} was written: read it, then run without RECORD")
  assert read.splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("script", [True, False])
def test_a_phone_keeps_tables_tables(script, site, visit):
  """On a phone tables are laid out as sheets; whoever listens still has rows and cells with heads."""
  visitor = visit(width=360, height=640, script=script)
  for kind in ["guide", "office", "status", "accountability", "scorecard"]:
    page = next(page for page in site.sample("zh-Hans") if page.kind == kind)
    read = accessibility_tree(visitor.open(page)).splitlines()
    roles = [line.split()[0] for line in read if line.strip()]
    count = "document.querySelectorAll('%s').length"
    for role, selector in [("table", "table"), ("cell", "td"), ("columnheader", "th[scope=col]")]:
      shown = visitor.page.evaluate(count % selector)
      # The empty corner of a comparison is no cell; a head of no interest to a phone is left out.
      assert roles.count(role) >= (shown if role == "table" else 1), (page, role, shown)
