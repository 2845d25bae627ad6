#!/usr/bin/env bash
# formats_test.sh PROGRAM SOURCE SHARED: what each export writes of a small database, byte by byte
# (small/ beside this script; TAKEDOWNDB_GOLDEN=write renews it), and of the bundled reports, by form.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/../program/expect.sh"
shared=$3

export_all() { # DB DIR OPTION...
  local db=$1 dir=$2 format
  shift 2
  for format in csv json stix disinfodex datasette; do
    expect 0 "$format" "$program" export "$db" "$dir" --as "$format" "$@"
    output "^$dir: [0-9]+ files?, [0-9]+ bytes$"
    [ -s err ] && fail "$format: standard error should be empty"
  done
}
valid() { # DB DIR
  expect 0 "the data package" python3 "$here/check_package.py" "$2" "$1"
  expect 0 "JSON Lines" python3 "$here/check_json.py" "$2" "$1"
  expect 0 "the STIX bundle" python3 "$here/check_stix.py" "$2/bundle.json" "$1" "$shared"
  cat out
  expect 0 "Datasette's files" python3 "$here/check_datasette.py" "$2" "$1"
}
command -v python3 >/dev/null || { echo "skipped: python3 is not installed"; exit 77; }

# A small database, of facts that were coded by hand.
cp "$here/small.jsonl" "$here/small_assets.csv" .
expect 0 "import" "$program" import small.db small.jsonl small_assets.csv
export_all small.db small
valid small.db small
for file in networks.jsonl assets.jsonl bundle.json disinfodex.csv; do
  [ "${TAKEDOWNDB_GOLDEN:-}" = write ] && mkdir -p "$here/small" && cp "small/$file" "$here/small/"
  diff "$here/small/$file" "small/$file" >out || fail "$file differs from tests/export/small/$file"
done

# Twice the same, and from a copy that was imported alike.
expect 0 "import once more" "$program" import again.db small.jsonl small_assets.csv
export_all small.db twice
for file in networks.jsonl assets.jsonl bundle.json disinfodex.csv data/networks.csv; do
  cmp -s "small/$file" "twice/$file" || fail "$file: twice is not the same"
done
diff -r small twice >out || fail "two exports of one database differ"
expect 0 "of another file" "$program" export again.db other --as stix
cmp -s small/bundle.json other/bundle.json || fail "the same sources should give the same bundle"

# Cells that a spreadsheet would run, and addresses with their fangs.
grep -q "'=Harbour Press Agency" small/data/network_actors.csv || fail "a formula should be disarmed"
grep -q "'=1+1" small/data/assets.csv || fail "a formula should be disarmed in notes"
grep -q 'liar\.example' small/data/assets.csv small/data/single_assets.csv small/assets.jsonl \
  small/bundle.json && fail "addresses should stay defanged"
head -n 1 small/data/assets.csv | grep -q plain && fail "plain addresses should be left out"
export_all small.db raw --raw --fanged
grep -q ",=Harbour Press Agency" raw/data/network_actors.csv || fail "--raw should leave cells alone"
grep -q 'liar\.example' raw/data/assets.csv || fail "--fanged should write addresses plainly"
grep -q '"asset":"liar.example"' raw/assets.jsonl || fail "--fanged: JSON Lines"
grep -q '"value":"liar.example"' raw/bundle.json || fail "--fanged: STIX"
expect 0 "the raw data package" python3 "$here/check_package.py" raw small.db raw
expect 0 "the STIX bundle with fangs" python3 "$here/check_stix.py" raw/bundle.json small.db "$shared"

# The bundled reports, and a database without any.
expect 0 "import of the reports" "$program" import reports.db "$source_folder/examples/reports"
export_all reports.db reports
valid reports.db reports
printf 'Nothing happened.\n' >nothing.txt
expect 0 "import of nothing" "$program" import empty.db nothing.txt
export_all empty.db empty
valid empty.db empty
[ -s empty/networks.jsonl ] && fail "no network, no line"
[ "$(wc -l <empty/disinfodex.csv)" -eq 1 ] || fail "no network: only the header"
finish
