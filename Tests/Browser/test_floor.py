"""The layout holds in Chrome 61, of 2017: what it does not know has a plain form before it."""

import re

import esprima
import pytest

import chrome61
from site_under_test import REPOSITORY
from test_layout import OUTSIDE
from visiting import expect_nothing

ASSETS = REPOSITORY / "themes/default/assets"
STYLES = sorted(ASSETS.glob("*.css"))
SCRIPTS = sorted(ASSETS.glob("*.js"))

# What came after Chrome 61 and is no matter of grammar. Asked for before it is used (`if (window.x)`), it
# may stand in a script: such a line says so behind it, `// from Chrome 66`.
NEWER_CALLS = re.compile(
  r"""\.(?:flat|flatMap|replaceAll|at|trimStart|trimEnd|replaceChildren|checkVisibility|toSorted)\(
  | Object\.fromEntries | Promise\.(?:allSettled|any) | Intl\.Segmenter | \bglobalThis\b | structuredClone
  | queueMicrotask | AbortController | DecompressionStream | \\p\{ | \(\?<""",
  re.VERBOSE,
)


def place(file, line, text):
  return f"{file.relative_to(REPOSITORY)}:{line}: {text}"


@pytest.mark.parametrize("file", STYLES, ids=lambda file: file.name)
def test_what_chrome_61_does_not_know_of_the_style_has_a_plain_form_before_it(file):
  found = chrome61.findings(file.read_text(encoding="utf-8"))
  expect_nothing([place(file, line, text) for line, text in found])


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_chrome_61_can_read_the_scripts(file):
  text = file.read_text(encoding="utf-8")
  try:
    esprima.parseScript(text)
  except esprima.Error as error:
    pytest.fail(place(file, error.lineNumber, error.description))
  found = []
  for number, line in enumerate(text.splitlines(), 1):
    code, _, remark = line.partition("//")
    for call in NEWER_CALLS.findall(code):
      if "from Chrome" not in remark:
        found.append(place(file, number, call))
  expect_nothing(found)


def test_no_script_is_loaded_in_a_way_that_only_newer_browsers_know(site):
  """A module would not run there at all, so a script must not need to be one."""
  tags = set()
  for page in site.sample():
    tags |= set(re.findall(r"<script[^>]*src[^>]*>", (site.folder / page.path).read_text(encoding="utf-8")))
  assert tags
  assert [tag for tag in tags if "module" in tag] == []


BROKEN = [
  ("a{display:flex;gap:1rem}", "gap"),
  ("a{display:flex;column-gap:1rem}", "column-gap outside of columns"),
  ("a:hover,a:focus-visible{color:red}", "the whole rule is dropped"),
  ("a:focus-visible{color:red}", "without a plain rule"),
  (":is(h1,h2) a{color:red}", ":is()"),
  ("a:not(.b,.c){color:red}", ":not() of more than one part"),
  ("a{aspect-ratio:1}", "aspect-ratio"),
  ("a{inset:0}", "inset"),
  ("a{margin-inline:auto}", "margin-inline"),
  ("a{width:min(10rem,50%)}", "min()"),
  ("a{font-size:clamp(1rem,2vw,2rem)}", "clamp()"),
  ("a{height:100dvh}", "dvh"),
  ("@layer base{a{color:red}}", "@layer"),
  ("@media (width>=40em){a{color:red}}", "< or >"),
  ("a{color:red;b{color:blue}}", "a rule inside of a rule"),
  ("a{color:red;&:hover{color:blue}}", "a rule inside of a rule"),
  ("a{color:light-dark(red,blue)}", "light-dark()"),
  ("@media (min-width:1em){a{display:contents}}", "display: contents"),
]


@pytest.mark.parametrize("css, expected", BROKEN, ids=[css for css, _ in BROKEN])
def test_the_check_names_the_line_of(css, expected):
  found = chrome61.findings("b{color:red}\n" + css)
  assert [line for line, _ in found] and {line for line, _ in found} == {2}
  assert expected in " ".join(text for _, text in found)


@pytest.mark.parametrize(
  "css",
  [
    "a{width:50%;width:min(10rem,50%)}",
    "@supports (display:contents){a{display:contents}}",
    "a:focus{color:red}a:focus:not(:focus-visible){color:blue}",
    "@media (forced-colors:active){a{forced-color-adjust:none;gap:1px}}",
    "a{-webkit-appearance:none;appearance:none}",
  ],
)
def test_the_check_lets_pass(css):
  assert chrome61.findings(css) == []


@pytest.mark.parametrize("script", ["a?.b", "a ?? b", "a ||= b", "try { a() } catch { b() }", "class A { #b }"])
def test_the_grammar_of_scripts_refuses(script):
  with pytest.raises(esprima.Error):
    esprima.parseScript(script)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_layout_holds_with_what_chrome_61_knows_of_the_style(width, site, visit):
  visitor = visit(width=width, height=640, script=False)
  styles = []

  def older(route):
    css = route.fetch().text()
    styles.append(chrome61.stripped(chrome61.rules(css)))
    route.fulfill(body=styles[-1], content_type="text/css; charset=utf-8")

  visitor.context.route("**/*.css", older)
  found = {}
  for page in site.sample("zh-Hans"):
    visitor.open(page)
    found[str(page)] = visitor.page.evaluate(OUTSIDE)
  expect_nothing(found)
  style = "".join(set(styles))
  assert "contents" not in style and "focus-visible" not in style and len(style) > 30_000
