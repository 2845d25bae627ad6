#!/usr/bin/env bash
# corpus_test.sh PROGRAM SOURCE SHARED: every export of the visible corpus is what its form demands.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
shared=$3
[ -d "$shared/corpus" ] || { echo "skipped: $shared/corpus is not there"; exit 77; }
. "$here/../program/expect.sh"
status=0
"$program" import corpus.db "$shared"/corpus/{written,meta,indicators,seeds} >out 2>err || status=$?
[ "$status" -le 1 ] || fail "import"
for format in csv json stix disinfodex datasette; do
  expect 0 "$format" "$program" export corpus.db all --as "$format"
done
expect 0 "the data package" python3 "$here/check_package.py" all corpus.db
cat out
expect 0 "JSON Lines" python3 "$here/check_json.py" all corpus.db
cat out
expect 0 "the STIX bundle" python3 "$here/check_stix.py" all/bundle.json corpus.db "$shared"
cat out
expect 0 "Datasette's files" python3 "$here/check_datasette.py" all corpus.db
cat out
expect 0 "STIX with fangs" "$program" export corpus.db fanged --as stix --fanged
expect 0 "the STIX bundle with fangs" python3 "$here/check_stix.py" fanged/bundle.json corpus.db "$shared"
finish
