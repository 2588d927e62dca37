#!/usr/bin/env python3
"""Audits plans on Apache Spark: every partition of the records runs through `bizuo stream`.

Records are NDJSON as `bizuo stream` reads it, one plan a line:
    {"id": "370000-2024", "text": "…", "jurisdiction": "山东", "year": 2024}
Answers come back as `bizuo stream` gives them, in the order of the records, a part file a partition.
"""

import argparse
import os
import shlex
import sys

from pyspark.sql import SparkSession
from pyspark.sql.functions import coalesce, concat, get_json_object, lit


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("records", help="NDJSON file or folder, anywhere Spark can read")
    parser.add_argument("answers", help="folder to write; must not exist")
    parser.add_argument("--bizuo", required=True, help="the binary, on the machine that submits")
    parser.add_argument("--partitions", type=int, default=None, help="how many pieces, at least")
    parser.add_argument("--detail", choices=["verdicts", "full"], default="verdicts")
    return parser.parse_args()


def command(context, binary, detail):
    """What every partition runs.

    addFile carries the binary to each executor's working folder and makes it executable; a local
    master has no executors, so there it is run where it stands.
    """
    binary = os.path.abspath(binary)
    if context.master.startswith("local"):
        place = binary
    else:
        context.addFile(binary)
        place = "./" + os.path.basename(binary)
    return f"{shlex.quote(place)} stream --detail {detail}"


def main():
    options = arguments()
    spark = SparkSession.builder.appName("bizuo").getOrCreate()
    context = spark.sparkContext
    lines = context.textFile(options.records, options.partitions)
    # checkCode: a stage that ends badly fails its task, and Spark runs the task again elsewhere.
    answers = lines.pipe(command(context, options.bizuo, options.detail), checkCode=True)
    answers.saveAsTextFile(options.answers)

    outcome = coalesce(
        get_json_object("value", "$.plan.verdict"),
        concat(lit("error: "), get_json_object("value", "$.error.code")),
    )
    counts = spark.read.text(options.answers).groupBy(outcome.alias("outcome")).count()
    for row in sorted(counts.collect(), key=lambda row: row["outcome"]):
        print(f"{row['outcome']}\t{row['count']}")
    spark.stop()


if __name__ == "__main__":
    sys.exit(main())
