#!/usr/bin/env bash
# sqlite3_test.sh PROGRAM SOURCE: the file works in Debian's sqlite3 as it does in the program: every
# view and table runs, from a read-only folder too, and nothing lies beside it.
set -uo pipefail
program=$1
source_folder=$2
command -v sqlite3 >/dev/null || { echo "skipped: sqlite3 is not installed"; exit 77; }
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
fail() { echo "FAILED: $*"; exit 1; }

"$program" import "$folder/x.db" "$source_folder"/examples/reports/*.txt >/dev/null || fail "the import"
[ "$(ls -A "$folder")" = x.db ] || fail "beside the file: $(ls -A "$folder")"
[ "$(sqlite3 "$folder/x.db" 'PRAGMA integrity_check')" = ok ] || fail "integrity"

count=0
for name in $(sqlite3 "$folder/x.db" "SELECT name FROM sqlite_master WHERE type IN ('view', 'table')
                                      AND name NOT LIKE 'sqlite_%'"); do
  sqlite3 -bail "$folder/x.db" "SELECT * FROM \"$name\"" >/dev/null || fail "$name"
  count=$((count + 1))
done
[ "$count" -gt 40 ] || fail "only $count tables and views"
rows=$(sqlite3 "$folder/x.db" 'SELECT count(*) FROM assets_removed_by_origin_year')
[ "$rows" -gt 5 ] || fail "only $rows rows in the flagship"

wrong=$(sqlite3 "$folder/x.db" "
  SELECT count(*) FROM claims AS c JOIN sources AS s ON s.source_id = c.source_id
  WHERE c.span_start IS NOT NULL AND
    (substr(s.text, c.span_start + 1, c.span_end - c.span_start) = ''
     OR length(substr(s.text, c.span_start + 1, c.span_end - c.span_start))
        <> c.span_end - c.span_start)")
[ "$wrong" = 0 ] || fail "$wrong quotations are not in their text"

as_user=()
if [ "$(id -u)" -eq 0 ]; then
  as_user=(setpriv --reuid=65534 --regid=65534 --clear-groups)
fi
chmod 444 "$folder/x.db"
chmod 555 "$folder"
"${as_user[@]}" sqlite3 "$folder/x.db" 'SELECT * FROM network_summary' >/dev/null ||
  fail "a read-only folder"
echo "$count tables and views run"
