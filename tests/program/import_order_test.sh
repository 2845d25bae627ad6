#!/usr/bin/env bash
# import_order_test.sh PROGRAM SOURCE: the same files in any order give the same reconciled tables.
# With the corpus, where it is there; else with the bundled reports.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/expect.sh"
if ! command -v sqlite3 >/dev/null; then
  echo "skipped: sqlite3 is not installed"
  exit 0
fi
corpus="$source_folder/../shared/corpus"
if [ -d "$corpus/seeds" ]; then
  mapfile -t files < <(ls "$corpus"/seeds/*.txt "$corpus"/meta/*.md "$corpus"/written/*.txt)
else
  echo "the corpus is not there: with the bundled reports"
  mapfile -t files < <(ls "$source_folder"/examples/reports/*.txt)
fi

# dump DB COLUMNS: the reconciled tables; without codes when COLUMNS is so.
dump() {
  local table
  for table in takedowns operations network_countries network_regions network_actors \
    network_links asset_counts audiences ad_spend dates network_facts network_mentions conflicts \
    asset_summary; do
    echo "== $table"
    sqlite3 "$1" "SELECT * FROM $table ORDER BY 1, 2, 3"
  done
  [ "$2" = codes ] && sqlite3 "$1" "SELECT * FROM network_codes ORDER BY 1"
  [ "$2" = codes ] && sqlite3 "$1" "SELECT * FROM networks ORDER BY network_id"
  sqlite3 "$1" "SELECT network_id, takedown_id, operation_id, company, removed, headline, assets,
    assets_high, source_count FROM networks ORDER BY 1"
  sqlite3 "$1" "SELECT code, message, mention_id FROM problems WHERE stage = 'reconcile'
    ORDER BY 1, 2, 3"
}

# shuffled SEED: the files, by the hash of their names with the seed.
shuffled() {
  local file
  for file in "${files[@]}"; do
    printf '%s %s\n' "$(printf '%s%s' "$1" "$file" | sha256sum | cut -c1-16)" "$file"
  done | sort | cut -d ' ' -f 2-
}

for seed in 1 2 3; do
  mapfile -t order < <(shuffled "$seed")
  expect 0 "import in order $seed" "$program" import "$seed.db" "${order[@]}"
  dump "$seed.db" codes >"$seed.dump"
done
[ "$(wc -l <1.dump)" -gt 50 ] || fail "the dump should hold something"
cmp -s 1.dump 2.dump || fail "orders 1 and 2 differ: $(diff 1.dump 2.dump | head -n 5)"
cmp -s 1.dump 3.dump || fail "orders 1 and 3 differ: $(diff 1.dump 3.dump | head -n 5)"

# A file at a time: the same but for codes, which stay with the network that had them first.
mapfile -t order < <(shuffled 4)
for file in "${order[@]}"; do
  "$program" import 4.db "$file" >out 2>err || fail "import $file"
done
dump 1.db same >together.dump
dump 4.db same >alone.dump
cmp -s together.dump alone.dump || fail "one at a time differs: $(diff together.dump alone.dump | head -n 5)"
finish
