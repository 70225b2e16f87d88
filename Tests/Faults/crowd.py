"""Several builds at once into one output, and somebody who reads it all the while."""

import os
import subprocess
import threading

import watched
from office import VERSIONS, Office, tree, tree_damage


def build_at_once(program, place, builders, rounds, findings):
    """Each builder has a version of its own and builds it `rounds` times. How many builds were made, and how often the
    site was read while they were."""
    output = os.path.join(place, "www")
    offices = []
    for number in range(builders):
        folder = os.path.join(place, str(number))
        os.makedirs(folder)
        office = Office(program, folder, offices[0].whole if offices else None)
        office.write(list(VERSIONS)[number % len(VERSIONS)])
        offices.append(office)
    whole = list(offices[0].whole.values())
    where = f"{builders} builds at once"
    # The first site, so that from now on there always is one.
    _wait(_start(offices[0], output), where, findings)

    is_over = threading.Event()
    reads = 0

    def read():
        nonlocal reads
        while not is_over.is_set():
            found = tree(output)
            wrong = tree_damage(found)
            if wrong:
                findings.add(where, f"a reader met half a site: {wrong[:4]}")
            elif found not in whole:
                findings.add(where, "a reader met a site that nobody made")
            reads += 1

    reader = threading.Thread(target=read)
    reader.start()
    builds = 0
    try:
        for _ in range(rounds):
            # All are started before any is waited for.
            for process in [_start(office, output) for office in offices]:
                _wait(process, where, findings)
                builds += 1
    finally:
        is_over.set()
        reader.join()
    left = set(os.listdir(os.path.join(place, ".www.bianmin"))) - {
        ".gitignore", "lock", "stamps", "previous", "spare", "memory", "checked"}
    if left:
        findings.add(where, f"what remains is {left}")
    if not all(office.content_is_untouched() for office in offices):
        findings.add(where, "the content has changed")
    return builds, reads


def _start(office, output):
    return subprocess.Popen(
        office.command("--output", output), cwd=office.folder, env=watched.plain_environment(),
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _wait(process, where, findings):
    output, errors = process.communicate()
    if process.returncode != 0 or errors:
        findings.add(where, f"a build gives status {process.returncode}: {output}{errors}")
