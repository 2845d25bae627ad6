#!/usr/bin/env bash
# own_importer_test.sh PROGRAM: the example's importer reads its own format, beside the bundled ones.
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir in
cat >in/a.notes <<'END'
2018-10-26 Facebook removed 30 Pages that originated in Iran.
2019-05-14 Twitter removed 1,200 accounts that originated in Russia.
END
echo 'On 3 June 2020 Facebook removed 12 groups that originated in Togo.' >in/b.txt
"$program" in x.db | tee out.txt
grep -q '^3 documents imported$' out.txt
grep -q '^FB-IR-1018-A 2018-10-26 Iran: 30 assets$' out.txt
grep -q '^TW-RU-0519-A 2019-05-14 Russia: 1200 assets$' out.txt
grep -q '^FB-TG-0620-A 2020-06-03 Togo: 12 assets$' out.txt
"$program" in x.db | grep -q '^0 documents imported$'
if "$program" nowhere x.db 2>errors.txt; then exit 1; fi
grep -q 'nowhere: cannot be read' errors.txt
