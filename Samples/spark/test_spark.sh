#!/usr/bin/env bash
# Checks that Spark gives, byte for byte, what one `bizuo stream` gives.
#   ./test_spark.sh BIZUO [RECORDS]        needs Java 17 and `pip install -r requirements.txt`
# PYTHON names the interpreter (default python3).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bizuo=$(realpath "${1:?usage: $0 BIZUO [RECORDS]}")
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$python" "$here/make_records.py" "${2:-300}" >"$work/records.ndjson"
"$bizuo" stream --detail verdicts <"$work/records.ndjson" >"$work/alone.ndjson"

export PYSPARK_PYTHON="$python" PYSPARK_DRIVER_PYTHON="$python" SPARK_LOCAL_IP=127.0.0.1
MASTER="local[2]" "$python" "$here/audit_spark.py" --bizuo "$bizuo" --partitions 4 \
  "$work/records.ndjson" "$work/answers" 2>"$work/spark.log" || {
  cat "$work/spark.log" >&2
  exit 1
}
parts=$(find "$work/answers" -name 'part-*' | wc -l)
cat "$work"/answers/part-* >"$work/together.ndjson"

[ "$parts" -ge 4 ] || { echo "only $parts partitions: nothing was distributed" >&2; exit 1; }
cmp "$work/alone.ndjson" "$work/together.ndjson"
echo "equal: $(wc -l <"$work/alone.ndjson") answers in $parts partitions"

# A stage that dies must fail the job, not shorten its answers.
if MASTER="local[2]" "$python" "$here/audit_spark.py" --bizuo /bin/false \
  "$work/records.ndjson" "$work/none" >/dev/null 2>&1 || [ -e "$work/none/_SUCCESS" ]; then
  echo "a failed stage went unnoticed" >&2
  exit 1
fi
echo "a failed stage fails the job"
