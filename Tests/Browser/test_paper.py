"""What comes out of a printer."""

import io
import re
import subprocess
import unicodedata

import pytest
from pypdf import PdfReader

from visiting import expect_nothing

GUIDE = "guides/birth-registration/index.html"
POSTER = "guides/birth-registration/poster/index.html"
A4 = (595, 842)


def printed(page):
  return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages


def words(sheet):
  """The letters of a sheet; a PDF may name a Han character by its radical."""
  return re.sub(r"\s", "", unicodedata.normalize("NFKC", sheet.extract_text()))


@pytest.mark.parametrize("path", [GUIDE, "en/" + GUIDE])
def test_the_birth_guide_prints_on_one_or_two_sheets_of_a4(path, visit):
  sheets = printed(visit().open(path))
  assert len(sheets) in (1, 2)
  for sheet in sheets:
    assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == A4
    assert len(words(sheet)) > 200, "a sheet with hardly a word"


@pytest.mark.parametrize("lang", ["zh-Hans", "en"])
def test_every_guide_prints_on_one_or_two_sheets(lang, site, visit):
  visitor = visit()
  pages = [page for page in site.of_kind("guide") if page.lang == lang]
  # The fullest of them; a guide with less to say does not need more room.
  pages = sorted(pages, key=lambda page: page.size)[-25:]
  assert len(pages) >= 10
  counts = {str(page): len(printed(visitor.open(page))) for page in pages}
  expect_nothing([f"{page}: {count} sheets" for page, count in counts.items() if count > 2])


def test_a_printed_guide_has_both_ways_its_telephones_its_address_and_no_menu(visit):
  text = "".join(words(sheet) for sheet in printed(visit().open(GUIDE)))
  for expected in [
    "网上办理", "窗口办理", "12345", "0000-8810021", "0000-8810000", "结婚证", "清溪县城关镇虚构路1号",
    "qingxi.example/county/guides/birth-registration/", "2026年10月20日", "扫码看今天的情况",
  ]:
    assert expected in text
  for unwanted in ["跳到正文", "长辈版", "按拼音查", "无障碍声明"]:
    assert unwanted not in text


@pytest.mark.parametrize("path", [GUIDE, "en/" + GUIDE])
def test_a_printed_guide_is_set_in_ten_points_or_more(path, visit):
  page = visit().open(path)
  page.emulate_media(media="print")
  small = page.evaluate("""() => [...document.querySelectorAll('main *, .foot *')]
    .filter(e => e.getClientRects().length && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .filter(e => parseFloat(getComputedStyle(e).fontSize) < 10 / 0.75 - 0.01).map(e => e.outerHTML.slice(0, 80))""")
  expect_nothing(small)


def test_the_code_on_a_printed_guide_leads_to_its_page(visit, tmp_path):
  page = visit().open(GUIDE)
  page.emulate_media(media="print")
  picture = tmp_path / "code.png"
  page.locator(".paper-code svg").screenshot(path=picture)
  assert decoded(picture) == "https://qingxi.example/county/guides/birth-registration/"


def test_dark_screens_and_large_type_print_as_dark_words_on_white(visit):
  sizes = set()
  for look, fragment in [({}, ""), ({"dark": True}, ""), ({}, "#da")]:
    page = visit(**look).open(GUIDE, fragment)
    page.emulate_media(media="print")
    style = "(() => { const style = getComputedStyle(document.body); return style.color + style.fontSize; })()"
    sizes.add(page.evaluate(style))
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
  assert len(sizes) == 1 and "rgb(0, 0, 0)" in sizes.pop()


@pytest.mark.parametrize("kind", ["poster", "card", "simple"])
def test_every_sheet_for_a_wall_or_a_counter_is_one_page(kind, site, visit):
  visitor = visit()
  pages = sorted(site.of_kind(kind), key=lambda page: page.size)
  assert len(pages) > 40
  # The fullest of them; a sheet with less on it does not need more room.
  counts = {str(page): len(printed(visitor.open(page))) for page in pages[-20:]}
  expect_nothing([f"{page}: {count} pages" for page, count in counts.items() if count != 1])


def decoded(picture):
  return subprocess.run(["zbarimg", "-q", "--raw", picture], capture_output=True, text=True).stdout.strip()


@pytest.mark.parametrize("dark", [False, True])
def test_the_code_on_a_poster_leads_to_its_guide(dark, site, visit, tmp_path):
  visitor = visit(dark=dark)
  for page in site.sample():
    if page.kind not in ("poster", "card"):
      continue
    visitor.open(page)
    picture = tmp_path / "code.png"
    visitor.page.locator(".qr").screenshot(path=picture)
    guide = page.path.split("/poster/")[0]
    text = decoded(picture)
    assert re.fullmatch(rf"https://qingxi\.example/county/{guide}/\?v=\d{{8}}[0-9a-v]{{15}}", text), (page, text)


def test_a_torn_code_still_leads_to_its_guide(visit, tmp_path):
  page = visit().open(POSTER)
  picture = tmp_path / "code.png"
  page.locator(".qr").screenshot(path=picture)
  expected = decoded(picture)
  tear = """([polygon, shade]) => {
    const code = document.querySelector('.qr');
    const tear = code.querySelector('i') || code.appendChild(document.createElement('i'));
    code.style.position = 'relative';
    Object.assign(tear.style, { position: 'absolute', top: 0, left: 0, width: '100%', height: '100%' });
    Object.assign(tear.style, { background: shade, clipPath: `polygon(${polygon})` });
  }"""
  # The corner without a mark may be torn off up to a third of the side, the others as far as the quiet zone and the
  # paper around it reach. A blot in the middle takes a fifth of the side.
  for polygon in [
    "100% 67%, 100% 100%, 67% 100%", "0 0, 17% 0, 0 17%", "100% 0, 83% 0, 100% 17%", "0 100%, 17% 100%, 0 83%",
    "40% 40%, 60% 40%, 60% 60%, 40% 60%",
  ]:
    for shade in ("#fff", "#000"):
      page.evaluate(tear, [polygon, shade])
      page.locator(".qr").screenshot(path=picture)
      assert decoded(picture) == expected, (polygon, shade)


def test_a_poster_is_read_from_afar_and_scanned_from_near(site, visit):
  for page in site.sample():
    if page.kind != "poster":
      continue
    sheet = visit().open(page)
    sheet.emulate_media(media="print")
    points = "e => parseFloat(getComputedStyle(e).fontSize) * 0.75"
    assert sheet.locator("h1").evaluate(points) >= 48
    assert sheet.locator(".poster section").count() == 3
    # Of its eighth or so that is quiet zone the code is more than 3 cm.
    assert sheet.locator(".qr svg").evaluate("e => e.getBoundingClientRect().width / 96 * 25.4") >= 40
    assert sheet.locator(".scan .url").is_visible()


def test_a_poster_is_black_and_white_by_its_link_and_stays_one_page(visit):
  coloured = """() => [...document.querySelectorAll('.poster, .poster *')].map(e => getComputedStyle(e)).flatMap(s =>
    [s.color, s.backgroundColor, s.borderTopColor]).filter(c => !/^rgba?\\((0, 0, 0|255, 255, 255)/.test(c)).length"""
  for dark in (False, True):
    page = visit(dark=dark).open(POSTER)
    assert page.evaluate(coloured) > 0
    page.locator("a[href='#bw']").click()
    for media in ("screen", "print"):
      page.emulate_media(media=media)
      assert page.evaluate(coloured) == 0, media
    assert len(printed(page)) == 1
    page.emulate_media(media="screen")
    page.locator(".screen a[href='#main']").click()
    assert page.evaluate(coloured) > 0


def test_whoever_scans_an_old_poster_sees_what_has_changed_since(visit):
  page = visit().open(GUIDE)
  box = page.locator("#since")
  marks = box.get_attribute("data-marks")
  assert box.is_hidden()
  seen = lambda query: visit().open(GUIDE, "?v=" + query).locator("#since").inner_text()
  same = seen("20250102" + marks)
  assert "2025年1月2日" in same and "没有改过" in same and "要带什么" not in same
  changed = seen("20250102" + "000" + marks[3:12] + "000")
  assert "后来改过" in changed and "没有改过" not in changed
  assert "要带什么" in changed and "电话" in changed and "收费" not in changed
  unknown = seen("20250102")
  assert "可能不一样" in unknown and "没有改过" not in unknown
