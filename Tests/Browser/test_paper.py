"""What comes out of a printer."""

import io
import re
import subprocess
import unicodedata

import pytest
from pypdf import PdfReader

from visiting import expect_nothing

GUIDE = "guides/birth-registration/index.html"
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


def test_a_printed_guide_has_both_ways_its_telephones_its_address_and_no_menu(visit):
  text = "".join(words(sheet) for sheet in printed(visit().open(GUIDE)))
  for expected in [
    "网上办理", "窗口办理", "12345", "0000-8810021", "0000-8810000", "结婚证", "清溪县城关镇虚构路1号",
    "qingxi.example/county/guides/birth-registration/", "2026年10月20日",
  ]:
    assert expected in text
  for unwanted in ["跳到正文", "长辈版", "按拼音查", "无障碍声明"]:
    assert unwanted not in text


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


@pytest.mark.parametrize("dark", [False, True])
def test_the_code_on_a_poster_leads_to_its_guide(dark, site, visit, tmp_path):
  visitor = visit(dark=dark)
  for page in site.sample():
    if page.kind not in ("poster", "card"):
      continue
    visitor.open(page)
    picture = tmp_path / "code.png"
    visitor.page.locator(".qr").screenshot(path=picture)
    decoded = subprocess.run(["zbarimg", "-q", "--raw", picture], capture_output=True, text=True).stdout
    guide = page.path.split("/poster/")[0]
    assert re.fullmatch(rf"https://qingxi\.example/county/{guide}/\?v=\d+", decoded.strip()), (page, decoded)
