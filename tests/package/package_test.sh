#!/usr/bin/env bash
# The library as a dependency: package_test.sh install|subdirectory SOURCE BUILD CMAKE_OPTIONS...
# Builds the quickstart in a project of its own and runs it.
set -euo pipefail
how=$1 source=$2 build=$3
shift 3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

options=("-DQUICKSTART=$source/examples/quickstart.cpp" -DCMAKE_BUILD_TYPE=Debug "$@")
if [ "$how" = install ]; then
  prefix="$folder/a prefix"
  cmake --install "$build" --prefix "$prefix" >"$folder/install.log"
  "$prefix/bin/takedowndb" --version
  options+=("-DCMAKE_PREFIX_PATH=$prefix")
else
  options+=("-DTAKEDOWNDB_AS_SUBDIRECTORY=$source")
fi
cmake -S "$source/tests/package/consumer" -B "$folder/build" "${options[@]}"
cmake --build "$folder/build" --parallel 2
"$source/tests/package/quickstart_test.sh" "$source" "$folder/build/consumer"
