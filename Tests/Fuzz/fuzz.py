#!/usr/bin/env python3
"""Builds the fuzzer, runs its targets, and keeps their corpora small.

    Tests/Fuzz/fuzz.py build
    Tests/Fuzz/fuzz.py run                          # every target for 30 minutes, two at a time
    Tests/Fuzz/fuzz.py run guide csv --seconds 60
    Tests/Fuzz/fuzz.py shrink guide                 # fewest texts that go the same ways, into Corpus/
    Tests/Fuzz/fuzz.py table                        # what the last runs did, for the documentation

What the runs find lies in .build/fuzz-runs/TARGET: `found/` (texts that went a new way), `crash-*` (texts for
which a property does not hold; copy one to Corpus/ with a name that says what it is) and `log`.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCRATCH = HERE.parent.parent / ".build" / "fuzz"
RUNS = HERE.parent.parent / ".build" / "fuzz-runs"
PROGRAM = SCRATCH / "release" / "bianmin-fuzz"
LONGEST = {"front-matter": 2048, "guide": 4096, "link": 256, "feed-json": 4096, "csv": 2048,
           "date": 64, "telephone": 128, "duration": 128}


def build():
    command = ["swift", "build", "-c", "release", "--sanitize=fuzzer", "--sanitize=address",
               "--scratch-path", SCRATCH, "--product", "bianmin-fuzz"]
    subprocess.run(command, cwd=HERE, check=True)


def fuzz(target, *arguments, log):
    """Runs libFuzzer. Some kernels place the program where AddressSanitizer has its shadow: setarch -R."""
    environment = os.environ | {"FUZZ_TARGET": target, "SWIFT_BACKTRACE": "enable=no"}
    command = ["setarch", "-R", PROGRAM, *arguments]
    with open(log, "a") as log:
        return subprocess.run(command, env=environment, stdout=log, stderr=log).returncode


def dictionary(target):
    """The target's words as libFuzzer wants them, every byte as \\xNN."""
    words = (HERE / "Words" / f"{target}.txt").read_text().strip().split("\n")
    lines = ("".join(f"\\x{byte:02x}" for byte in json.loads(word).encode()) for word in words)
    path = RUNS / target / "words"
    path.write_text("".join(f'"{line}"\n' for line in lines))
    return path


def run(target, seconds):
    """Fuzzes for so long, beginning again behind every text that breaks the property; how many did."""
    folder = RUNS / target
    (folder / "found").mkdir(parents=True, exist_ok=True)
    (folder / "log").unlink(missing_ok=True)
    end, broken = time.monotonic() + seconds, 0
    while (left := round(end - time.monotonic())) > 0:
        begun = time.monotonic()
        status = fuzz(target, f"-dict={dictionary(target)}", f"-max_len={LONGEST[target]}",
                      f"-max_total_time={left}", "-print_final_stats=1", "-rss_limit_mb=2048",
                      "-timeout=10", f"-artifact_prefix={folder}/", folder / "found",
                      HERE / "Corpus" / target, log=folder / "log")
        with open(folder / "log", "a") as log:
            log.write(f"\nfuzzed for {time.monotonic() - begun:.0f} s\n")
        if status == 0:
            break
        broken += 1
    print(f"{target}: {f'{broken} texts, see {folder}' if broken else 'nothing found'}", flush=True)
    return broken


def shrink(target, most):
    """Keeps what is named by hand; adds the fewest and shortest other texts that go more ways."""
    corpus = HERE / "Corpus" / target
    added = RUNS / target / "fewest"
    shutil.rmtree(added, ignore_errors=True)
    shutil.copytree(corpus, added)
    log = RUNS / target / "shrink.log"
    fuzz(target, "-merge=1", added, RUNS / target / "found", log=log)
    new = [path for path in added.iterdir() if not (corpus / path.name).exists()]
    new.sort(key=lambda path: path.stat().st_size)
    for path in new[:max(0, most - len(list(corpus.iterdir())))]:
        shutil.copy(path, corpus / path.name[:12])
    print(f"{target}: {len(list(corpus.iterdir()))} texts")


def table():
    print("| target | executions | minutes | edges | ways (features) | texts kept |")
    print("|---|---:|---:|---:|---:|---:|")
    for target in LONGEST:
        path = RUNS / target / "log"
        log = path.read_text(errors="replace") if path.exists() else ""
        runs = sum(map(int, re.findall(r"number_of_executed_units: (\d+)", log)))
        seconds = sum(map(int, re.findall(r"fuzzed for (\d+) s", log)))
        seen = re.findall(r"cov: (\d+) ft: (\d+) corp: (\d+)", log)
        if not seconds or not seen:
            print(f"| {target} | not finished | | | | |")
            continue
        edges, ways, texts = map(int, seen[-1])
        print(f"| {target} | {runs:,} | {seconds / 60:.0f} | {edges:,} | {ways:,} | {texts:,} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["build", "run", "shrink", "table"])
    parser.add_argument("targets", nargs="*", help="without any: all of them")
    parser.add_argument("--seconds", type=int, default=1800)
    parser.add_argument("--at-once", type=int, default=2)
    parser.add_argument("--most", type=int, default=28, help="texts in a corpus")
    options = parser.parse_args()
    targets = options.targets or list(LONGEST)
    if unknown := [target for target in targets if target not in LONGEST]:
        parser.error(f"no such target: {', '.join(unknown)}; there are {', '.join(LONGEST)}")
    if options.command == "build":
        build()
    elif options.command == "table":
        table()
    elif options.command == "shrink":
        for target in targets:
            shrink(target, options.most)
    else:
        with ThreadPoolExecutor(options.at_once) as pool:
            sys.exit(any(list(pool.map(lambda target: run(target, options.seconds), targets))))


if __name__ == "__main__":
    main()
