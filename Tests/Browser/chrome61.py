"""What Chrome 61 makes of a style sheet: the oldest browser for which the layout is meant.

Village phones run the browser inside of other apps, years behind. Such a browser drops a declaration that it
does not know, a whole rule for one unknown part of its selectors, and a block for an unknown condition. So
what it does not know needs a plain declaration or rule before it, or stands under `@supports`.

The lists below name what it does know of what is used here. A name that is on none of them is a finding:
look it up (MDN names the first Chrome that knew it), then add it where it belongs.
"""

import re

import tinycss2

AT_RULES = {"media", "supports", "page", "font-face", "keyframes", "charset"}

PROPERTIES = set(
  """
  align-items background border border-bottom border-bottom-color border-collapse border-color border-left
  border-left-color border-radius border-right border-right-color border-top border-top-color border-width
  bottom box-shadow box-sizing break-after break-before break-inside clear clip color column-gap column-span
  columns content counter-increment counter-reset cursor display flex flex-direction flex-wrap float font
  font-family font-size font-style font-variant-numeric font-weight grid-column-gap grid-row-gap
  grid-template-columns height justify-content left letter-spacing line-break line-height list-style margin
  margin-bottom margin-left margin-right margin-top max-height max-width min-height min-width opacity order
  outline outline-color outline-offset overflow overflow-wrap overflow-x overflow-y padding padding-bottom
  padding-left padding-right padding-top page-break-after page-break-before page-break-inside position right
  scroll-behavior size table-layout text-align text-decoration text-size-adjust top vertical-align visibility
  white-space width word-break word-wrap writing-mode z-index
  """.split()
)

# Newer, and nothing but looks is lost without it.
LOOKS = {
  "color-scheme": "the colours are the theme's own",
  "forced-color-adjust": "it has no forced colours",
  "text-autospace": "a thin space between Han and Latin letters",
  "text-decoration-thickness": "the underline stays as thin as it was",
  "text-spacing-trim": "half a space before an opening bracket",
  "text-underline-offset": "the underline stays where it was",
  "text-wrap": "lines of less even length",
}

# Values that came later, by property.
NEWER_VALUES = {
  "display": {"contents"},
  "overflow": {"clip"},
  "overflow-wrap": {"anywhere"},
  "overflow-x": {"clip"},
  "overflow-y": {"clip"},
  "text-align": {"match-parent"},
  "white-space": {"break-spaces"},
  "width": {"stretch"},
}

# What may stand before a newer declaration in its place, beside the same property with an older value.
PLAIN = {
  "overflow-wrap": {"word-break", "word-wrap"},
  "inset": {"top", "right", "bottom", "left"},
  "gap": {"grid-gap", "grid-column-gap", "grid-row-gap"},
}

FUNCTIONS = set(
  """
  attr calc counter hsl hsla linear-gradient minmax rect repeat rgb rgba rotate scale translate translatex
  translatey url var
  """.split()
)

UNITS = {"", "%", "ch", "cm", "deg", "em", "ex", "fr", "mm", "ms", "pt", "px", "rem", "s", "vh", "vmax", "vmin", "vw"}

PSEUDO = set(
  """
  active after before checked disabled empty first-child first-letter first-line first-of-type focus hover
  invalid lang last-child last-of-type link not nth-child nth-last-child nth-of-type only-child placeholder
  root target visited
  """.split()
)

MEDIA_FEATURES = {"min-width", "max-width", "min-height", "max-height", "orientation", "hover", "pointer"}


class Newer(Exception):
  """Something that Chrome 61 does not know, in words."""


def rules(css):
  return tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)


def declarations(rule):
  return tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)


def selectors(rule):
  """The selectors of a rule, each as its tokens."""
  found = [[]]
  for token in rule.prelude:
    if token.type == "literal" and token.value == ",":
      found.append([])
    else:
      found[-1].append(token)
  return found


def unknown_pseudo(tokens):
  """Names in a selector that make Chrome 61 drop it, as `:is()`."""
  found = []
  for before, token in zip([None, *tokens], tokens):
    if token.type == "literal" and token.value == "&":
      found.append("&")
    if before is None or before.type != "literal" or before.value != ":":
      continue
    if token.type == "ident" and token.lower_value not in PSEUDO and not token.value.startswith("-"):
      found.append(":" + token.value)
    if token.type == "function":
      inner = tinycss2.serialize(token.arguments).strip()
      if token.lower_name not in PSEUDO:
        found.append(f":{token.name}()")
      elif token.lower_name == "not":
        found += unknown_pseudo(token.arguments)
        if re.search(r"[,\s>+~]", inner):
          found.append(":not() of more than one part")
  return found


def tokens_within(tokens):
  for token in tokens:
    yield token
    yield from tokens_within(getattr(token, "arguments", None) or getattr(token, "content", None) or [])


def newer_in(declaration, block):
  """Why Chrome 61 drops a declaration; nothing where it takes it."""
  name = declaration.lower_name
  if name.startswith(("--", "-webkit-")):
    return None
  if name not in PROPERTIES:
    return name
  if name == "column-gap" and not any(other.lower_name in ("columns", "column-count") for other in block):
    return "column-gap outside of columns"
  for token in tokens_within(declaration.value):
    if token.type == "function" and token.lower_name not in FUNCTIONS:
      return f"{token.name}()"
    if token.type == "dimension" and token.lower_unit not in UNITS:
      return token.unit
    if token.type == "ident" and token.lower_value in NEWER_VALUES.get(name, ()):
      return f"{name}: {token.value}"
  return None


def has_plain(declaration, before):
  """Whether a declaration before it in the same rule says it in an older way."""
  name = declaration.lower_name
  plain = {name, "-webkit-" + name} | PLAIN.get(name, set())
  return any(other.lower_name in plain for other in before)


def newer_condition(rule):
  """The features of a media condition that Chrome 61 does not know: it then skips the block."""
  text = tinycss2.serialize(rule.prelude)
  names = re.findall(r"\(\s*([-a-z]+)", text)
  return [name for name in names if name not in MEDIA_FEATURES] + re.findall(r"[<>]=?", text)


def stripped(nodes):
  """The style as Chrome 61 sees it: everything that it would drop is left out."""
  text = ""
  for node in nodes:
    if node.type == "at-rule":
      if node.lower_at_keyword == "supports" or node.lower_at_keyword not in AT_RULES:
        continue
      if node.lower_at_keyword == "media":
        if not newer_condition(node):
          inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
          text += f"@media {tinycss2.serialize(node.prelude)}{{{stripped(inner)}}}\n"
      else:
        text += node.serialize() + "\n"
    elif node.type == "qualified-rule" and not any(map(unknown_pseudo, selectors(node))):
      block = [item for item in declarations(node) if item.type == "declaration"]
      kept = "".join(item.serialize() + ";" for item in block if not newer_in(item, block))
      text += tinycss2.serialize(node.prelude) + "{" + kept + "}\n"
  return text


def findings(css):
  """Lines of a style sheet with what has no plain form before it: `(12, "gap: …")`."""
  return list(_findings(rules(css), set()))


def _findings(nodes, seen):
  for node in nodes:
    if node.type == "error":
      yield node.source_line, node.message
    elif node.type == "at-rule":
      if node.lower_at_keyword not in AT_RULES:
        yield node.source_line, f"@{node.at_keyword}"
      elif node.lower_at_keyword == "media":
        if re.search(r"[<>]", tinycss2.serialize(node.prelude)):
          yield node.source_line, "a media condition with < or >"
        elif not newer_condition(node):
          inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
          yield from _findings(inner, seen)
    elif node.type == "qualified-rule":
      yield from _findings_of_rule(node, seen)


def _findings_of_rule(rule, seen):
  lists = selectors(rule)
  for tokens in lists:
    unknown = unknown_pseudo(tokens)
    text = tinycss2.serialize(tokens).strip()
    if unknown and len(lists) > 1:
      yield rule.source_line, f"{unknown[0]} in a list: the whole rule is dropped"
    elif unknown and plain_selector(text) not in seen:
      yield rule.source_line, f"{unknown[0]} without a plain rule before it"
    elif not unknown:
      seen.add(text)
  before = []
  items = declarations(rule)
  block = [item for item in items if item.type == "declaration"]
  for item in items:
    if item.type == "error":
      yield item.source_line, item.message
    elif item.type != "declaration":
      yield item.source_line, "a rule inside of a rule"
    else:
      newer = newer_in(item, block)
      if newer and item.lower_name not in LOOKS and not has_plain(item, before):
        yield item.source_line, f"{newer} without a plain declaration before it"
      if not newer:
        before.append(item)


def plain_selector(text):
  """The selector that must stand before one with `:focus-visible`: `:focus`."""
  return text.replace(":not(:focus-visible)", "").replace(":focus-visible", ":focus")
