#!/usr/bin/env bash
# From fourteen example reports to an answer: builds the program, imports examples/reports into a
# new database, prints the assets removed by origin and year, and one network with the words that
# each of its facts came from.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$root/cmake/build.sh" release takedowndb_program
takedowndb="$root/build/release/bin/takedowndb"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
db="$folder/demo.db"

echo '$ takedowndb import demo.db examples/reports'
"$takedowndb" import "$db" "$root/examples/reports"

echo
echo '$ takedowndb report demo.db assets_removed_by_origin_year'
"$takedowndb" report "$db" assets_removed_by_origin_year --format table

code=$("$takedowndb" sql "$db" --format csv \
  "SELECT code FROM network_summary ORDER BY sources DESC, assets DESC, code LIMIT 1" | tail -n 1)
echo
echo "\$ takedowndb show demo.db network $code"
"$takedowndb" show "$db" network "$code" --format table
