#!/usr/bin/env bash
# duckdb_test.sh PROGRAM SOURCE: DuckDB reads the exports. Where $TAKEDOWNDB_NODE_MODULES is a folder
# node_modules with @duckdb/node-api (npm install @duckdb/node-api); skipped elsewhere. DuckDB's own
# reading of SQLite files needs an extension that it downloads: tried, and said when it is not there.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
modules=${TAKEDOWNDB_NODE_MODULES:-}
if [ -z "$modules" ] || [ ! -d "$modules/@duckdb/node-api" ] || ! command -v node >/dev/null; then
  echo "skipped: no @duckdb/node-api in \$TAKEDOWNDB_NODE_MODULES"
  exit 77
fi
. "$here/../program/expect.sh"
expect 0 "import" "$program" import x.db "$source_folder/examples/reports"
expect 0 "csv" "$program" export x.db all --as csv
expect 0 "json" "$program" export x.db all --as json
"$program" sql x.db "SELECT count(*) AS networks, sum(assets) AS assets FROM network_summary" |
  tail -n 1 >expected
cp "$here/duckdb.mjs" .
ln -s "$modules" node_modules
expect 0 "DuckDB" node duckdb.mjs
output "^csv: $(cat expected)$"
output "^json: $(cat expected)$"
output "^typed: BIGINT,VARCHAR"
cat out
finish
