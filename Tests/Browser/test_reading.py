"""Text is set so that tired eyes can read it."""

import pytest

from visiting import expect_nothing

# Running text: what its lines are like. A block counts if it holds text of its own that may wrap.
LINES = """
() => Array.from(document.querySelectorAll('main :is(p,li,dd,td,blockquote)')).filter(element =>
    element.checkVisibility() && !element.matches('.off,.off *')
    && Array.from(element.childNodes).some(node => node.nodeType === 3 && node.data.trim().length > 12))
  .map(element => {
    const style = getComputedStyle(element), size = parseFloat(style.fontSize);
    const box = element.getBoundingClientRect();
    const inner = box.width - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    return {
      text: element.textContent.trim().slice(0, 30), size, height: parseFloat(style.lineHeight) / size,
      characters: inner / size, align: style.textAlign, italic: style.fontStyle,
      // A line that is not full says nothing of the measure.
      full: element.textContent.trim().length > 40,
    };
  })
"""


@pytest.mark.parametrize("width", [360, 1280])
def test_lines_are_short_open_and_ragged(width, site, visit):
  """WCAG 1.4.8: at most 40 Han characters a line, a line and a half apart, not justified."""
  visitor = visit(width=width)
  found = {}
  for page in site.sample("zh-Hans"):
    # Sheets for a wall are set like one.
    if page.kind in ("poster", "card"):
      continue
    found[str(page)] = [
      f"{line['text']}: {line['size']} px, {line['height']:.2f}, {line['characters']:.1f} characters, {line['align']}"
      for line in visitor.open(page).evaluate(LINES)
      if not 1.45 < line["height"] <= 1.8 or (line["full"] and line["characters"] > 40.5)
      or line["align"] == "justify" or line["size"] < 16 or line["italic"] != "normal"
    ]
  expect_nothing(found)
