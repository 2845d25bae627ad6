#!/usr/bin/env bash
# Fuzzes importers with libFuzzer: run.sh [SECONDS] [NAME...]
#   SECONDS   for each target (60)
#   NAME      targets (record, html, docx, zip, ...); all when none is named
# Needs Clang with its runtime (Debian: clang, libclang-rt-14-dev) and installs nothing. Builds the
# preset `fuzz` into build/fuzz. What is found is kept for the next run in build/fuzz/corpus/NAME,
# inputs that break something in build/fuzz/found/NAME; the exit status is 1 when there were any.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
seconds=60
if [[ ${1:-} =~ ^[0-9]+$ ]]; then
  seconds=$1
  shift
fi
if ! command -v clang++ >/dev/null; then
  echo "clang++ is missing; install the package clang" >&2
  exit 2
fi
if ! echo 'extern "C" int LLVMFuzzerTestOneInput(const char*, unsigned long) { return 0; }' |
  clang++ -x c++ - -fsanitize=fuzzer,address -o /dev/null 2>/dev/null; then
  echo "Clang's libFuzzer is missing; install the package libclang-rt-14-dev" >&2
  exit 2
fi
cd "$root"
options=()
if [ ! -e build/fuzz/CMakeCache.txt ]; then
  if command -v ninja >/dev/null; then options+=(-G Ninja); fi
  if command -v ccache >/dev/null; then options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
fi
cmake --preset fuzz "${options[@]}" >/dev/null
cmake --build build/fuzz --target fuzzers --parallel "$(nproc)" >&2

programs=build/fuzz/tests/fuzz
if [ $# -eq 0 ]; then
  for program in "$programs"/fuzz_*; do
    if [ -f "$program" ] && [ -x "$program" ]; then set -- "$@" "${program##*/fuzz_}"; fi
  done
fi
broken=0
for name in "$@"; do
  if [ ! -x "$programs/fuzz_$name" ]; then
    echo "there is no target $name" >&2
    exit 2
  fi
  corpus=build/fuzz/corpus/$name
  found=build/fuzz/found/$name
  mkdir -p "$corpus" "$found"
  echo "== $name, $seconds seconds"
  # Standard output is nobody's business; what libFuzzer says is in the log.
  if nice "$programs/fuzz_$name" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 \
    -max_len=65536 -len_control=20 -print_final_stats=1 -artifact_prefix="$found/" \
    -dict="tests/fuzz/dictionaries/$name.dict" "$corpus" "$programs/seeds/$name" \
    >"$found.log" 2>&1; then
    grep -E 'stat::(number_of_executed|peak_rss|slowest)' "$found.log"
  else
    broken=1
    grep -E 'broken:|ERROR|runtime error|SUMMARY|Test unit written|no space' "$found.log" || tail -5 "$found.log"
  fi
done
exit $broken
