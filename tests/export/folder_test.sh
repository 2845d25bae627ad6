#!/usr/bin/env bash
# folder_test.sh PROGRAM SOURCE SHARED: an export that cannot write leaves everything as it was.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/../program/expect.sh"

expect 0 "import" "$program" import x.db "$source_folder/examples/reports"
rm -f out err
contents() { (cd "$1" && find . -type f -exec sha256sum {} + | sort); }

# Wrong use.
expect 2 "no format" "$program" export x.db dir
error '--as is required'
expect 2 "an unknown format" "$program" export x.db dir --as xml
error '--as: xml'
expect 1 "no database" "$program" export nosuch.db dir --as csv
error 'nosuch.db: no such file'
[ -e dir ] && fail "a wrong call should make no folder"
expect 1 "no folder above" "$program" export x.db no/such --as csv
error 'no/such: cannot be made'
mkdir mine && echo thesis >mine/thesis.txt
expect 2 "a folder with other files" "$program" export x.db mine --as csv
error 'mine: holds files that no export made \(thesis.txt\); give a new or empty folder'
[ "$(ls -A mine)" = thesis.txt ] || fail "nothing should be written there"
expect 2 "a file" "$program" export x.db mine/thesis.txt --as csv
error 'mine/thesis.txt: is no folder'

# A file may grow no more, in the midst of it: into a new folder and over an earlier export.
expect 1 "a full disk" bash -c "ulimit -f 40; exec '$program' export x.db new --as csv"
error 'new/data/[a-z_]*.csv: cannot be written: File too large; free some space and export again'
[ -e new ] && fail "a failed export should leave no folder"
expect 0 "an export" "$program" export x.db old --as stix
contents old >before
expect 0 "a second source" "$program" import x.db "$here/small.jsonl"
expect 1 "a full disk over it" bash -c "ulimit -f 40; exec '$program' export x.db old --as stix"
error 'old/bundle.json: cannot be written'
contents old | diff before - >out || fail "the earlier export should stay as it was"
[ "$(ls -A old)" = "$(printf 'bundle.json\ntakedowndb-export.json')" ] || fail "nothing may lie about"
expect 0 "with space again" "$program" export x.db old --as stix
contents old | cmp -s before - && fail "the second source should show"

# A disk that is full for real, where one can be made.
if [ "$(id -u)" -eq 0 ] && mkdir disk && mount -t tmpfs -o size=200k tmpfs disk 2>/dev/null; then
  expect 1 "a small disk" "$program" export x.db disk/out --as csv
  error 'disk/out/.*: cannot be written: No space left on device'
  [ -e disk/out ] && fail "a full disk should hold no half export"
  umount disk
else
  echo "skipped: a small disk cannot be mounted here"
fi

# Killed: the next export clears up.
mkdir -p killed/.takedowndb-export/data && echo half >killed/.takedowndb-export/data/x.csv
expect 0 "after a kill" "$program" export x.db killed --as json
[ -e killed/.takedowndb-export ] && fail "leftovers should go"

# A folder that may not be written.
if [ "$(id -u)" -eq 0 ]; then
  as_user=(setpriv --reuid=65534 --regid=65534 --clear-groups)
else
  as_user=()
fi
mkdir locked && chmod 555 locked && chmod 755 "$folder" && chmod 644 x.db
if "${as_user[@]}" "$program" --version >/dev/null 2>&1; then
  expect 1 "a read-only folder" "${as_user[@]}" "$program" export x.db locked --as csv
  error 'locked: cannot be written'
  chmod 755 locked
  [ -z "$(ls -A locked)" ] || fail "nothing should be in it"
else
  echo "not tested: a read-only folder, as another user may not run $program"
fi
finish
