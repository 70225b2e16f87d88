"""A small site in three versions, and whether a folder holds exactly one of them."""

import hashlib
import os
import shutil
import stat
import subprocess

import watched

GUIDE = """---
title: {title}
pinyin: {pinyin}
department: gongan
owner: {{ post: 户政岗, standin: 户政股, phone: 0000-8820110 }}
topics: [home]
reviewed: 2026-10-01
---
{text}

## 所需材料
- 户口簿：原件；[空白表](/files/form.txt)

## 窗口办理
- 地点：hall
- 办理时长：20 分钟
1. 取号。
2. 采集照片和指纹。

## 收费
不收费。
"""

FEED = """{{ "schema": "bianmin-status/1", "generated": "2026-11-23T09:{minute}:00+08:00", "valid_for": "PT30M",
  "source": {{ "name": "监测", "phone": "0000-8812345" }},
  "services": [ {{ "guide": "card", "channels": {{
    "counter": {{ "state": "{state}", "observed": "2026-11-23T09:{minute}:00+08:00" }} }} }} ] }}
"""

ALWAYS = {
    "content/site.yaml": "title: 样本\nbase_url: https://sample.example/\noutputs: { search: false }\nstatus:\n  - path: status/feed.json\n",
    "content/departments.yaml":
        '- { id: gongan, name: 公安局, post: 户政股, phone: 0000-8820110, complaint: "12345" }\n',
    "content/topics.yaml": "- { id: home, name: 户口 }\n",
    "content/offices/hall.md":
        "---\ntitle: 户政大厅\naddress: 虚构路 8 号\nphone: 0000-8820110\nhours: [周一至周五 09:00-17:00]\n---\n",
}

FIRST = {
    "content/guides/card.md": GUIDE.format(title="身份证", pinyin="shen fen zheng", text="满十六岁要领身份证。"),
    "content/guides/move.md": GUIDE.format(title="迁户口", pinyin="qian hu kou", text="搬家以后迁户口。"),
    "content/files/form.txt": "一",
    "content/status/feed.json": FEED.format(minute="05", state="open"),
}

# What editors wrote, and when it is built.
VERSIONS = {
    "first": (FIRST, "09:05"),
    # A guide is changed, one is gone, one has come, and a form is new.
    "edited": ({
        "content/guides/card.md": GUIDE.format(title="身份证", pinyin="shen fen zheng", text="满十六岁领身份证。"),
        "content/guides/name.md": GUIDE.format(title="改名字", pinyin="gai ming zi", text="想改名字。"),
        "content/files/form.txt": "二二",
        "content/status/feed.json": FIRST["content/status/feed.json"],
    }, "09:05"),
    # Only the feed has changed, and five minutes have passed.
    "refreshed": (FIRST | {"content/status/feed.json": FEED.format(minute="10", state="limited")}, "09:10"),
}

# Somebody else's file in the output, which is never lost.
FOREIGN = {"CNAME": b"sample.example\n", "theirs/verify.txt": b"token"}


class Office:
    """The site's folder with what editors wrote, and the program that builds it."""

    def __init__(self, program, folder, whole=None):
        self.program = program
        self.folder = os.path.realpath(folder)
        self.output = os.path.join(self.folder, "_site")
        self.work = os.path.join(self.folder, "._site.bianmin")
        self.version = None
        # The versions that the program itself has found whole in the output.
        self.verified = set()
        # Each version as it is when it is built somewhere else.
        self.whole = whole or {name: self._reference(name) for name in VERSIONS}

    def write(self, version):
        """Makes the content that of a version; files that are as they should be are left alone."""
        files = ALWAYS | VERSIONS[version][0]
        for known in list(_files(os.path.join(self.folder, "content"))):
            if "content/" + known not in files:
                os.remove(os.path.join(self.folder, "content", known))
        for path, text in files.items():
            full = os.path.join(self.folder, path)
            if not os.path.exists(full) or open(full, encoding="utf-8").read() != text:
                os.makedirs(os.path.dirname(full), exist_ok=True)
                with open(full, "w", encoding="utf-8") as file:
                    file.write(text)
        self.version = version

    def command(self, *more, version=None):
        now = f"2026-11-23T{VERSIONS[version or self.version][1]}:00+08:00"
        return [self.program, "build", "--now", now, "--allow-removals", *more]

    def rollback(self):
        return [self.program, "build", "--rollback"]

    def clean(self):
        """As if nothing had ever been published."""
        remove(self.output)
        remove(self.work)

    def build(self, version):
        """Builds a version without anything going wrong."""
        self.write(version)
        result = run(self.command(), self.folder)
        assert result.returncode == 0, f"{version}: {result.stdout}{result.stderr}"

    def put_foreign_files(self):
        for path, content in FOREIGN.items():
            full = os.path.join(self.output, path)
            os.makedirs(os.path.dirname(full), exist_ok=True)
            with open(full, "wb") as file:
                file.write(content)

    def content_is_untouched(self):
        files = ALWAYS | VERSIONS[self.version][0]
        found = _files(os.path.join(self.folder, "content"))
        return {"content/" + path: text for path, text in found.items()} == {
            path: text.encode() for path, text in files.items()}

    def holds(self):
        """The version that is published, byte for byte and mode for mode; None where nothing is, else what is wrong."""
        found = tree(self.output)
        if found is None:
            return None
        for path, content in FOREIGN.items():
            if path in found:
                if found.pop(path)[1] != content:
                    return f"{path} is not as it was put there"
                found.pop("theirs", None)
        for name, whole in self.whole.items():
            if found == whole:
                return name
        nearest = min(self.whole.values(), key=lambda whole: len(difference(whole, found)))
        return "half a site: " + ", ".join(difference(nearest, found)[:4])

    def _reference(self, version):
        """The tree of a clean build, somewhere else."""
        self.write(version)
        place = os.path.join(self.folder, "reference-" + version)
        result = run(self.command("--output", place), self.folder)
        assert result.returncode == 0, f"{version}: {result.stdout}{result.stderr}"
        whole = tree(place)
        assert not damage(place), damage(place)
        remove(place)
        remove(os.path.join(self.folder, f".reference-{version}.bianmin"))
        return whole


def run(command, folder, **more):
    return subprocess.run(
        command, cwd=folder, env=watched.plain_environment(), stdin=subprocess.DEVNULL, capture_output=True, text=True,
        **more)


def tree(folder):
    """Everything in a folder by its path: mode and content, None for a folder's. None where the folder is not there."""
    try:
        # By its handle, so that one folder is seen, whatever takes its name meanwhile.
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except FileNotFoundError:
        return None
    found = {}
    try:
        for place, folders, files, here in os.fwalk(".", dir_fd=handle):
            place = os.path.normpath(place)
            for name in folders:
                mode = stat.S_IMODE(os.stat(name, dir_fd=here).st_mode)
                found[os.path.normpath(os.path.join(place, name))] = (mode, None)
            for name in files:
                with open(os.open(name, os.O_RDONLY | os.O_NOFOLLOW, dir_fd=here), "rb") as file:
                    mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
                    found[os.path.normpath(os.path.join(place, name))] = (mode, file.read())
    finally:
        os.close(handle)
    return found


def damage(folder):
    """What is wrong with a published folder by its own manifest, read here and not by the program."""
    return tree_damage(tree(folder))


def tree_damage(found):
    if found is None:
        return ["there is no folder"]
    if ".bianmin-manifest" not in found:
        return ["there is no manifest"]
    text = found[".bianmin-manifest"][1]
    lines = text.decode().split("\n")
    if lines[-1] != "" or not lines[-2].startswith("end "):
        return ["the manifest is cut off"]
    body = text[:text.rindex(b"end ")]
    if hashlib.sha256(body).hexdigest() != lines[-2][4:]:
        return ["the manifest's sum is wrong"]
    wrong = []
    if int(lines[0].split(" ")[1]) != len(lines) - 3:
        wrong.append("the manifest's count is wrong")
    for line in lines[1:-2]:
        sum_, size, path = line.split(" ", 2)
        _, content = found.get(path, (0, None))
        if content is None:
            wrong.append(f"{path} is missing")
        elif len(content) != int(size) or hashlib.sha256(content).hexdigest() != sum_:
            wrong.append(f"{path} is altered")
    return wrong


def difference(one, other):
    words = []
    for path in sorted(one.keys() | other.keys()):
        if path not in other:
            words.append(f"{path} is missing")
        elif path not in one:
            words.append(f"{path} is too much")
        elif one[path] != other[path]:
            words.append(f"{path} differs")
    return words


def remove(path):
    if os.path.islink(path):
        os.remove(path)
    elif os.path.isdir(path):
        shutil.rmtree(path)


def _files(folder):
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            full = os.path.join(place, name)
            with open(full, "rb") as file:
                found[os.path.relpath(full, folder)] = file.read()
    return found
