#!/usr/bin/env python3
"""Writes NDJSON records for the test: the samples over and over, each as another county's plan."""

import json
import pathlib
import sys

samples = pathlib.Path(__file__).resolve().parent.parent / "2024"
texts = [path.read_text(encoding="utf-8") for path in sorted(samples.iterdir())]

for number in range(int(sys.argv[1])):
    record = {"id": f"plan-{number:05}", "text": texts[number % len(texts)]}
    if number % 5 == 4:
        record.update(jurisdiction=f"示例县{number}", year=2024)
    if number % 97 == 50:
        record["text"] = ""  # an error record: it must not stop its partition
    print(json.dumps(record, ensure_ascii=False))
