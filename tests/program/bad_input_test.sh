#!/usr/bin/env bash
# bad_input_test.sh PROGRAM SOURCE: each bad input gets one clear line and the right status, and
# the database is as it was before.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/expect.sh"

report='On 26 October 2018 Facebook removed 30 Pages that originated in Iran.'
printf '%s\n' "$report" >good.txt
expect 0 "a good file" "$program" import good.db good.txt
[ -s good.db ] || fail "there should be a database"
cp good.db before.db

# refused WHAT PATTERN PATH...: neither a new nor an old database takes any of it.
refused() {
  local what=$1 pattern=$2
  shift 2
  expect 1 "$what, new database" "$program" import new.db "$@"
  error "$pattern"
  [ -e new.db ] && fail "$what: no database should be made"
  rm -f new.db
  expect 1 "$what, old database" "$program" import good.db "$@"
  error "$pattern"
  same "$what"
}

# same WHAT: good.db holds what it held before, and nothing lies beside it.
same() {
  if [ -e good.db-wal ] || [ -e good.db-shm ] || [ -e good.db-journal ]; then
    fail "$1: something lies beside the database"
  fi
  diff <(content before.db) <(content good.db) >/dev/null || fail "$1: the database has changed"
}
content() {
  sqlite3 "$1" "SELECT * FROM sources; SELECT * FROM mentions; SELECT * FROM claims;
                SELECT * FROM networks;"
}

refused "a missing file" 'nosuch.txt: cannot be read: No such file' nosuch.txt
mkdir empty_folder
refused "a folder without reports" 'empty_folder: no files in it' empty_folder
: >empty.txt
refused "an empty file" 'empty.txt: empty file' empty.txt
expect 1 "nothing to keep" "$program" import new.db empty.txt
output '^nothing was imported; no database was made'
! grep -q 'see the table' out || fail "there is no table to see"
printf ' \n\t\n' >blank.txt
refused "a blank file" 'blank.txt: empty file' blank.txt
head -c 5000 "$program" >binary.txt
refused "a binary file" 'binary.txt: binary file' binary.txt
yes "$report" | head -c 100000000 >huge.txt
refused "100 MB of text" 'huge.txt: larger than 64 MiB' huge.txt
rm huge.txt
printf 'a,b\n1,2\n' >table.csv
refused "a table that no importer knows" 'table.csv: ' table.csv
printf '{"document": "a.txt", "takedowns": [{"company": 3}]}' >record.json
refused "a wrong record" 'record.json: takedowns\[0\].company: should be' record.json
printf '{"document": "a.txt", "takedowns": [' >record.json
refused "a cut off record" 'record.json: not valid JSON' record.json
printf 'file,published\ngood.txt,soon\n' >list.csv
expect 1 "a wrong manifest" "$program" import good.db good.txt --manifest list.csv
error 'list.csv, line 2: published'
same "a wrong manifest"
expect 1 "a missing manifest" "$program" import good.db good.txt --manifest nosuch.csv
error 'nosuch.csv: cannot be read'
expect 2 "an unknown format" "$program" import good.db good.txt --format xyz
error 'xyz: no such format'
expect 2 "an option that is no date" "$program" import good.db good.txt --published soon
same "wrong options"

# Invalid UTF-8 is read, and the text that is stored is valid.
printf 'On 27 October 2018 Facebook removed 31 Pages that originated in \x93Iran\x94.\n' >latin.txt
expect 0 "Windows-1252" "$program" import latin.db latin.txt
expect 0 "its text" "$program" sql latin.db "SELECT text FROM sources"
output '“Iran”'

# One bad file does not stop the others.
mkdir mixed
printf 'On 28 October 2018 Facebook removed 32 Pages that originated in Iran.\n' >mixed/a.txt
cp empty.txt mixed/b.txt
printf 'On 29 October 2018 Facebook removed 33 Pages that originated in Iran.\n' >mixed/c.txt
expect 1 "a folder with one bad file" "$program" import mixed.db mixed
error 'mixed/b.txt: empty file'
output '^imported 2 files'

# Files that are no database of ours.
printf 'This is no database, whatever its name says.\n' >none.db
sqlite3 other.db "CREATE TABLE t(x); INSERT INTO t VALUES (1);"
cp good.db newer.db
sqlite3 newer.db "PRAGMA user_version = 999999;"
for db in none other newer; do
  cp "$db.db" "$db.before"
  for command in "import $db.db good.txt" "report $db.db assets_removed_by_origin_year" \
    "check $db.db" "rebuild $db.db"; do
    # shellcheck disable=SC2086
    expect 1 "$command" "$program" $command
    error "$db.db: "
    cmp -s "$db.db" "$db.before" || fail "$command: the file has changed"
  done
done
expect 1 "a database that is not there" "$program" report nosuch.db networks_newest
error 'nosuch.db: '
[ -e nosuch.db ] && fail "a question should not make a database"
expect 1 "a folder as a database" "$program" import empty_folder good.txt
error 'empty_folder: '

# Read-only folders: answers yes, changes no. Root may write anywhere, so root steps down.
as_user=()
if [ "$(id -u)" -eq 0 ]; then
  as_user=(setpriv --reuid=65534 --regid=65534 --clear-groups)
  chmod 755 .
fi
mkdir readonly
cp good.db readonly
chmod 444 readonly/good.db
chmod 555 readonly
if "${as_user[@]}" "$program" --version >/dev/null 2>&1; then
  expect 0 "a report from a read-only folder" \
    "${as_user[@]}" "$program" report readonly/good.db assets_removed_by_origin_year
  output '^IR,Iran,2018,'
  expect 1 "an import into a read-only folder" \
    "${as_user[@]}" "$program" import readonly/good.db mixed/a.txt
  error 'readonly/good.db: '
  expect 1 "a new database in a read-only folder" \
    "${as_user[@]}" "$program" import readonly/new.db mixed/a.txt
  error 'readonly/new.db: '
else
  echo "skipped: read-only folders (the program cannot be run as another user here)"
fi

# A full disk: files may grow no further, so writing fails in the middle of an import.
for n in $(seq 40); do
  printf 'On 26 October 2018 Facebook removed %s Pages from Iran.\n%s\n' "$n" \
    "$(head -c 20000 /dev/urandom | base64 -w 60)" >"mixed/big$n.txt"
done
cp good.db full.db
blocks=$(($(stat -c %s full.db) / 1024 + 64))
expect 1 "a full disk" bash -c "trap '' XFSZ; ulimit -f $blocks; exec '$program' import full.db mixed"
grep -q '^takedowndb: full.db: ' err || fail "a full disk should be told"
expect 0 "after a full disk" "$program" check full.db
expect 1 "the import repeated" "$program" import full.db mixed
expect 0 "and complete" "$program" sql full.db "SELECT count(*) FROM sources"
output '^43$'
finish
