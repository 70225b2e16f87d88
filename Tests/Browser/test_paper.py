"""What comes out of a printer."""

import io
import re
import subprocess

import pytest
from pypdf import PdfReader

from visiting import expect_nothing

GUIDE = "guides/birth-registration/index.html"
A4 = (595, 842)


def printed(page):
  return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("path", [GUIDE, "en/" + GUIDE])
def test_the_birth_guide_prints_on_one_or_two_sheets_of_a4(path, visit):
  sheets = printed(visit().open(path)).pages
  assert len(sheets) in (1, 2)
  for sheet in sheets:
    assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == A4
    assert len(re.sub(r"\s", "", sheet.extract_text())) > 200, "a sheet with hardly a word"


def test_a_printed_guide_has_both_ways_its_telephones_its_address_and_no_menu(visit):
  text = re.sub(r"\s", "", "".join(sheet.extract_text() for sheet in printed(visit().open(GUIDE)).pages))
  for words in [
    "网上办理", "窗口办理", "12345", "0000-8810021", "0000-8810000", "居民身份证", "清溪县城关镇虚构路1号",
    "qingxi.example/county/guides/birth-registration/", "2026年10月20日",
  ]:
    assert words in text, words
  for words in ["跳到正文", "长辈版", "按拼音查", "无障碍声明"]:
    assert words not in text, words


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
  pages = site.of_kind(kind)
  assert len(pages) > 40
  counts = {str(page): len(printed(visitor.open(page)).pages) for page in pages}
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
