#!/usr/bin/env python3
"""Prints the benchmark's table: table.py RESULTS MIB VERDICTS_KIB FULL_KIB TERMS FEW_TERMS"""

import json
import pathlib
import sys

NAMES = {
    "bizuo-verdicts": "bizuo audit --detail verdicts",
    "bizuo-full": "bizuo audit --detail full",
    "bizuo-few-rules": "bizuo, few rules",
    "bizuo-one-core": "bizuo, one core",
    "rg-all": "rg -F -o, all terms",
    "rg-tenth": "rg -F -o, a tenth of the terms",
    "ahocorasick": "pyahocorasick, all terms",
    "hyperscan": "hyperscan (Python), all terms",
}


def main():
    folder, size = pathlib.Path(sys.argv[1]), float(sys.argv[2])

    def median(name):
        file = folder / f"{name}.json"
        return json.loads(file.read_text())["results"][0]["median"] if file.exists() else None

    times = {name: median(name) for name in NAMES}
    base = times["rg-all"]
    print(f"\n| {'job':34} | seconds | MiB/s | ÷ rg |")
    print("|---|--:|--:|--:|")
    for name, label in NAMES.items():
        if times[name] is None:
            print(f"| {label:34} | not installed | | |")
            continue
        ratio = f"{times[name] / base:.2f}" if base else ""
        print(f"| {label:34} | {times[name]:.2f} | {size / times[name]:.0f} | {ratio} |")
    every, few = sys.argv[5], sys.argv[6]
    print(f"\nall rules ÷ few ({every} terms, {few}): "
          f"{times['bizuo-verdicts'] / times['bizuo-few-rules']:.2f}")
    print(f"one core ÷ all cores: {times['bizuo-one-core'] / times['bizuo-verdicts']:.2f}")
    verdicts, full = (int(kib) / 1024 for kib in sys.argv[3:5])
    print(f"peak resident: {verdicts:.0f} MiB verdicts, {full:.0f} MiB full")
    print(f"check, start to exit: {median('check') * 1000:.1f} ms median")


if __name__ == "__main__":
    main()
