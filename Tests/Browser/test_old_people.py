"""For old people: 长辈版 with its large ways on, and pages that are read aloud."""

import pytest

from visiting import expect_nothing

GUIDE = "guides/birth-registration/index.html"

# A device with voices, which says what it is given without a sound; `finish()` ends a sentence.
VOICES = """
(voices => {
  window.said = []; window.cancelled = 0;
  let now;
  const speech = {
    getVoices: () => voices,
    speak: utterance => { now = utterance; said.push([utterance.text, utterance.voice.name]); },
    cancel: () => { cancelled += 1; const old = now; now = null; if (old && old.onend) old.onend(); },
    addEventListener: () => {},
  };
  window.finish = () => { const old = now; now = null; old.onend(); };
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
})(%s);
"""
CHINESE = "{ name: 'own', lang: 'zh-CN', localService: true }"
FAR = "{ name: 'far', lang: 'zh-CN', localService: false }"
ENGLISH = "{ name: 'english', lang: 'en-GB', localService: true }"


@pytest.fixture
def listener(visit):
  def open(path, voices, **wishes):
    visitor = visit(**wishes)
    visitor.context.add_init_script(VOICES % f"[{voices}]")
    return visitor.open(path)

  return open


def all_said(page):
  """Everything that is said when nobody stops it."""
  while page.evaluate("document.querySelector('#read button').getAttribute('aria-pressed')") == "true":
    page.evaluate("finish()")
  return [text for text, _ in page.evaluate("said")]


@pytest.mark.parametrize("voices, path, shown", [
  (f"{FAR}, {CHINESE}", GUIDE, True),
  (CHINESE, "en/" + GUIDE, False),
  (f"{CHINESE}, {ENGLISH}", "en/" + GUIDE, True),
  (FAR, GUIDE, False),
  ("", GUIDE, False),
  (CHINESE, "guides/birth-registration/simple/index.html", True),
], ids=["own", "no English voice", "English", "only one that sends text away", "none", "simple"])
def test_a_page_is_read_aloud_where_the_device_has_a_voice_for_it(voices, path, shown, listener):
  page = listener(path, voices)
  assert page.locator("#read button").is_visible() == shown
  assert page.evaluate("said.length") == 0


def test_a_guide_is_read_in_sentences_and_its_ways_one_by_one(listener):
  page = listener(GUIDE, f"{FAR}, {CHINESE}")
  page.get_by_role("button", name="朗读").click()
  said = all_said(page)
  assert said[:2] == ["生育登记。", "夫妻生育子女前后都可以登记，不收费，当场办好。"]
  assert {name for _, name in page.evaluate("said")} == {"own"}
  text = "\n".join(said)
  online, counter = text.index("\n网上办理。现在的情况：正常"), text.index("\n窗口办理，推荐。现在的情况：正常")
  assert online < text.index("承诺多久：2 个工作日") < counter
  assert "第1步，" in text and "建议去窗口办" in text
  assert "现在不知道走哪条路" not in text
  expect_nothing([line for line in said if len(line) < 2 or not line.endswith(tuple("。！？；：.!?;:"))])
  button = page.locator("#read button")
  assert button.inner_text() == "朗读" and button.get_attribute("aria-pressed") == "false"


@pytest.mark.parametrize("how", ["the button", "Escape"])
def test_reading_stops(how, listener):
  page = listener(GUIDE, CHINESE)
  button = page.locator("#read button")
  button.focus()
  page.keyboard.press("Enter")
  assert button.inner_text() == "停止朗读" and button.get_attribute("aria-pressed") == "true"
  count, cancelled = page.evaluate("said.length"), page.evaluate("cancelled")
  if how == "Escape":
    page.keyboard.press("Escape")
  else:
    button.click()
  assert button.get_attribute("aria-pressed") == "false"
  assert page.evaluate("cancelled") > cancelled and page.evaluate("said.length") == count


def test_the_button_moves_nothing_and_covers_nothing(listener, site):
  for look in [{"width": 360, "height": 640}, {"width": 320}, {"width": 1280}]:
    for fragment in ["", "#da"]:
      page = listener(GUIDE + fragment, CHINESE, **look)
      covered = page.evaluate(
        """
        () => {
          const own = document.querySelector('#read button').getBoundingClientRect();
          const meets = box => box.left < own.right && box.right > own.left
            && box.top < own.bottom && box.bottom > own.top;
          const range = document.createRange();
          return Array.from(document.querySelectorAll('.crumbs a,.crumbs li[aria-current],h1,.lead')).filter(element => {
            range.selectNodeContents(element);
            return Array.from(range.getClientRects()).some(meets);
          }).map(element => element.textContent);
        }
        """
      )
      assert covered == [], (look, fragment)


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_elder_edition_begins_with_the_telephone_and_the_simple_edition(script, visit):
  page = visit(width=360, height=640, script=script).open(GUIDE)
  ways = page.locator(".elder")
  assert not ways.is_visible()
  page.get_by_role("link", name="长辈版", exact=True).click()
  sizes = ways.locator("a").evaluate_all("all => all.map(link => link.getBoundingClientRect().height)")
  assert len(sizes) == 2 and min(sizes) >= 60
  assert ways.locator("a").first.get_attribute("href").startswith("tel:")
  ways.get_by_role("link", name="简版").click()
  assert page.url.endswith("/guides/birth-registration/simple/index.html")


def test_the_elder_edition_is_one_column_with_lines_that_are_seen(visit):
  page = visit(width=1280).open(GUIDE, "#da")
  quiet = page.evaluate("getComputedStyle(document.querySelector('.meta')).color")
  assert quiet == page.evaluate("getComputedStyle(document.body).color")
  lefts = page.evaluate(
    "Array.from(document.querySelectorAll('main>section.part'), part => part.getBoundingClientRect().left)"
  )
  assert len(set(lefts)) == 1
