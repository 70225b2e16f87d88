"""A small file system in memory, filled in steps of a page until nothing fits any more."""

import os
import subprocess
import sys
import tempfile

import watched
from office import Office, run

STEP = 4096


def fill(program, findings, table, is_long):
    """In a mount namespace of its own, so that nothing is seen elsewhere or left behind."""
    allowed = subprocess.run(
        [*_unshare(), "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, text=True)
    if allowed.returncode != 0:
        print(f"NOT RUN: no file system may be mounted here ({allowed.stderr.strip()})", flush=True)
        return
    result = subprocess.run(
        [*_unshare(), sys.executable, os.path.abspath(__file__), program, "long" if is_long else "short"],
        stdout=subprocess.PIPE, text=True)
    lines = result.stdout.splitlines()
    for line in lines:
        kind, name, what = line.split("\t")
        if kind == "points":
            table.add("full disk, in steps of 4 KiB", name, int(what))
        else:
            findings.add(name, what)
    if result.returncode != 0 or not lines:
        findings.add("full disk", f"status {result.returncode}")


def _unshare():
    return ["unshare", "--mount", "--propagation", "private"] + ([] if os.getuid() == 0 else ["--map-root-user"])


def _main(program, is_long):
    place = tempfile.mkdtemp(prefix="bianmin-disk-")
    # Room for the references that the office makes at first.
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m,mode=755", "none", place], check=True)
    folder = os.path.join(place, "site")
    os.mkdir(folder)
    office = Office(program, folder)
    try:
        for name, old, new in [
            ("first build", None, "first"), ("rebuild after an edit", "first", "edited"),
            ("status refresh", "first", "refreshed"), ("rollback", "edited", "first"),
        ][:4 if is_long else 1]:
            points = _fill(office, place, name, old, new, is_long, name == "rollback")
            print(f"points\t{name}\t{points}", flush=True)
    finally:
        subprocess.run(["umount", "-l", place], check=True)
        os.rmdir(place)


def _fill(office, place, name, old, new, is_long, is_rollback=False):
    """With one page free, two, three … until it succeeds."""
    points, pages = 0, 0
    while True:
        where = f"full disk: {name} with {pages * 4} KiB free"
        _resize(place, 16 << 20)
        if old is None:
            office.clean()
        elif office.holds() != old or points == 0:
            # One after the other, so that there is a site to go back to and one to put the next together from.
            for version in ("edited", "first", old):
                office.build(version)
        if not is_rollback:
            office.write(new)
        _resize(place, _used(place) + pages * STEP)
        result = run(office.rollback() if is_rollback else office.command(), office.folder)
        points += 1
        held = office.holds()
        status, said = result.returncode, result.stdout + result.stderr
        if status not in (0, 3):
            _finding(where, f"status {status}: {said}")
        if held != (new if status == 0 else old):
            _finding(where, f"status {status}, but published is {held}")
        if status == 3 and "No space" not in result.stderr:
            _finding(where, f"no word of the disk: {said}")
        _resize(place, 16 << 20)
        after = run(office.command(), office.folder)
        wanted = old if is_rollback else new
        if after.returncode != 0 or office.holds() != wanted:
            _finding(where, f"the next build gives {after.returncode}, {office.holds()}: {after.stdout}{after.stderr}")
        if not office.content_is_untouched():
            _finding(where, "the content has changed")
        if status == 0 and "not tidied" not in said:
            return points
        pages += 1 if is_long else 80
        if pages > 4000:
            _finding(where, "it never succeeds")
            return points


def _used(place):
    found = os.statvfs(place)
    return (found.f_blocks - found.f_bfree) * found.f_frsize


def _resize(place, size):
    subprocess.run(["mount", "-o", f"remount,size={size}", place], check=True)


def _finding(where, what):
    print(f"finding\t{where}\t{' '.join(what.split())}", flush=True)


if __name__ == "__main__":
    _main(sys.argv[1], sys.argv[2] == "long")
