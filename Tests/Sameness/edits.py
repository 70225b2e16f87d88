"""What editors, feeds, themes and the clock do to a site, at random and the same way for the same seed."""
import os
import random
import re
from datetime import datetime, timedelta


class Editor:
    def __init__(self, site, themes, seed):
        self.site, self.themes = site, themes
        self.random = random.Random(seed)
        self.clock = datetime.fromisoformat("2026-11-23T09:05:00+08:00")
        self.number = 0

    @property
    def now(self):
        return self.clock.isoformat()

    def edit(self):
        """Makes one change; its kind, and what was changed."""
        self.number += 1
        while True:
            kind = self.random.choice(self.KINDS)
            done = kind(self)
            if done is not None:
                return kind.__name__, f"{kind.__doc__}: {done}"

    def pick(self, pattern):
        found = sorted(path for path in self.site.glob(pattern) if path.is_file())
        return self.random.choice(found) if found else None

    def named(self, path):
        return path.relative_to(self.site)

    def replace(self, path, pattern, new):
        """Replaces the first place; None where there is none."""
        text, count = re.subn(pattern, new, path.read_text(), count=1, flags=re.M)
        if not count:
            return None
        path.write_text(text)
        return self.named(path)

    def text(self):
        "a paragraph more"
        return self.replace(self.pick("content/guides/**/*.md"), r"^## ", f"补充第 {self.number} 条。\n\n## ")

    def title(self):
        "another title"
        return self.replace(self.pick("content/guides/**/*.md"), r"^title: (.*)$", r"title: \1新")

    def add(self):
        "a guide more"
        old = self.pick("content/guides/**/*.md")
        if ".en" in old.name:
            return None
        new = old.with_name(f"added-{self.number}.md")
        new.write_text(re.sub(r"(?m)^aliases:.*\n", "", old.read_text()))
        return self.replace(new, r"^title: .*$", f"title: 新事项{self.number}")

    def rename(self):
        "a guide's file renamed"
        old = self.pick("content/guides/**/*.md")
        if ".en" in old.name:
            return None
        new = old.rename(old.with_name(f"renamed-{self.number}.md"))
        return f"{self.named(old)} to {self.named(new)}"

    def delete(self):
        "a guide deleted"
        path = self.pick("content/guides/**/added-*.md") or self.pick("content/guides/**/*.md")
        path.unlink()
        return self.named(path)

    def translation(self):
        "a translation deleted"
        path = self.pick("content/guides/**/*.en.md")
        return path and (path.unlink(), self.named(path))[1]

    def draft(self):
        "a draft, or no more"
        path = self.pick("content/guides/**/*.md")
        return self.replace(path, r"^draft: true\n", "") or \
            self.replace(path, r"^title: ", "draft: true\ntitle: ")

    def touch(self):
        "only the time of a file"
        path = self.pick("content/**/*")
        os.utime(path)
        return self.named(path)

    def save_again(self):
        "saved as it was, as another file"
        path = self.pick("content/**/*")
        new = path.with_name(path.name + ".new")
        new.write_bytes(path.read_bytes())
        new.rename(path)
        return self.named(path)

    def record(self):
        "another state in a feed"
        path = self.pick("content/status/*")
        state = self.random.choice(["open", "limited", "closed", "unknown"])
        places = list(re.finditer(r"\b(open|limited|closed|unknown)\b", path.read_text()))
        if not places:
            return None
        place, text = self.random.choice(places), path.read_text()
        path.write_text(text[:place.start()] + state + text[place.end():])
        return f"{self.named(path)}, {place.group()} is {state}"

    def figure(self):
        "another figure in a feed"
        path = self.pick("content/status/*")
        places = list(re.finditer(r"(?<=[ ,])\d+(?=[ ,}\n])", path.read_text()))
        if not places:
            return None
        place, text = self.random.choice(places), path.read_text()
        path.write_text(text[:place.start()] + str(self.random.randrange(500)) + text[place.end():])
        return self.named(path)

    def cut(self):
        "a feed cut short"
        path = self.pick("content/status/*")
        text = path.read_text()
        path.write_text(text[:self.random.randrange(len(text))])
        return self.named(path)

    def notice(self):
        "a notice more"
        path = self.site / f"content/notices/notice-{self.number}.md"
        path.write_text(f"---\ntitle: 通知{self.number}\nfrom: 2026-11-20\nuntil: 2026-12-01\n---\n停电。\n")
        return self.named(path)

    def no_notice(self):
        "a notice deleted"
        path = self.pick("content/notices/*.md")
        return path and (path.unlink(), self.named(path))[1]

    def words(self):
        "a word that people say"
        path = self.site / "content/words.yaml"
        target = re.findall(r"(?m)^[^#\n]+: ([^\[\]\n]+)$", path.read_text())
        path.write_text(path.read_text() + f"说法{self.number}: {self.random.choice(target)}\n")
        return self.named(path)

    def office(self):
        "another address of an office"
        return self.replace(self.pick("content/offices/*.md"), r"^address: (.*)$", r"address: \1旁")

    def department(self):
        "another name of a department"
        return self.replace(self.site / "content/departments.yaml", r"(name: [^,\n]*)", r"\1分局")

    def settings(self):
        "a setting"
        path = self.site / "content/site.yaml"
        text = re.sub(r"(?m)^outputs:.*\n", "", path.read_text())
        if re.search(r"(?m)^outputs:\s*$", text):
            return None
        outputs = ", ".join(f"{name}: {self.random.choice(['true', 'false'])}"
                            for name in ["posters", "simple", "data", "search"])
        path.write_text(text.rstrip("\n") + f"\noutputs: {{ {outputs} }}\n")
        return outputs

    def strings(self):
        "a word of the theme"
        path = self.site / "themes/default/strings/zh-Hans.yaml"
        return self.replace(path, r"^skip.main: (.*)$", rf"skip.main: 跳到正文{self.number}")

    def style(self):
        "a rule of the theme's style"
        path = self.site / "themes/default/assets/site.css"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes((self.themes / "default/assets/site.css").read_bytes())
        path.write_text(path.read_text() + f".edit-{self.number} {{ margin: 0 }}\n")
        return self.named(path)

    def file(self):
        "another file to download"
        path = self.site / f"content/files/added-{self.number % 3}.txt"
        path.write_text(f"{self.number}\n")
        return self.named(path)

    def minutes(self):
        "minutes later"
        self.clock += timedelta(minutes=self.random.choice([1, 20, 90]))
        return self.now

    def days(self):
        "days later"
        self.clock += timedelta(days=self.random.choice([1, 3]))
        return self.now

    def mistake(self):
        "a mistake that nobody may publish"
        return self.replace(self.pick("content/guides/**/*.md"), r"^department: .*$", "department: nobody")

    KINDS = [text, text, title, add, add, rename, delete, translation, draft, touch, save_again, record, record,
             figure, figure, cut, notice, no_notice, words, office, department, settings, strings, style, file,
             minutes, days, mistake]
