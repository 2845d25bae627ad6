#!/usr/bin/env bash
# score_test.sh PROGRAM SCORER SKIP_STATUS GOLD MIN_F1 MIN_PRECISION FOLDER...
# Scores `PROGRAM extract` on those texts of the folders that have a record in GOLD, against these
# records alone.
set -euo pipefail
program=$1 scorer=$2 skip=$3 gold=$4 min_f1=$5 min_precision=$6
shift 6
if [ ! -f "$scorer" ] || [ ! -d "$gold" ] || ! command -v python3 >/dev/null; then
  echo "skipped: needs $scorer, $gold and python3"
  exit "$skip"
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/gold"

texts=()
for from in "$@"; do
  for text in "$from"/*; do
    name=$(basename "$text")
    record="$gold/${name%.*}.json"
    [ -f "$record" ] || continue
    cp "$record" "$folder/gold"
    texts+=("$text")
  done
done
"$program" extract "${texts[@]}" >"$folder/records.jsonl"
[ "$(wc -l <"$folder/records.jsonl")" -eq "${#texts[@]}" ]
python3 "$scorer" "$folder/gold" "$folder/records.jsonl" \
  --min-f1 "$min_f1" --min-precision "$min_precision"
