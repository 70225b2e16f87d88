"""Scripts add comfort; the text and the links are there without them."""

from visiting import expect_nothing

# The text and links that a reader sees, without what only a script can do: a date of one's own.
SEEN = """
() => {
  document.querySelectorAll('[data-own]').forEach(element => element.remove());
  const links = Array.from(document.querySelectorAll('a[href]')).filter(link => link.checkVisibility());
  return {
    lines: document.body.innerText.split(/\\s*\\n\\s*/).filter(line => line),
    links: links.map(link => link.getAttribute('href')),
  };
}
"""

# Controls without a purpose: a button or field that belongs to no form, or to one that leads nowhere.
DEAD = """
() => Array.from(document.querySelectorAll('button,input,select,textarea'))
  .filter(control => control.checkVisibility())
  .filter(control => !control.form || control.form.action.split('?')[0] === location.href.split(/[?#]/)[0])
  .map(control => control.outerHTML.slice(0, 90))
"""


def test_a_page_says_the_same_without_script(site, visit):
  plain, scripted = visit(script=False), visit()
  for page in site.sample():
    without, having = plain.open(page).evaluate(SEEN), scripted.open(page).evaluate(SEEN)
    expect_nothing({page: [line for line in having["lines"] if line not in without["lines"]]})
    assert set(having["links"]) <= set(without["links"]), page
    # The search alone takes something away: the sentence that says that it does not work.
    if page.kind != "search":
      assert without["lines"] == having["lines"], page


def test_no_control_is_dead_without_script(site, visit):
  visitor = visit(script=False)
  dead = {str(page): visitor.open(page).evaluate(DEAD) for page in site.sample()}
  expect_nothing(dead)


def test_large_type_is_entered_and_left_without_script(visit):
  page = visit(script=False).open("guides/birth-registration/index.html")
  size = lambda: page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)")
  usual = size()
  page.get_by_role("link", name="长辈版", exact=True).click()
  assert 22 <= size() <= 26 and size() > usual
  page.get_by_role("link", name="退出长辈版").click()
  assert size() == usual


def test_large_type_is_kept_from_page_to_page_with_script(visit):
  page = visit().open("guides/birth-registration/index.html")
  page.get_by_role("link", name="长辈版", exact=True).click()
  page.get_by_role("navigation", name="主要栏目").get_by_role("link", name="部门").click()
  page.wait_for_load_state()
  assert page.evaluate("document.documentElement.classList.contains('large')")
  assert page.get_by_role("link", name="退出长辈版").is_visible()
  small = page.evaluate(
    """
    () => Array.from(document.querySelectorAll('body *')).filter(element => element.checkVisibility()
      && Array.from(element.childNodes).some(node => node.nodeType === 3 && node.data.trim())
      && parseFloat(getComputedStyle(element).fontSize) < 18).map(element => element.textContent)
    """
  )
  # The two letters of the seal are a drawing.
  assert [text for text in small if text != "便民"] == []
