"""A walk over a page with the Tab key."""

import pytest

from visiting import expect_nothing

# The place where the focus is: what it looks like and whether it is seen.
STOP = """
() => {
  const light = colour => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
      .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
    return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2];
  };
  // The ring stands off its element, so it lies on what is behind the parent.
  const ground = element => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (!/^rgba.*, 0\\)$/.test(colour)) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + .05) / (low + .05);
  };
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const style = getComputedStyle(element), box = element.getClientRects()[0];
  // The middle of what of it is in the window: a scroller of its own may be larger.
  const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
  const top = document.elementFromPoint(
    middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
  return {
    name: (element.textContent || element.id).trim().slice(0, 40),
    kind: element.localName,
    number: Array.from(document.querySelectorAll('*')).indexOf(element),
    skip: element.matches('.skip'),
    inMain: Boolean(element.closest('main')),
    ring: style.outlineStyle !== 'none' ? parseFloat(style.outlineWidth) : 0,
    contrast: contrast(style.outlineColor, ground(element)),
    seen: Boolean(top) && (element.contains(top) || top.contains(element)),
    left: box.left + scrollX, right: box.right + scrollX,
    top: box.top + scrollY, bottom: box.bottom + scrollY,
  };
}
"""

# The numbers of all that a keyboard must reach.
REACHABLE = """
() => {
  const all = Array.from(document.querySelectorAll('*'));
  return all.filter(element => element.matches('a[href],button,input,select,textarea,summary')
    && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
    .map(element => all.indexOf(element));
}
"""


def walk(page):
  """Every stop from the first to the last. A date field has stops of its own inside, counted once."""
  stops = []
  for _ in range(1000):
    page.keyboard.press("Tab")
    stop = page.evaluate(STOP)
    if stop is None or (stops and stop["number"] == stops[0]["number"]):
      return stops
    if not stops or stop["number"] != stops[-1]["number"]:
      stops.append(stop)
  raise AssertionError(f"trapped at {stops[-1]}")


def faults(stops, reachable):
  """What is wrong with a walk, in words."""
  found = []
  if not stops[0]["skip"]:
    found.append(f"the first stop is {stops[0]['name']}")
  numbers = [stop["number"] for stop in stops]
  if numbers != sorted(numbers):
    found.append("the order is not the order of the text")
  missed = set(reachable) - set(numbers)
  if missed:
    found.append(f"{len(missed)} controls are not reached")
  for stop, after in zip(stops, stops[1:]):
    # To the right of it, the next one may stand higher: it is in the next column.
    if after["bottom"] <= stop["top"] + 1 and after["left"] < stop["right"] - 1:
      found.append(f"{stop['name']} is followed by {after['name']} above it")
  for stop in stops:
    if stop["ring"] < 2:
      found.append(f"no ring around {stop['name']}")
    if stop["contrast"] < 3:
      found.append(f"a ring of {stop['contrast']:.1f}:1 around {stop['name']}")
    if not stop["seen"]:
      found.append(f"something covers {stop['name']}")
  return found


@pytest.mark.parametrize(
  "look", [{"width": 1280}, {"width": 360, "height": 640, "dark": True}], ids=["desk", "phone, dark"]
)
def test_the_tab_key_reaches_everything_in_reading_order_and_shows_where_it_is(look, site, visit):
  visitor = visit(**look)
  found = {}
  for page in site.sample("zh-Hans", smallest=True):
    visitor.open(page)
    reachable = visitor.page.evaluate(REACHABLE)
    found[str(page)] = faults(walk(visitor.page), reachable)
  expect_nothing(found)


def test_the_ring_is_seen_in_forced_colours_and_in_large_type(site, visit):
  for look, fragment in [({"forced_colors": True}, ""), ({"width": 360}, "#da")]:
    visitor = visit(**look)
    for kind in ["home", "guide"]:
      visitor.open(site.of_kind(kind)[0], fragment)
      without = [stop["name"] for stop in walk(visitor.page) if stop["ring"] < 2 or not stop["seen"]]
      expect_nothing(without)


def test_no_single_key_does_anything(visit):
  """Whoever speaks to the phone or holds it badly presses keys unmeant (WCAG 2.1.4)."""
  page = visit().open("guides/birth-registration/index.html")
  before = page.url, page.content()
  for key in "abcdefghijklmnopqrstuvwxyz0123456789/?.,;-":
    page.keyboard.press(key)
  assert (page.url, page.content()) == before
  assert page.evaluate("document.activeElement === document.body")


def test_the_skip_link_leads_into_the_text(site, visit):
  visitor = visit()
  for page in site.sample("zh-Hans", smallest=True):
    visitor.open(page)
    visitor.page.keyboard.press("Tab")
    skip = visitor.page.evaluate(STOP)
    assert skip["skip"] and skip["bottom"] - skip["top"] > 24, page
    visitor.page.keyboard.press("Enter")
    visitor.page.keyboard.press("Tab")
    stop = visitor.page.evaluate(STOP)
    has_stops = visitor.page.evaluate("document.querySelector('main a[href],main button,main input')")
    assert has_stops is None or stop["inMain"], page
