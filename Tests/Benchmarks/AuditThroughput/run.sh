#!/usr/bin/env bash
# How long a whole audit takes beside a bare search of the same bytes, on the same cores, in one run.
# Times differ by machine, so look at the ratios. Nothing here passes or fails.
#
#   Tests/Benchmarks/AuditThroughput/run.sh
#
# BIZUO         the binary                   .build/release/bizuo (swift build -c release --static-swift-stdlib)
# TERM_SEARCH   the search alone             .build/release/TermSearch, built with it
# SIZE_MIB      size of the corpus           256
# FILE_MIB      size of its files            SIZE_MIB: one compilation, which ripgrep searches on one
#               core; with 4 it searches on all of them
# RUNS          runs of each command         3
# CORES         cores for all commands       0,1
# BIZUO_CORPUS  folder with the real plans   none: Samples/2024
# PYTHON        interpreter of the peers     python3 (pip install pyahocorasick hyperscan)
# WORK          where the corpus is kept     /tmp/bizuo-benchmark
#
# Needs hyperfine, taskset (util-linux), GNU time, python3; ripgrep and the Python peers are left out
# where they are not installed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
bizuo=$(realpath "${BIZUO:-$root/.build/release/bizuo}")
size=${SIZE_MIB:-256} file=${FILE_MIB:-${SIZE_MIB:-256}} runs=${RUNS:-3} cores=${CORES:-0,1} python=${PYTHON:-python3}
kind=samples; [ -n "${BIZUO_CORPUS:-}" ] && kind=real
work=${WORK:-/tmp/bizuo-benchmark}
corpus=$work/$kind-$size-$file
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

mkdir -p "$work"
[ -d "$corpus" ] || "$python" "$here/make_corpus.py" "$corpus" "$size" "$file"
"$bizuo" rules list --terms >"$results/terms"
awk 'NR % 10 == 1' "$results/terms" >"$results/tenth"
terms=$(wc -l <"$results/terms")
few=$("$python" "$here/few_rules.py" "$root/Rules" "$results/rules" "$bizuo" "$terms")

# measure NAME CORES COMMAND: bizuo ends with 1 where plans fail, which is no failure here. Output
# goes through a pipe for everybody: some programs stop early when it is /dev/null.
measure() {
  hyperfine --style none --ignore-failure --warmup 1 --runs "$runs" --output pipe \
    --export-json "$results/$1.json" "taskset -c $2 $3" >/dev/null 2>"$results/log" ||
    { cat "$results/log" >&2; exit 1; }
  echo "measured $1" >&2
}
audit="'$bizuo' audit '$corpus' --format ndjson --detail"
measure bizuo-verdicts "$cores" "$audit verdicts"
measure bizuo-full "$cores" "$audit full"
measure bizuo-few-rules "$cores" "$audit verdicts --rules '$results/rules'"
measure bizuo-one-core "${cores%%[,-]*}" "$audit verdicts"
if command -v rg >/dev/null; then
  measure rg-all "$cores" "rg -F -o --no-filename -f '$results/terms' '$corpus'"
  measure rg-tenth "$cores" "rg -F -o --no-filename -f '$results/tenth' '$corpus'"
fi
for peer in ahocorasick hyperscan; do
  "$python" "$here/peer_search.py" "$peer" || continue
  measure "$peer" "$cores" "'$python' '$here/peer_search.py' $peer '$results/terms' '$corpus'"
done
sample=$(find "$root/Samples/2024" -name '山西省*')
hyperfine --style none --ignore-failure --shell none --warmup 5 --runs 40 \
  --export-json "$results/check.json" "taskset -c $cores '$bizuo' check '$sample'" >/dev/null 2>&1

# resident DETAIL: the most memory resident at once, in KiB
resident() {
  { taskset -c "$cores" /usr/bin/time -o "$results/memory" -f %M \
    "$bizuo" audit "$corpus" --format ndjson --detail "$1" >/dev/null; } || [ $? -eq 1 ]
  tail -1 "$results/memory"
}
verdicts_kib=$(resident verdicts) full_kib=$(resident full)

lscpu | sed -n 's/^Model name: */machine: /p'
echo "date: $(date +%F)  cores: $cores  corpus: $kind, $(du -sm --apparent-size "$corpus" | cut -f1) MiB"
search=${TERM_SEARCH:-$root/.build/release/TermSearch}
if [ -x "$search" ]; then
  echo "searching alone, one core:"
  find "$corpus" -type f | sort | head -1 | xargs head -c 67108864 >"$results/text"
  taskset -c "${cores%%[,-]*}" "$search" "$results/terms" "$results/text" | sed 's/^/  /'
fi
"$python" "$here/table.py" "$results" "$size" "$verdicts_kib" "$full_kib" "$terms" "$few"
