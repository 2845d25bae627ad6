#!/usr/bin/env bash
# quickstart_test.sh SOURCE PROGRAM: the quickstart, run on the bundled reports, prints a line for
# Iran's removals of 2018 and knows the files when it is run again.
set -euo pipefail
source=$1 program=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/reports"
cp "$source"/examples/reports/*.txt "$source/examples/reports/manifest.csv" "$folder/reports"
cd "$folder"
"$program" | tee first.txt
grep -q '^Iran 2018: [0-9]* assets$' first.txt
files=$(ls reports/*.txt | wc -l)
grep -q "^$files files imported, 0 known already$" first.txt
"$program" >second.txt
grep -q "^0 files imported, $files known already$" second.txt
diff <(tail -n +2 first.txt) <(tail -n +2 second.txt)
