#!/usr/bin/env bash
# Writes samples-2024.json and real-texts.sha256 anew, after a change that is meant to change reports.
# Look at the difference, and at the figures against the labels, before you commit it.
#   Tests/BizuoTests/Golden/regenerate.sh [BIZUO]       (default: .build/debug/bizuo)
# BIZUO_CORPUS is the folder of the real texts (default: ../shared/corpus); without it their hashes stay.
set -euo pipefail
cd "$(dirname "$0")/../../.."
bizuo=$(realpath "${1:-.build/debug/bizuo}")
golden=$PWD/Tests/BizuoTests/Golden
"$bizuo" audit Samples/2024 --format json --output "$golden/samples-2024.json" || [ $? -eq 1 ]
if cd "${BIZUO_CORPUS:-../shared/corpus}" 2>/dev/null; then
  for text in plans-*.txt; do
    report=$("$bizuo" audit "$text" --format json | sha256sum) || [ $? -eq 1 ]
    echo "${report%% *}  $text"
  done >"$golden/real-texts.sha256"
fi
git -C "$golden" --no-pager diff --stat -- .
