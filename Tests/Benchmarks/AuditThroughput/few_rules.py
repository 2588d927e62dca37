#!/usr/bin/env python3
"""Copies the rules with only the section whose terms come nearest to a tenth of all.

few_rules.py RULES TARGET BIZUO ALL_TERMS    prints how many terms are left

The words that withdraw or report a measure are always there, so no copy has much less than a tenth.
"""

import pathlib
import re
import shutil
import subprocess
import sys


def main():
    rules, target, bizuo = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    every = int(sys.argv[4])
    shutil.copytree(rules, target, ignore=shutil.ignore_patterns("*.swift", "examples"))
    listing = target / "2024" / "tasklist.yaml"
    text = listing.read_text(encoding="utf-8")
    sections = re.findall(r"(?m)^  - \S+$", text)

    def terms(section):
        listing.write_text(
            re.sub(r"(?ms)^sections:.*", "sections:\n" + section + "\n", text), encoding="utf-8"
        )
        command = [bizuo, "rules", "list", "--terms", "--rules", str(target)]
        return len(subprocess.run(command, check=True, capture_output=True).stdout.splitlines())

    counts = {section: terms(section) for section in sections}
    best = min(counts, key=lambda section: abs(counts[section] - every / 10))
    print(terms(best))


if __name__ == "__main__":
    main()
