#!/usr/bin/env python3
"""The same site gives the same tree, byte for byte and mode for mode, wherever and however it is built.

    Tests/Sameness/sameness.py            # a small site, 16 builds, 10 edits: in every test run
    Tests/Sameness/sameness.py --long     # the sample site, the release program, too, 60 edits

Sixteen builds in other time zones, locales, umasks, numbers of jobs, orders of folders, users and paths are held
against the first. Then editors, feeds, themes and the clock change the site at random, the same way for the same
`--seed`; after each change what is published over the last site is held against a clean build.
"""
import argparse
import hashlib
import os
import random
import shutil
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True

import small_site
from edits import Editor

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
NOW = "2026-11-23T09:05:00+08:00"
LONG_NAME = "清溪县 办事指南 " + "很长的名字 " * 8
NOBODY = "65534"


def tree(folder):
    """Everything in a folder by its path: kind and mode, and the sum of a file's bytes."""
    found = {".": oct(folder.stat().st_mode)}
    for path in sorted(folder.rglob("*")):
        mode = path.lstat().st_mode
        found[str(path.relative_to(folder))] = (
            oct(mode), os.readlink(path) if stat.S_ISLNK(mode)
            else hashlib.sha256(path.read_bytes()).hexdigest() if stat.S_ISREG(mode) else "")
    return found


def build(program, site, output, *, now=NOW, environment=None, umask=0o022, jobs=2, user=None, cwd=None):
    """The exit status of a build, and what it said."""
    command = [str(program), "build", str(site), "--output", str(output), "--now", now,
               "--jobs", str(jobs), "--allow-removals", "--lang", "en"]
    if user:
        command = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups", *command]
    base = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LANG": "C.UTF-8", "TZ": "UTC"}
    done = subprocess.run(command, env=base | (environment or {}), umask=umask, cwd=cwd, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout


def copied(site, target, order=None):
    """A copy of a site, its files made in the order of a seed, and old."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    if order is not None:
        random.Random(order).shuffle(files)
    for file in files:
        copy = target / file.relative_to(site)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
        if order is not None:
            os.utime(copy, (10**9 + order, 10**9 + order))
    return target


class Sameness:
    def __init__(self, work, site, program, release):
        self.work, self.site, self.program, self.release = work, site, program, release
        self.shuffle = work / "shuffled_folders.so"
        subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", self.shuffle,
                        HERE / "shuffled_folders.c", "-ldl"], check=True)
        self.differences = 0

    def builds(self):
        """What is said of each build, and what is other in it."""
        def zone(name, locale):
            return {"environment": {"TZ": name, "LANG": locale, "LC_ALL": locale}}

        def shuffled(seed):
            return {"LD_PRELOAD": str(self.shuffle), "SAMENESS_SEED": str(seed)}

        yield "UTC, C.UTF-8, umask 022, 2 jobs", {}
        yield "Asia/Shanghai, zh_CN.UTF-8", zone("Asia/Shanghai", "zh_CN.UTF-8")
        yield "America/St_Johns, tr_TR.UTF-8", zone("America/St_Johns", "tr_TR.UTF-8")
        yield "Pacific/Kiritimati, C", zone("Pacific/Kiritimati", "C")
        yield "umask 000", {"umask": 0}
        yield "umask 077", {"umask": 0o077}
        yield "1 job", {"jobs": 1}
        yield "8 jobs", {"jobs": 8}
        yield "folders in another order", {"environment": shuffled(1)}
        yield "folders in a third order, 8 jobs", {"environment": shuffled(2), "jobs": 8}
        yield "files made in another order, long ago", {"order": 3}
        yield "another user", {"user": NOBODY if os.geteuid() == 0 else None, "order": 4}
        yield "a long path with spaces and Han", {"name": LONG_NAME, "order": 5}
        yield "a relative path, from within the site", {"relative": True}
        yield "all of these at once", {
            "environment": zone("Asia/Kathmandu", "tr_TR.UTF-8")["environment"] | shuffled(6),
            "umask": 0o077, "jobs": 8, "order": 6, "name": "另一个 " + LONG_NAME}
        if self.release:
            yield "the release program", {"program": self.release}
        else:
            yield "once more over the first", {"over": True}

    def one(self, number, *, order=None, name=None, relative=False, over=False, user=None, program=None,
            **options):
        folder = self.work / f"{number:02} {name or 'build'}"
        folder.mkdir()
        site = copied(self.site, folder / "site", order) if order is not None or name else self.site
        output = self.work / "00 build" / "_site" if over else folder / "_site"
        if user:
            for path in [folder, *folder.rglob("*")]:
                os.chown(path, int(user), int(user))
        program = program or self.program
        if relative:
            said = build(program, ".", f"../{folder.name}/_site", cwd=self.site, **options)
        else:
            said = build(program, site, output, user=user, **options)
        if said[0] != 0:
            sys.exit(f"a build ended with {said[0]}:\n{said[1]}")
        return tree(output)

    def run_builds(self):
        first = None
        for number, (words, options) in enumerate(self.builds()):
            found = self.one(number, **options)
            first = first or found
            self.compare(first, found, words)
        print(f"16 builds, {len(first)} entries each")

    def run_edits(self, count, seed):
        """Changes the site and holds what is published over the last site against a clean build."""
        program = self.release or self.program
        site, output = copied(self.site, self.work / "edited"), self.work / "published"
        clean, before = self.work / "clean", self.work / "before"
        editor = Editor(site, ROOT / "themes", seed)
        if build(program, site, output)[0] != 0:
            sys.exit("the site is not built before any edit")
        refused, kinds = 0, set()
        for number in range(count):
            shutil.rmtree(before, ignore_errors=True)
            shutil.copytree(site, before, copy_function=shutil.copy2)
            last = tree(output)
            kind, words = editor.edit()
            kinds.add(kind)
            over = build(program, site, output, now=editor.now)
            for leftover in [clean, self.work / ".clean.bianmin"]:
                shutil.rmtree(leftover, ignore_errors=True)
            anew = build(program, site, clean, now=editor.now)
            if over[0] != anew[0]:
                self.differences += 1
                print(f"DIFFERS  edit {number}: {words}: exit status {over[0]} over the last site, "
                      f"{anew[0]} anew\n{over[1]}\n{anew[1]}")
            elif over[0] == 1:
                # The edit broke the site: nothing was published, and the editor takes it back.
                refused += 1
                self.compare(last, tree(output), f"edit {number}: {words}, refused")
                shutil.rmtree(site)
                shutil.copytree(before, site, copy_function=shutil.copy2)
            elif over[0] != 0:
                sys.exit(f"edit {number}: {words}: exit status {over[0]}\n{over[1]}")
            else:
                self.compare(tree(clean), tree(output), f"edit {number}: {words}")
        print(f"{count} edits of {len(kinds)} kinds, {refused} refused in both ways")

    def compare(self, expected, found, words):
        paths = sorted(path for path in expected.keys() | found.keys()
                       if expected.get(path) != found.get(path))
        if paths:
            self.differences += 1
        print(f"{'DIFFERS' if paths else 'the same':8} {words}", flush=True)
        for path in paths[:10]:
            print(f"         {path}: {expected.get(path)} {found.get(path)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--long", action="store_true", help="the sample site and both programs")
    parser.add_argument("--program", type=Path, default=ROOT / ".build/debug/bianmin")
    parser.add_argument("--release", type=Path, default=ROOT / ".build/release/bianmin")
    parser.add_argument("--edits", type=int, help="how many; default: 10, in the long form 60")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="bianmin-sameness-") as work:
        work = Path(work)
        work.chmod(0o755)
        site = work / "site"
        if options.long:
            for folder in ["content", "themes"]:
                shutil.copytree(ROOT / folder, site / folder)
        else:
            small_site.write(site)
        # Another user may not look into the folder in which this program was built.
        program = shutil.copy(options.program, work / "bianmin")
        release = shutil.copy(options.release, work / "bianmin-release") if options.long else None
        sameness = Sameness(work, site, program, release)
        sameness.run_builds()
        sameness.run_edits(options.edits or (60 if options.long else 10), options.seed)
    print(f"{sameness.differences} differences, {time.monotonic() - start:.0f} s")
    sys.exit(1 if sameness.differences else 0)


if __name__ == "__main__":
    main()
