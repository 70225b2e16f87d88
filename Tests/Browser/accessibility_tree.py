"""What a screen reader is given: the browser's own accessibility tree as indented text.

A line is a role, its name in quotes and what else is said of it; text stands as it is read. Boxes that say
nothing are left out, and their content moves up.
"""

SILENT = {"none", "generic", "InlineTextBox", "paragraph", "ListMarker", "LayoutTable", "Section"}
SPOKEN = ["level", "url", "pressed", "expanded", "invalid", "required"]


def accessibility_tree(page, selector="body"):
  session = page.context.new_cdp_session(page)
  nodes = session.send("Accessibility.getFullAXTree")["nodes"]
  session.detach()
  known = {node["nodeId"]: node for node in nodes}
  lines = []

  def value(node, key):
    return str(node.get(key, {}).get("value", "")).strip()

  def visit(node, depth, above):
    role, name = value(node, "role"), value(node, "name")
    spoken = not node.get("ignored") and role not in SILENT
    if spoken and role == "StaticText":
      # A name made of the text inside has been said with it.
      if name and name not in above:
        lines.append("  " * depth + name)
      return
    if spoken:
      extra = [
        f"{fact['name']}={fact['value']['value']}"
        for fact in node.get("properties", [])
        if fact["name"] in SPOKEN and fact["name"] != "url" and fact["value"]["value"] != "false"
      ]
      lines.append("  " * depth + " ".join([role, *([f"“{name}”"] if name else []), *extra]))
      depth += 1
      above = name
    for child in node.get("childIds", []):
      visit(known[child], depth, above if not spoken else name)

  visit(nodes[0], 0, "")
  return "\n".join(lines) + "\n"
