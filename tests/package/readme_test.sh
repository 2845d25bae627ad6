#!/usr/bin/env bash
# readme_test.sh SOURCE: README.md shows examples/quickstart.cpp, line by line.
set -euo pipefail
source=$1
awk '/^```cpp$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$source/README.md" |
  diff - "$source/examples/quickstart.cpp"
