#!/usr/bin/env python3
"""Kills builds, lets system calls fail, fills the disk and builds at once; after each, the published site is the old one
or the new one, whole, and the next build succeeds without help. `Sources/Documentation/Faults.md` says what is held.

    python3 Tests/Faults/faults.py          a sample, some seconds
    python3 Tests/Faults/faults.py --long   thousands of points
"""

import argparse
import collections
import errno
import os
import shutil
import signal
import sys
import tempfile
import time

import crowd
import fulldisk
from office import Office, remove, run, tree
from watched import GO, KILL, SKIP
import watched

HERE = os.path.dirname(os.path.abspath(__file__))

# What may stand beside the output between two builds.
AT_REST = {".gitignore", "lock", "stamps", "previous", "spare", "memory", "checked", "site-1", "site-2"}

KINDS = {
    "write": {"write", "pwrite64", "writev", "pwritev", "copy_file_range", "sendfile", "ftruncate", "fallocate"},
    "sync": {"fsync", "fdatasync", "syncfs"},
    "rename": {"rename", "renameat", "renameat2"},
    "link": {"link", "linkat", "symlink", "symlinkat"},
    "unlink": {"unlink", "unlinkat", "rmdir"},
    "mkdir": {"mkdir", "mkdirat"},
    "open": {"open", "openat", "openat2", "creat"},
}
ERRORS = ["ENOSPC", "EIO", "EACCES", "EMFILE"]


class Scenario:
    """What is published before, what is done, and what is published after."""

    def __init__(self, name, old, new, is_rollback=False, is_second=False):
        self.name, self.old, self.new, self.is_rollback, self.is_second = name, old, new, is_rollback, is_second

    @property
    def goes_both_ways(self):
        return self.old is not None and not self.is_rollback and not self.is_second

    @property
    def reversed(self):
        return Scenario(self.name, self.new, self.old)


SCENARIOS = [
    Scenario("first build", None, "first"),
    # Everything is linked: there is no earlier site yet to put the next one together from.
    Scenario("second build", "first", "edited", is_second=True),
    Scenario("rebuild after an edit", "first", "edited"),
    Scenario("status refresh", "first", "refreshed"),
    Scenario("rollback", "edited", "first", is_rollback=True),
]


class Trial:
    """One scenario in one office, as often as wanted. `switches_links` plays a file system that cannot exchange two
    folders, where the output is a symbolic link."""

    def __init__(self, office, scenario, findings, jobs=1, switches_links=False):
        self.office, self.scenario, self.findings = office, scenario, findings
        self.jobs, self.switches_links = jobs, switches_links
        # How many calls the build makes, once it is known.
        self.total = None

    def watched(self, command, answer=lambda call, number: GO, reads=False, ignoring=()):
        def ask(call, number):
            if self.switches_links and call.is_exchange:
                return errno.EINVAL
            return answer(call, number)

        return watched.run(command, self.office.folder, self.office.folder, ask, reads, ignoring=ignoring)

    def prepare(self):
        """What is published is the old site, and the content is that of the new one. Where the new one is published,
        because it was the last point's, the way leads back."""
        if self.scenario.goes_both_ways and self.office.holds() == self.scenario.new:
            self.scenario = self.scenario.reversed
        office, scenario = self.office, self.scenario
        if scenario.old is None or scenario.is_second:
            office.clean()
        if scenario.old is None:
            pass
        elif scenario.is_rollback:
            previous = tree(self.previous())
            if office.holds() != scenario.old or previous is None or without_foreign(previous) != office.whole["first"]:
                self.settle("first")
                self.settle(scenario.old)
        else:
            self.settle(scenario.old)
        if scenario.old is not None:
            office.put_foreign_files()
        office.write(scenario.old if scenario.is_rollback else scenario.new)

    def previous(self):
        return os.path.join(self.office.work, "previous")

    def settle(self, version):
        self.office.write(version)
        if self.switches_links and not os.path.islink(self.office.output):
            self.office.clean()
            result = self.watched(self.office.command())
        else:
            result = run(self.office.command(), self.office.folder)
            result.status, result.output, result.errors = result.returncode, result.stdout, result.stderr
        assert result.status == 0, f"{version}: {result.output}{result.errors}"
        assert self.office.holds() == version, self.office.holds()

    def act(self, answer=lambda call, number: GO, reads=False, ignoring=()):
        office = self.office
        if self.scenario.is_rollback:
            return self.watched(office.rollback(), answer, reads, ignoring)
        changes = os.path.join(office.folder, "changes.json")
        command = office.command("--jobs", str(self.jobs), "--changes", changes)
        return self.watched(command, answer, reads, ignoring)

    def point(self, what, answer, reads=False, ignoring=()):
        """One point: something goes wrong, and everything is looked at."""
        self.prepare()
        outcome = self.act(answer, reads, ignoring)
        hit = next((call for call in outcome.calls if call.answer not in (GO, errno.EINVAL)), None)
        where = f"{self.scenario.name}: {what}" + (f" at {hit}" if hit else "")
        self.look_at(outcome, where)
        self.next_build(where)
        return outcome

    def look_at(self, outcome, where):
        scenario, office, wrong = self.scenario, self.office, self.findings.add
        held = office.holds()
        if held not in (scenario.old, scenario.new):
            wrong(where, f"published is {held}")
        if outcome.was_killed:
            if outcome.status != -9:
                wrong(where, f"a kill gave status {outcome.status}")
        elif outcome.status not in (0, 1, 2, 3):
            wrong(where, f"status {outcome.status}: {outcome.errors[-300:]}")
        elif outcome.status == 0 and held != scenario.new:
            wrong(where, f"status 0, but published is {held}: {outcome.output}{outcome.errors}")
        elif outcome.status != 0 and held != scenario.old:
            wrong(where, f"status {outcome.status}, but published is {held}: {outcome.errors}")
        elif outcome.status != 0 and not (outcome.errors or outcome.output):
            wrong(where, f"status {outcome.status} without a word")
        for words in ("Fatal error", "Stack dump", "Crash", "libdispatch"):
            if words in outcome.errors:
                wrong(where, outcome.errors[-300:])
        for call in outcome.calls:
            for path in call.paths:
                if path.startswith(office.folder + "/content") and (
                        call.name != "openat" or call.flags & watched.WRITING):
                    wrong(where, f"the content is touched by {call}")
        if not office.content_is_untouched():
            wrong(where, "the content has changed")
        # The same bytes need not be verified again and again.
        if held is not None and held not in office.verified:
            office.verified.add(held)
            verified = run([office.program, "verify", office.output], office.folder)
            if verified.returncode != 0:
                wrong(where, f"verify: {verified.stdout}{verified.stderr}")

    def next_build(self, where):
        office, scenario = self.office, self.scenario
        version = scenario.old if scenario.is_rollback else scenario.new
        if self.switches_links and scenario.old is None:
            result = self.watched(office.command())
            status, said = result.status, result.output + result.errors
        else:
            result = run(office.command(), office.folder)
            status, said = result.returncode, result.stdout + result.stderr
        if status != 0 or "not tidied" in said:
            self.findings.add(where, f"the next build gives status {status}: {said}")
        if office.holds() != version:
            self.findings.add(where, f"after the next build, published is {office.holds()}")
        for path in ("CNAME", "theirs/verify.txt"):
            if scenario.old is not None and not os.path.exists(os.path.join(office.output, path)):
                self.findings.add(where, f"{path} is lost")
        left = set(os.listdir(office.work)) - AT_REST
        if "No change" in said or " 0 added, 0 changed, 0 removed" in said:
            # Nothing was published, so what was begun waits for the next site.
            left.discard("next")
        if left:
            self.findings.add(where, f"the next build leaves {sorted(left)}")


def without_foreign(found):
    return {path: what for path, what in found.items() if path not in ("CNAME", "theirs", "theirs/verify.txt")}


class Findings:
    def __init__(self):
        self.list = []

    def add(self, where, what):
        self.list.append((where, what))
        print(f"FINDING {where}\n        {what}", flush=True)


def every_instant(trial):
    """Looks at the output before every call: no instant shows anything but one whole site."""
    trial.prepare()
    seen = []

    def answer(call, number):
        held = trial.office.holds()
        if held not in (trial.scenario.old, trial.scenario.new):
            trial.findings.add(f"{trial.scenario.name}: before {call}", f"published is {held}")
        seen.append(held)
        return GO

    outcome = trial.act(answer)
    trial.look_at(outcome, trial.scenario.name)
    if seen != sorted(seen, key=lambda held: held == trial.scenario.new):
        trial.findings.add(trial.scenario.name, "the old site came back for an instant")
    check_order(trial, outcome.calls)
    trial.next_build(trial.scenario.name)
    trial.total = len(seen)
    return len(seen)


def check_order(trial, calls):
    """All that is shown is on the disk before it is shown, and the showing is brought to the disk too."""
    office = trial.office

    def is_shown(call):
        return call.name in KINDS["rename"] and office.output in call.paths

    switch = next((n for n, call in enumerate(calls) if is_shown(call)), None)
    if switch is None:
        trial.findings.add(trial.scenario.name, "there was no switch")
        return
    synced = max(
        (n for n, call in enumerate(calls[:switch]) if call.name == "syncfs" and call.answer == GO), default=None)
    # These are new names of what is on the disk, and what makes room for them.
    naming = (office.work + "/link", office.work + "/site-", office.work + "/trial-", office.output)
    for n, call in enumerate(calls[:switch]):
        if call.name in ("flock", "syncfs", "fsync") or call.paths[-1].startswith(naming):
            continue
        if not call.paths[-1].startswith(office.work + "/"):
            continue
        if synced is None or n > synced:
            trial.findings.add(trial.scenario.name, f"{call} is not known to be on the disk at the switch")
            break
    parent = os.path.dirname(office.output)
    if not any(call.name == "fsync" and call.paths == [parent] and call.answer == GO for call in calls[switch:]):
        trial.findings.add(trial.scenario.name, "the switch itself is not brought to the disk")


def kill_everywhere(trial, most):
    """Kills before each call, or before `most` of them, evenly spread."""
    points = 0
    for number in spread(total_of(trial), most, trial.scenario.goes_both_ways):
        outcome = trial.point(f"kill {number}", lambda call, n: KILL if n == number else GO)
        points += outcome.was_killed
    return points


def interrupt_everywhere(trial, number, most):
    """Sends a signal before each call: it either is heeded, or comes too late for the old site."""
    points = 0
    for wanted in spread(total_of(trial), most):
        name = signal.Signals(number).name
        outcome = trial.point(f"{name} {wanted}", lambda call, n: number if n == wanted else GO)
        if outcome.status == 3 and "stopped" not in outcome.errors:
            trial.findings.add(f"{trial.scenario.name}: {name} {wanted}", f"it says {outcome.errors}")
        points += 1
    return points


def ignores_what_it_is_told_to(trial):
    """`nohup`: a signal that was ignored from the start does not end the build."""
    outcome = trial.point(
        "nohup", lambda call, n: signal.SIGHUP if n == 20 else GO, ignoring=(signal.SIGHUP, signal.SIGINT))
    if outcome.status != 0:
        trial.findings.add("nohup", f"status {outcome.status}")
    return 1


def fail_everywhere(trial, kind, error, most, lasting=False):
    """Lets each call of a kind fail once, or `most` of them; `lasting` where all later ones fail too."""
    names, code = KINDS[kind], getattr(errno, error)

    def count(call):
        return call.name in names

    reads = kind == "open"
    if most == 1:
        numbers = [1]
    else:
        trial.prepare()
        total = sum(count(call) for call in trial.act(reads=reads).calls)
        trial.next_build(trial.scenario.name)
        numbers = spread(total, most)
    points = 0
    for wanted in numbers:
        met = 0

        def answer(call, number):
            nonlocal met
            if not count(call):
                return GO
            met += 1
            return code if met == wanted or (lasting and met > wanted) else GO

        what = f"{kind} {wanted} gives {error}" + (" for good" if lasting else "")
        outcome = trial.point(what, answer, reads)
        points += any(call.answer == code for call in outcome.calls)
    return points


def total_of(trial):
    if trial.total is None:
        trial.prepare()
        trial.total = len(trial.act().calls)
        trial.next_build(trial.scenario.name)
    return trial.total


def spread(total, most, goes_both_ways=False):
    """Numbers from 1 to `total`: all of them, for both ways where there are two, or `most`."""
    if most is None:
        return [n for n in range(1, total + 1) for _ in range(2 if goes_both_ways else 1)]
    if most >= total:
        return range(1, total + 1)
    # In the middle of as many equal parts.
    return sorted({1 + (2 * n + 1) * total // (2 * most) for n in range(most)})


def notices_mutants(office):
    """The harness itself: calls that only seem to be made must be noticed."""
    trial = Trial(office, SCENARIOS[2], Findings())
    for what, is_left_out in [
        ("a build that does not sync", lambda call: call.name == "syncfs"),
        ("a build that does not bring the switch to the disk", lambda call: call.name == "fsync"),
        ("a build that does not switch", lambda call: call.is_exchange),
    ]:
        quiet = trial.findings = Quiet()
        trial.prepare()
        outcome = trial.act(lambda call, n: SKIP if is_left_out(call) else GO)
        check_order(trial, outcome.calls)
        trial.look_at(outcome, what)
        trial.next_build(what)
        if not quiet.list:
            yield f"{what} is not noticed"
    # Nor does a build in place pass for one that is switched.
    trial.findings = quiet = Quiet()
    every_instant_of_copying(trial)
    if not quiet.list:
        yield "a build in place is not noticed"


def every_instant_of_copying(trial):
    trial.prepare()
    office = trial.office
    place = os.path.join(office.folder, "elsewhere")
    run(office.command("--output", place), office.folder)

    def answer(call, number):
        held = office.holds()
        if held not in (trial.scenario.old, trial.scenario.new):
            trial.findings.add("a build in place", f"published is {held}")
        return GO

    watched.run(["/bin/cp", "-R", place + "/.", office.output], office.folder, office.folder, answer)
    office.clean()
    remove(place)
    remove(os.path.join(office.folder, ".elsewhere.bianmin"))


class Quiet(Findings):
    def add(self, where, what):
        self.list.append((where, what))


class Table:
    def __init__(self):
        self.rows = []
        self.begun = time.monotonic()

    def add(self, form, scenario, points):
        self.rows.append((form, scenario, points))
        print(f"{time.monotonic() - self.begun:7.1f} s  {form}: {scenario}: {points}", flush=True)

    @property
    def points(self):
        return sum(points for _, _, points in self.rows)

    def markdown(self):
        scenarios = list(dict.fromkeys(scenario for _, scenario, _ in self.rows))
        cells = collections.Counter()
        for form, scenario, points in self.rows:
            cells[form, scenario] += points
        lines = ["| | " + " | ".join(scenarios) + " |", "|---|" + "---:|" * len(scenarios)]
        for form in dict.fromkeys(form for form, _, _ in self.rows):
            lines.append(f"| {form} | " + " | ".join(
                str(cells[form, s]) if (form, s) in cells else "" for s in scenarios) + " |")
        return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--long", action="store_true", help="every point")
    parser.add_argument("--only", help="forms whose name has this in it")
    parser.add_argument("--program", default=os.path.join(HERE, "../../.build/debug/bianmin"))
    options = parser.parse_args()
    program = os.path.realpath(options.program)
    if not os.access(program, os.X_OK):
        sys.exit(f"{program} is not there: build it first")
    place = tempfile.mkdtemp(prefix="bianmin-faults-")
    findings, table = Findings(), Table()
    try:
        for form in forms(program, place, findings, table, options.long):
            if options.only is None or options.only in form.__name__:
                form()
    finally:
        shutil.rmtree(place, ignore_errors=True)
    print(table.markdown())
    print(f"{table.points} points, {len(findings.list)} findings, {time.monotonic() - table.begun:.0f} s")
    sys.exit(1 if findings.list else 0)


def forms(program, place, findings, table, is_long):
    office = Office(program, _made(os.path.join(place, "office")))
    trials = [(s.name, Trial(office, s, findings)) for s in SCENARIOS]

    def self_test():
        for fault in notices_mutants(office):
            findings.add("the harness", fault)

    def instants():
        for name, trial in trials:
            table.add("looked at before each call", name, every_instant(trial))

    def links():
        for scenario in SCENARIOS if is_long else SCENARIOS[1:2]:
            trial = Trial(office, scenario, findings, switches_links=True)
            table.add("looked at, as a link", scenario.name, every_instant(trial))
            table.add("killed, as a link", scenario.name, kill_everywhere(trial, 60 if is_long else 1))
        office.clean()

    def kills():
        for name, trial in trials:
            table.add("killed before each call", name, kill_everywhere(trial, None if is_long else 2))

    def signals():
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            for name, trial in trials if is_long else [trials[2]]:
                table.add("interrupted", name, interrupt_everywhere(trial, number, 12 if is_long else 1))
        table.add("told to ignore signals", trials[2][0], ignores_what_it_is_told_to(trials[2][1]))

    def kills_at_once():
        for scenario in SCENARIOS[:4] if is_long else []:
            trial = Trial(office, scenario, findings, jobs=8)
            table.add("killed, eight jobs", scenario.name, kill_everywhere(trial, 30))

    def failures():
        for number, kind in enumerate(KINDS):
            for name, trial in trials if is_long else [trials[1]]:
                for error in ERRORS if is_long else [ERRORS[number % 4]]:
                    table.add(f"{kind} fails", name, fail_everywhere(trial, kind, error, 6 if is_long else 1))

    def lasting_failures():
        for kind, error in [("write", "ENOSPC"), ("sync", "EIO"), ("open", "EMFILE"), ("unlink", "EACCES")]:
            for name, trial in trials if is_long else []:
                table.add(f"{kind} fails for good", name, fail_everywhere(trial, kind, error, 8, lasting=True))

    def full_disk():
        fulldisk.fill(program, findings, table, is_long)

    def at_once():
        for builders in (2, 4, 8) if is_long else (2,):
            builds, reads = crowd.build_at_once(
                program, _made(os.path.join(place, f"crowd-{builders}")), builders, 12 if is_long else 1, findings)
            table.add("builds at once", f"{builders} at once", builds)
            table.add("whole when read meanwhile", f"{builders} at once", reads)

    return [
        self_test, instants, links, kills, kills_at_once, signals, failures, lasting_failures, full_disk, at_once,
    ]


def _made(folder):
    os.makedirs(folder)
    return folder


if __name__ == "__main__":
    main()
