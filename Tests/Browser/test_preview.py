"""The preview and the page to write in, as an editor has them."""

import re

import pytest
from playwright.sync_api import Error

from axe import findings
from preview_under_test import Preview
from site_under_test import REPOSITORY
from visiting import expect_nothing

GUIDE = "guides/birth-registration/"
EDIT = "_bianmin/edit/birth-registration"


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
  preview = Preview(tmp_path_factory.mktemp("preview"))
  yield preview
  preview.kill()


@pytest.fixture
def guide(preview):
  """A guide's file, which is put back behind the test."""
  file = preview.file("birth-registration.md")
  before = file.read_bytes()
  yield file
  file.write_bytes(before)


def change(file, old, new):
  text = file.read_bytes().decode()
  assert old in text
  file.write_bytes(text.replace(old, new, 1).encode())


def see(visit, preview, path, **wishes):
  visitor = visit(at=preview.origin + "/", stands=False, **wishes)
  visitor.page.goto(visitor.address + path)
  return visitor.page


def until(page, condition):
  """Waits without a script of the test's in the page, which its policy forbids."""
  for _ in range(200):
    try:
      if page.evaluate(condition):
        return
    except Error:
      pass  # It is being loaded.
    page.wait_for_timeout(50)
  raise AssertionError(condition)


def written(page):
  """Waits until what was typed has been checked."""
  until(page, "document.getElementById('state').textContent !== ''")
  page.wait_for_timeout(700)
  return page.inner_text("#state")


def test_a_saved_change_shows_in_its_place_and_is_marked_once(preview, guide, visit):
  page = see(visit, preview, GUIDE)
  page.wait_for_selector("#bianmin-preview section.good")
  page.evaluate("scrollTo(0, 1200)")
  before = page.evaluate("scrollY")
  page.wait_for_timeout(500)
  page.evaluate("document.documentElement.dataset.stays = 'here'")
  # An answer, no fact: of a fact the page tells, too, that it changed since the review.
  change(guide, "那样不算申请，也不会有结果，", "那样不算申请，也没有结果，")
  changed = page.locator("p.bianmin-flash")
  changed.wait_for(state="attached")
  assert "也没有结果" in changed.inner_text()
  assert page.locator(".bianmin-flash").count() == 1
  page.wait_for_timeout(500)
  assert abs(page.evaluate("scrollY") - before) < 40
  changed.wait_for(state="detached")
  page.wait_for_timeout(1000)
  assert page.locator(".bianmin-flash").count() == 0
  # Words that are others and a paragraph that is new are put into the page; it was not loaded again.
  change(guide, "那样不算申请，也没有结果，", "新的一段。\n\n那样不算申请，也没有结果，")
  page.locator("p.bianmin-flash", has_text="新的一段").wait_for(state="attached")
  assert page.evaluate("document.documentElement.dataset.stays") == "here"


def test_what_scripts_have_made_more_of_is_loaded_again(preview, guide, visit):
  page = see(visit, preview, GUIDE)
  page.wait_for_selector("#bianmin-preview section.good")
  page.wait_for_timeout(500)
  change(guide, "## 所需材料\n", "## 所需材料\n- 一张新的表：原件\n")
  page.locator("main", has_text="一张新的表").wait_for()
  shown = page.inner_text("main")
  page.reload()
  page.wait_for_selector("#bianmin-preview section")
  assert page.inner_text("main") == shown


def test_a_title_changes_in_lists_and_is_marked(preview, guide, visit):
  page = see(visit, preview, "topics/birth/")
  page.wait_for_selector("#bianmin-preview section.good")
  page.wait_for_timeout(500)
  change(guide, "title: 生育登记", "title: 生育服务登记")
  page.locator("main li a.bianmin-flash").first.wait_for(state="attached")
  assert set(page.locator(".bianmin-flash").all_inner_texts()) == {"生育服务登记"}


def test_the_theme_s_style_changes_without_loading_the_page_again(preview, visit):
  style = preview.folder / "themes/default/assets/site.css"
  plain = (REPOSITORY / "themes/default/assets/site.css").read_text()
  page = see(visit, preview, GUIDE)
  page.wait_for_selector("#bianmin-preview section.good")
  page.wait_for_timeout(500)
  page.evaluate("document.documentElement.dataset.stays = 'here'")
  style.parent.mkdir(parents=True)
  try:
    for colour in ["rgb(1, 2, 3)", "rgb(4, 5, 6)"]:
      style.write_text(plain + f"h1 {{ color: {colour} }}")
      until(page, f"getComputedStyle(document.querySelector('h1')).color === '{colour}'")
    page.wait_for_timeout(500)
    assert page.evaluate("document.documentElement.dataset.stays") == "here"
    assert page.locator("link[rel=stylesheet][href*='assets/']").count() == 2
  finally:
    style.unlink()
  until(page, "!getComputedStyle(document.querySelector('h1')).color.startsWith('rgb(4')")


def test_nothing_moves_for_a_reader_who_wants_it_still(preview, guide, visit):
  page = see(visit, preview, GUIDE, reduced_motion=True)
  page.wait_for_selector("#bianmin-preview section.good")
  change(guide, "夫妻一方的户口或现居住地在本县。", "夫妻一方的户口在本县。")
  changed = page.locator(".bianmin-flash").first
  changed.wait_for(state="attached")
  assert changed.evaluate("e => getComputedStyle(e).animationName") == "none"


def test_a_mistake_is_told_below_the_page_that_stays_as_it_was(preview, guide, visit):
  page = see(visit, preview, GUIDE)
  page.wait_for_selector("#bianmin-preview section.good")
  change(guide, "- 答复时限：2 个工作日\n", "")
  problem = page.locator("#bianmin-preview li.error")
  problem.wait_for()
  assert "网上办理没有写答复时限" in problem.inner_text()
  assert "2 个工作日" in page.inner_text("main")
  expect_nothing(findings(page, also=["color-contrast-enhanced"]))
  problem.get_by_role("button").click()
  assert page.evaluate("document.activeElement.closest('main') !== null")
  problem.get_by_role("link").click()
  page.wait_for_selector("#problems li.error")
  assert page.evaluate("document.activeElement.id") == "f-body"


LOOKS = {"light": {}, "dark": {"dark": True}, "a phone": {"width": 360, "height": 640},
         "forced colours": {"forced_colors": True}}


@pytest.mark.parametrize("look", LOOKS)
def test_axe_has_no_finding_in(look, preview, guide, visit):
  change(guide, "办理时长：15 分钟", "办理时长：很快")
  also = [] if "forced" in look else ["color-contrast-enhanced"]
  found = []
  visitor = visit(at=preview.origin + "/", stands=False, **LOOKS[look])
  page = visitor.page
  for path in [EDIT, "_bianmin/edit/", "_bianmin/problems", f"_bianmin/view?page=/{GUIDE}",
               f"_bianmin/compare?page=/{GUIDE}", "_bianmin/compare"]:
    page.goto(visitor.address + path)
    if path == EDIT:
      page.wait_for_selector("#problems li.error")
    page.wait_for_timeout(300)
    found += [f"{path} {finding}" for finding in findings(page, also=also)]
    if LOOKS[look].get("width"):
      wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
      if wide > 0:
        found.append(f"{path} is {wide} px too wide")
  expect_nothing(found)
  expect_nothing(visitor.complaints)


def test_axe_has_no_finding_in_english(tmp_path, visit):
  english = Preview(tmp_path, "en")
  try:
    page = see(visit, english, EDIT)
    assert "Responsible post" in page.inner_text("form")
    written(page)
    expect_nothing(findings(page, also=["color-contrast-enhanced"]))
    rest = page.inner_text("#edit .save") + page.inner_text("header") + page.inner_text("#shown")
    assert not re.search(r"[\u4e00-\u9fff]", rest), rest
  finally:
    english.kill()


def test_a_guide_is_written_with_the_keyboard_and_only_what_changed_is_changed(preview, guide, visit):
  before = guide.read_bytes().decode()
  page = see(visit, preview, EDIT)
  page.focus("#f-title")
  page.keyboard.press("End")
  page.keyboard.type("（试）")
  page.focus("#f-body")
  page.keyboard.press("Control+End")
  page.keyboard.type("- 试写的一行\n")
  assert "没有保存" in written(page)
  assert guide.read_bytes().decode() == before
  assert "生育登记（试）" in page.frame_locator("iframe").locator("h1").inner_text()
  page.keyboard.press("Control+s")
  until(page, "document.getElementById('state').textContent === '已保存'")
  after = guide.read_bytes().decode()
  assert after == before.replace("title: 生育登记\n", "title: 生育登记（试）\n", 1) + "- 试写的一行\n"


def test_what_was_not_saved_is_there_after_a_kill_of_either(preview, guide, visit):
  visitor = visit(at=preview.origin + "/", stands=False)
  page = visitor.page
  page.goto(visitor.address + EDIT)
  page.fill("#f-title", "没有保存的标题")
  assert "没有保存" in written(page)
  preview.kill()
  # What is typed now only the browser knows.
  page.fill("#f-title", "没有保存的标题二")
  page.wait_for_timeout(800)
  assert "预览停了" in page.inner_text("#state")
  preview.start()
  page.on("dialog", lambda dialog: dialog.accept())
  page.goto(visitor.address + EDIT)
  assert page.input_value("#f-title") == "没有保存的标题"
  page.get_by_role("button", name="用它").click()
  assert page.input_value("#f-title") == "没有保存的标题二"
  written(page)
  page.get_by_role("button", name="不要它").click()
  until(page, "document.getElementById('f-title').value === '生育登记'")


def test_a_file_that_changed_underneath_is_not_written_over(preview, guide, visit):
  page = see(visit, preview, EDIT)
  page.fill("#f-summary", "一句话")
  written(page)
  change(guide, "不收费，当场办好", "不收费")
  page.get_by_role("button", name="保存").click()
  page.wait_for_selector(".both")
  both = page.inner_text(".both")
  assert "summary: 一句话" in both and "不收费，当场办好" in both
  assert "summary" not in guide.read_text()
  page.get_by_role("button", name="用文件里的").click()
  until(page, "document.getElementById('f-summary').value === ''")
  written(page)


def test_what_is_written_is_saved_though_the_file_is_gone(preview, guide, visit):
  before = guide.read_bytes().decode()
  page = see(visit, preview, EDIT)
  page.fill("#f-title", "仍在写")
  written(page)
  guide.unlink()
  page.get_by_role("button", name="保存").click()
  page.get_by_role("button", name="仍用我写的").click()
  until(page, "document.getElementById('state').textContent === '已保存'")
  assert guide.read_bytes().decode() == before.replace("title: 生育登记\n", "title: 仍在写\n", 1)


def test_what_a_form_kept_can_be_copied_into_the_whole_text(preview, guide, visit):
  visitor = visit(at=preview.origin + "/", stands=False)
  page = visitor.page
  page.on("dialog", lambda dialog: dialog.accept())
  page.goto(visitor.address + EDIT)
  written(page)
  preview.kill()
  page.fill("#f-title", "表格里写的")
  page.wait_for_timeout(400)
  change(guide, "title: ", "title: [")
  preview.start()
  page.goto(visitor.address + EDIT)
  page.wait_for_selector(".notice > pre")
  assert "title: 表格里写的" in page.inner_text(".notice > pre")
  assert "title: [" in page.input_value("#f-body")
  page.get_by_role("button", name="不要它").click()
  assert page.locator(".notice > pre").count() == 0


def test_what_cannot_be_set_aside_is_not_forgotten(preview, guide, visit):
  page = see(visit, preview, EDIT)
  page.fill("#f-title", "不能丢")
  written(page)
  page.reload()
  page.route("**/api/discard", lambda route: route.fulfill(status=500, json={"message": "磁盘满了"}))
  page.get_by_role("button", name="不要它").click()
  until(page, "document.getElementById('state').textContent === '磁盘满了'")
  assert page.input_value("#f-title") == "不能丢"
  page.unroute("**/api/discard")
  page.get_by_role("button", name="不要它").click()
  until(page, "document.getElementById('f-title').value === '生育登记'")


def test_the_whole_text_can_be_written_where_there_is_a_form(preview, guide, visit):
  before = guide.read_bytes().decode()
  page = see(visit, preview, EDIT)
  page.get_by_role("link", name="写全文").click()
  page.wait_for_url("**whole")
  assert page.input_value("#f-body") == before
  page.fill("#f-body", before.replace("title: 生育登记\n", "title: 全文里写的\n", 1))
  assert "没有保存" in written(page)
  page.get_by_role("link", name="用表格写").click()
  until(page, "document.getElementById('f-title').value === '全文里写的'")
  assert page.locator(".notice > pre").count() == 0
  page.get_by_role("button", name="不要它").click()
  until(page, "document.getElementById('f-title').value === '生育登记'")


def test_a_new_guide_is_begun_from_the_template(preview, visit):
  page = see(visit, preview, "_bianmin/edit/")
  page.fill("#f-title", "养犬登记")
  page.fill("#f-id", "养犬")
  page.get_by_role("button", name="按样子新建").click()
  until(page, "document.getElementById('said').textContent.includes('小写字母')")
  page.fill("#f-id", "dog-licence")
  page.get_by_role("button", name="按样子新建").click()
  page.wait_for_url("**file=**")
  written(page)
  assert page.input_value("#f-title") == "养犬登记"
  assert page.locator("#problems li.error").count() == 0
  preview.file("dog-licence.md").unlink()
