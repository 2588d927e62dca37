#!/usr/bin/env bash
# Writes samples-2024.json anew, after a change that is meant to change reports. Look at the
# difference before you commit it.
#   Tests/BizuoTests/Golden/regenerate.sh [BIZUO]       (default: .build/debug/bizuo)
set -euo pipefail
cd "$(dirname "$0")/../../.."
golden=Tests/BizuoTests/Golden/samples-2024.json
"${1:-.build/debug/bizuo}" audit Samples/2024 --format json --output "$golden" || [ $? -eq 1 ]
git --no-pager diff --stat -- "$golden"
