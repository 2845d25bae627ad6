#!/usr/bin/env bash
# score_test.sh seeds|all PROGRAM SHARED SKIP_STATUS MIN_F1 MIN_PRECISION
# Scores `PROGRAM extract` on the texts alone: the five seeds must reach 0.97, the whole visible
# corpus what the build asks for.
set -euo pipefail
part=$1 program=$2 shared=$3 skip=$4 min_f1=$5 min_precision=$6
corpus="$shared/corpus"
if [ ! -d "$corpus" ] || ! command -v python3 >/dev/null; then
  echo "skipped: needs $corpus and python3"
  exit "$skip"
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/gold"

texts=("$corpus"/seeds/*.txt)
if [ "$part" = seeds ]; then
  min_f1=0.97
  min_precision=0
else
  texts+=("$corpus"/meta/*.md "$corpus"/written/*.txt)
fi
for text in "${texts[@]}"; do
  name=$(basename "$text")
  cp "$corpus/gold/${name%.*}.json" "$folder/gold"
done
"$program" extract "${texts[@]}" >"$folder/records.jsonl"
[ "$(wc -l <"$folder/records.jsonl")" -eq "${#texts[@]}" ]
python3 "$shared/eval/score.py" "$folder/gold" "$folder/records.jsonl" \
  --min-f1 "$min_f1" --min-precision "$min_precision"
