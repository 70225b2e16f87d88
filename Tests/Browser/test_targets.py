"""What is tapped is large enough for a finger."""

import pytest

from visiting import expect_nothing

# Every visible control that stands alone, with its size. A link inside a sentence is as tall as its
# line; WCAG 2.5.5 and 2.5.8 except it.
STANDING_ALONE = """
() => {
  const text = node => node.textContent.replace(/[\\s\\p{P}\\p{S}]/gu, '');
  const found = [];
  for (const element of document.querySelectorAll('a[href],button,input,select,textarea,summary')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.matches('.skip')) continue;
    const { width, height } = element.getBoundingClientRect();
    let block = element.parentElement;
    while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    const inSentence = getComputedStyle(element).display === 'inline' && text(block) !== text(element);
    if (!inSentence) {
      found.push({
        name: (element.textContent || element.id).trim(), width, height,
        main: element.matches('a[href^="tel:"],.btn,.find button,.find input,.doors a,.list>li>a'),
      });
    }
  }
  return found;
}
"""


def too_small(page, smallest, *, main=False):
  return [
    f"{target['name']} {target['width']:.1f}×{target['height']:.1f}"
    for target in page.evaluate(STANDING_ALONE)
    if (target["main"] or not main) and min(target["width"], target["height"]) < smallest - 0.01
  ]


@pytest.mark.parametrize("width", [320, 360])
def test_what_stands_alone_is_44_px_on_a_phone_of(width, site, visit):
  visitor = visit(width=width, height=640)
  small = {str(page): too_small(visitor.open(page), 44) for page in site.sample()}
  expect_nothing(small)


def test_main_actions_are_60_px_in_large_type(site, visit):
  visitor = visit(width=360, height=640)
  small = {}
  for page in site.sample():
    visitor.open(page, "#da")
    small[str(page)] = too_small(visitor.page, 60, main=True) + too_small(visitor.page, 44)
  expect_nothing(small)
