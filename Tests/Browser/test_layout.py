"""Nothing is cut, nothing runs out at the side, nothing moves."""

import pytest

from visiting import expect_nothing

# What reaches over the right or left edge outside of a scroller of its own, and text that is cut off.
OUTSIDE = """
() => {
  const width = document.documentElement.clientWidth, found = [];
  const name = element => element.localName + '.' + element.className + ' '
    + element.textContent.trim().slice(0, 30);
  const scroller = element => {
    for (let at = element; at; at = at.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at !== document.documentElement) return at;
    }
  };
  if (document.scrollingElement.scrollWidth > width) {
    found.push('scrolls sideways to ' + document.scrollingElement.scrollWidth);
  }
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('.off,.skip,svg') || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    if (style.clip !== 'auto') continue;
    const box = element.getBoundingClientRect();
    if ((box.right > width + 1 || box.left < -1) && box.width && !scroller(element)) {
      found.push('outside: ' + name(element));
    }
    if (style.overflow === 'hidden' && element.scrollHeight > element.clientHeight + 1) {
      found.push('cut: ' + name(element));
    }
  }
  return found.slice(0, 5);
}
"""

# WCAG 1.4.12: what a reader's own style may ask for.
SPACING = """*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
p{margin-bottom:2em!important}"""


def outside(visitor, pages, fragment="", style=""):
  found = {}
  for page in pages:
    visitor.open(page, fragment)
    if style:
      visitor.page.add_style_tag(content=style)
    found[str(page)] = visitor.page.evaluate(OUTSIDE)
  return found


def test_no_page_scrolls_sideways_at_320_px(site, visit):
  pages = {*site.sample(), *site.of_kind("guide"), *site.of_kind("office")}
  expect_nothing(outside(visit(width=320, height=256, script=False), sorted(pages, key=str)))


def test_large_type_does_not_run_out_at_320_px(site, visit):
  expect_nothing(outside(visit(width=320, height=640), site.sample(), "#da"))


def test_readers_may_space_text_as_they_need_it(site, visit):
  visitor = visit(width=320, height=640, bypass_csp=True)
  expect_nothing(outside(visitor, site.sample("zh-Hans"), style=SPACING))


@pytest.mark.parametrize("width", [1280, 640, 320])
@pytest.mark.parametrize("style", ["", SPACING], ids=["", "spaced"])
def test_type_twice_as_large_does_not_run_out_at(style, width, site, visit, large_browser):
  visitor = visit(within=large_browser, width=width, height=640, bypass_csp=True)
  assert visitor.open("index.html").evaluate("parseFloat(getComputedStyle(document.body).fontSize)") > 36
  expect_nothing(outside(visitor, site.sample("zh-Hans"), style=style))


def test_no_part_sticks_to_the_window_and_nothing_moves(site, visit):
  visitor = visit()
  for page in site.sample("zh-Hans"):
    visitor.open(page)
    moving = visitor.page.evaluate(
      """
      () => Array.from(document.querySelectorAll('*')).filter(element => {
        const style = getComputedStyle(element);
        return style.animationName !== 'none' || /[1-9]/.test(style.transitionDuration)
          || style.position === 'fixed' || (style.position === 'sticky' && !element.closest('.scroll'))
          || style.scrollBehavior !== 'auto'
          || element.matches('marquee,video,audio,iframe,meta[http-equiv=refresh]');
      }).map(element => element.outerHTML.slice(0, 80)).concat(document.getAnimations().map(String))
      """
    )
    expect_nothing({page: moving})


def test_nothing_shifts_while_a_page_loads(site, visit):
  visitor = visit(width=360, height=640)
  shifts = {}
  for page in site.sample("zh-Hans"):
    visitor.open(page)
    shifts[str(page)] = visitor.page.evaluate(
      """
      () => new Promise(done => new PerformanceObserver(list =>
        done(list.getEntries().reduce((sum, entry) => sum + (entry.hadRecentInput ? 0 : entry.value), 0)))
        .observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => done(0), 60))
      """
    )
  assert {page: shift for page, shift in shifts.items() if shift > 0.01} == {}


def test_reduced_motion_looks_the_same(site, visit):
  still, usual = visit(reduced_motion=True), visit()
  for page in [site.page("index.html"), site.page("guides/birth-registration/index.html")]:
    assert still.open(page).screenshot() == usual.open(page).screenshot(), page
