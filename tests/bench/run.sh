#!/usr/bin/env bash
# Builds the optimised benchmark and runs it on one core: extraction against a bare scanner.
# run.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cmake --preset release -DTAKEDOWNDB_BUILD_TESTS=ON >/dev/null
cmake --build build/release --target bench_extract >/dev/null
bench=(build/release/tests/bench/bench_extract --rounds "${1:-15}" examples/reports)
if command -v taskset >/dev/null; then
  cores=$(taskset -cp $$ | sed 's/.*: //; s/[,-].*//')  # the first that we may use
  exec taskset -c "$cores" "${bench[@]}"
fi
exec "${bench[@]}"
