#!/usr/bin/env bash
# Builds everything and runs all tests: tests/run.sh [--asan] [CTest's own options]
#   --asan   with AddressSanitizer and UndefinedBehaviorSanitizer, in build/asan
# CTest's closing line ("100% tests passed, ...") comes last, its exit status is the script's.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset=release
if [ "${1:-}" = --asan ]; then
  preset=asan
  shift
fi
"$root/cmake/install-packages.sh"
"$root/tests/site/install.sh" "$root/build/$preset"  # before CMake looks for a browser
"$root/cmake/build.sh" "$preset"
exec ctest --test-dir "$root/build/$preset" --output-on-failure --parallel "$(nproc)" "$@"
