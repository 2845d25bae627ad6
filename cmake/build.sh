#!/usr/bin/env bash
# Installs what is missing and builds a preset (dev, release, asan), or some of its targets, into
# build/PRESET: build.sh PRESET [TARGET...]. Ninja and ccache are used when they are there.
set -euo pipefail
preset=${1:?usage: build.sh PRESET [TARGET...]}
shift
targets=()
if [ $# -gt 0 ]; then targets=(--target "$@"); fi
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$root/cmake/install-packages.sh"
cd "$root"
options=()
if [ ! -e "build/$preset/CMakeCache.txt" ]; then
  if command -v ninja >/dev/null; then options+=(-G Ninja); fi
  if command -v ccache >/dev/null; then options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
fi
cmake --preset "$preset" "${options[@]}" >&2
cmake --build "build/$preset" --parallel "$(nproc)" "${targets[@]}" >&2
