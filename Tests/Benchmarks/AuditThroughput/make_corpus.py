#!/usr/bin/env python3
"""Makes the corpus of the benchmark: plans over and over, their measures in a new order each time.

make_corpus.py FOLDER MIB FILE_MIB    writes compilations of FILE_MIB each, at least MIB in all

With BIZUO_CORPUS the 16 real plans of plans-2024.txt there are repeated, else Samples/2024. The same
arguments give the same bytes.
"""

import os
import pathlib
import random
import re
import sys

# A measure: what follows a printed number up to the next one or the end of its line. Numbers, tables
# and headings keep their places; only the measures change theirs.
MEASURE = re.compile(
    r"(?m)(?P<mark>^\|[ ]*\d+[ ]*\|[ ]*|^（[一二三四五六七八九十]+）|(?:^|(?<=[\t ]))\d{1,2}\.[ ]?)"
    r"(?P<text>.+?)(?=[ ]\d{1,2}\.[ ]|\n|\Z)"
)


def shuffled(plan, generator):
    measures = [match["text"] for match in MEASURE.finditer(plan)]
    generator.shuffle(measures)
    rest = iter(measures)
    return MEASURE.sub(lambda match: match["mark"] + next(rest), plan)


def real_plans(corpus):
    text = (pathlib.Path(corpus) / "plans-2024.txt").read_text(encoding="utf-8")
    text = text[re.search(r"(?m)^北京市 2024 年工作要点$", text).start() :]
    return ".txt", re.split(r"(?m)^(?=\S+ 2024 年工作要点$)", text)[1:]


def sample_plans():
    folder = pathlib.Path(__file__).resolve().parents[3] / "Samples" / "2024"
    return ".md", [path.read_text(encoding="utf-8") + "\n" for path in sorted(folder.glob("*.md"))]


def main():
    folder, mebibytes, file_bytes = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) << 20
    corpus = os.environ.get("BIZUO_CORPUS")
    extension, plans = real_plans(corpus) if corpus else sample_plans()
    generator = random.Random(2024)
    folder.mkdir(parents=True)
    written = files = count = 0
    while written < mebibytes << 20:
        parts, size = [], 0
        while size < file_bytes:
            part = shuffled(plans[count % len(plans)], generator)
            parts.append(part)
            size += len(part.encode())
            count += 1
        (folder / f"plans-{files:04}{extension}").write_text("".join(parts), encoding="utf-8")
        files += 1
        written += size
    print(f"{count} plans, {written / 2**20:.0f} MiB, {files} files", file=sys.stderr)


if __name__ == "__main__":
    main()
