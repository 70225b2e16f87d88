"""axe-core in a page."""

from pathlib import Path

import axe_playwright_python

SOURCE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

RUN = """
async ([tags, rules]) => {
  const found = await axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    rules: Object.fromEntries(rules.map(rule => [rule, { enabled: true }])),
    resultTypes: ['violations'],
  });
  return found.violations.flatMap(rule => rule.nodes.map(node =>
    rule.id + ' ' + node.target.join(' ') + ': ' + (node.any[0] || node.all[0] || node.none[0]).message));
}
"""


def findings(page, *, also=()):
  """What axe has to say of a page; `also` names rules that are off unless asked for."""
  page.evaluate(SOURCE)
  return page.evaluate(RUN, [TAGS, ["target-size", "label-content-name-mismatch", *also]])
