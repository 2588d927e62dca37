#!/usr/bin/env python3
"""A bare search for all terms by a library that Python can load: peer_search.py LIBRARY TERMS FOLDER

Counts the occurrences in every file of the folder, one process a core, as the peers of `bizuo audit`.
"""

import concurrent.futures
import importlib.util
import os
import pathlib
import sys

MODULES = {"ahocorasick": "ahocorasick", "hyperscan": "hyperscan"}


def ahocorasick_counter(terms):
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for term in terms:
        automaton.add_word(term, len(term))
    automaton.make_automaton()
    return lambda data: sum(1 for _ in automaton.iter(data.decode("utf-8")))


def hyperscan_counter(terms):
    import hyperscan

    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    database.compile(
        expressions=[term.encode() for term in terms],
        ids=list(range(len(terms))),
        elements=len(terms),
        flags=[0] * len(terms),
        literal=True,
    )

    def count(data):
        hits = [0]

        def found(*_):
            hits[0] += 1

        database.scan(data, match_event_handler=found)
        return hits[0]

    return count


def start(library, terms_file):
    global counter
    terms = pathlib.Path(terms_file).read_text(encoding="utf-8").split("\n")
    make = {"ahocorasick": ahocorasick_counter, "hyperscan": hyperscan_counter}[library]
    counter = make([term for term in terms if term])


def search(path):
    return counter(path.read_bytes())


def main():
    library = sys.argv[1]
    if importlib.util.find_spec(MODULES[library]) is None:
        sys.exit(3)
    if len(sys.argv) == 2:
        return  # only asked whether it is there
    cores = len(os.sched_getaffinity(0))
    files = sorted(pathlib.Path(sys.argv[3]).iterdir())
    with concurrent.futures.ProcessPoolExecutor(
        cores, initializer=start, initargs=(library, sys.argv[2])
    ) as pool:
        print(sum(pool.map(search, files)))


if __name__ == "__main__":
    main()
