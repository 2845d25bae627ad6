#!/usr/bin/env bash
# clusters_test.sh TOOL SHARED SKIP_STATUS GOLD MANIFEST CLUSTERS
# Which coded facts become one network, by the shared scorer: not one wrong merge, and at least
# nine in ten of the true pairs.
set -euo pipefail
tool=$1 shared=$2 skip=$3 gold=$4 manifest=$5 clusters=$6
for needed in "$shared/eval/score_clusters.py" "$gold" "$clusters"; do
  if [ ! -e "$needed" ] || ! command -v python3 >/dev/null; then
    echo "skipped: needs python3 and $needed"
    exit "$skip"
  fi
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$tool" "$gold" "$manifest" "$folder/networks.csv" >/dev/null
python3 "$shared/eval/score_clusters.py" "$clusters" "$folder/networks.csv" --verbose \
  --max-wrong 0 --min-recall 0.9
