#!/usr/bin/env bash
# commands_test.sh PROGRAM SOURCE: every command does what its help says.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/expect.sh"
reports="$source_folder/examples/reports"

# Help: every command that is listed has one, with an example.
expect 0 "help" "$program" --help
mapfile -t commands < <(sed -n '/^Subcommands:/,/^$/s/^  \([a-z]*\) .*/\1/p' out)
[ "${#commands[@]}" -ge 10 ] || fail "help should list the commands"
for command in "${commands[@]}"; do
  expect 0 "$command --help" "$program" "$command" --help
  output '^Example:'
  output "^  takedowndb $command"
done
expect 0 "version" "$program" --version
output '^takedowndb [0-9]+\.[0-9]+\.[0-9]+$'

# Wrong use.
expect 2 "no command" "$program"
error 'no command given; see takedowndb --help'
expect 2 "unknown command" "$program" frobnicate
error 'frobnicate: no such command'
expect 2 "missing argument" "$program" report
error 'DB is required; see takedowndb report --help'
expect 2 "unknown table format" "$program" reports --format xml
error '--format: xml'
expect 2 "unknown input format" "$program" extract --format xyz "$reports"
error 'xyz: no such format; known are: record, indicators, x_archive, disinfodex, table, html, pdf, markdown, docx, odt, text'

# extract: one record a line, folders and standard input as well.
printf 'A report.\n' >a.txt
expect 0 "extract" "$program" extract a.txt
output '^\{"document":"a.txt","published":null,"takedowns":\[\]\}$'
expect 0 "extract from standard input" bash -c "cat a.txt | '$program' extract -"
output '^\{"document":"stdin"'
expect 0 "extract all reports" "$program" extract "$reports"/*.txt
[ "$(wc -l <out)" -eq "$(ls "$reports"/*.txt | wc -l)" ] || fail "a record for each report"
cp out facts.jsonl
printf 'file,published\na.txt,2019-05\n' >list.csv
expect 0 "extract with a manifest" "$program" extract --manifest list.csv a.txt
output '"published":"2019-05"'
printf 'file,published\na.txt,yesterday\n' >list.csv
expect 1 "a wrong manifest" "$program" extract --manifest list.csv a.txt
error 'list.csv, line 2: published: "yesterday" is no date'
expect 1 "extract goes on after a bad file" "$program" extract nosuch.txt a.txt
error 'nosuch.txt: cannot be read'
output '"document":"a.txt"'

# Archives, patterns and lists of files.
mkdir many
cp "$reports"/2018-*.txt many/
cp a.txt "many/a name.txt"
python3 -c 'import shutil; shutil.make_archive("many", "zip", "many")'
number=$(ls many | wc -l)
for path in many many.zip 'many/*' 'man[y]/*.t?t'; do
  expect 0 "extract $path" "$program" extract "$path"
  [ "$(wc -l <out)" -eq "$number" ] || fail "$path: a record for each report"
done
expect 0 "import an archive" "$program" import zip.db many.zip
output "imported $number files"
expect 0 "import it as a folder" "$program" import zip.db many
output "skipped $number files"
expect 1 "a pattern without a match" "$program" extract 'many/*.docx'
error 'many/\*.docx: no file has such a name'
find many -type f | sort >list.txt
expect 0 "a list of files" "$program" extract --files-from list.txt
[ "$(wc -l <out)" -eq "$number" ] || fail "a record for each file of the list"
sed 's/$/\r/' list.txt >dos.txt
expect 0 "a list with line ends of Windows" "$program" extract --files-from dos.txt
expect 0 "a list on standard input" \
  bash -c "find many -type f -print0 | '$program' import list.db --files-from -"
output "imported $number files"
expect 0 "paths and a list" bash -c "echo many | '$program' extract a.txt --files-from -"
[ "$(wc -l <out)" -eq "$((number + 1))" ] || fail "a record for a.txt and for each in the list"
echo nosuch.txt >>list.txt
expect 1 "a list with a wrong name" "$program" import list.db --files-from list.txt
error 'nosuch.txt: cannot be read'
output "skipped $number files"
expect 1 "an empty list" bash -c ": | '$program' extract --files-from -"
error 'standard input: no path in this list'
expect 1 "a missing list" "$program" extract --files-from nosuch.txt
error 'nosuch.txt: cannot be read'
expect 2 "standard input as list and document" bash -c "echo - | '$program' extract --files-from -"
error 'standard input is the list of files'
expect 2 "no path at all" "$program" import x.db
error 'PATH is required, or --files-from; see takedowndb import --help'
rm -r many many.zip zip.db list.db list.txt dos.txt

# Other languages are stored and found, and never read by English rules.
printf 'Facebook elimin\303\263 30 cuentas de Togo, seg\303\272n la empresa, y las que se operaban para una agencia.\n' >es.txt
expect 0 "extract of another language" "$program" extract es.txt
output '"takedowns":\[\]'
error 'es.txt: in Spanish \(es\): not extracted'
expect 0 "import of another language" "$program" import es.db es.txt
expect 0 "search in another language" "$program" search es.db cuentas
output 'es.txt'
expect 0 "language of a source" "$program" sql es.db \
  "SELECT s.language, p.code FROM sources s JOIN problems p USING (source_id)"
output '^es,not_english'
rm es.txt es.db

# extract --explain: brackets where there is no terminal, and the rules.
printf 'Meta removed 20 Pages run from Togo.\n' >b.txt
expect 0 "extract --explain" "$program" extract --explain b.txt
output '^1.1     .*\[20 Pages\]#[0-9]+ run from \[Togo\]#[0-9]+\.$'
output '^   #[0-9]+ +asset +facebook page 20 +quantity\.'
grep -q $'\033' out && fail "colour belongs on a terminal only"
rm b.txt

# import, and the questions.
db="a database.db"
expect 0 "import" "$program" import "$db" "$reports"/*.txt
output '^imported [0-9]+ files: '
[ "$(ls)" = "$(printf '%s\n' "$db" a.txt err facts.jsonl list.csv out | sort)" ] ||
  fail "nothing should lie beside the database: $(ls | tr '\n' ' ')"
expect 0 "import, told" "$program" -v import told.db a.txt
grep -q '^takedowndb: info: a.txt: read as text$' err || fail "-v should tell what is read"
rm told.db
expect 0 "import again" "$program" import "$db" "$reports"/*.txt
output '^skipped [0-9]+ files: '
expect 0 "check" "$program" check "$db"
output ': all is well$'
expect 0 "reports" "$program" reports
[ "$(sed -n 2p out | cut -d, -f1)" = assets_removed_by_origin_year ] ||
  fail "the flagship should be the first report"
tail -n +2 out | cut -d, -f1 >names
printf '%s,\n' figures_on_one_source disagreements problems_open changes_since >lists  # no charts
while read -r name; do
  for format in table csv json markdown; do
    expect 0 "report $name as $format" "$program" report "$db" "$name" --format "$format"
  done
done <names
expect 0 "the flagship" "$program" report "$db" assets_removed_by_origin_year
output '^origin,origin_name,year,networks,assets_low,assets,assets_high,assets_shared$'
output '^IR,Iran,2018,'
expect 0 "the flagship, narrowed" "$program" report "$db" assets_removed_by_origin_year \
  --from 2019 --to 2019 --country ir
grep -q ',2018,' out && fail "--from should leave out 2018"
expect 2 "years the wrong way round" "$program" report "$db" assets_removed_by_origin_year \
  --from 2020 --to 2018
error 'the time from 2020 to 2018 is no range; swap the two'
while read -r name; do
  grep -q "^$name," lists && continue
  expect 0 "chart of $name" "$program" report "$db" "$name" --chart
  [ "$(awk '{ gsub(/[\x80-\xbf]/, ""); if (length > most) most = length } END { print most }' \
    <out)" -le 80 ] || fail "the chart of $name should be 80 columns wide"
  grep -q "$(printf '\033')" out && fail "no colours when piped"
  expect 0 "chart of $name as svg" "$program" report "$db" "$name" --format svg
  output '^<svg xmlns='
done <names
expect 2 "a list has no chart" "$program" report "$db" disagreements --chart
error 'the report disagreements is a list of texts and has no chart'
expect 2 "a chart is no table" "$program" report "$db" networks_largest --chart --format csv
error '--chart draws bars and --format csv writes a table'
expect 2 "svg is for reports" "$program" sql "$db" "SELECT 1" --format svg
expect 0 "all filters at once" "$program" report "$db" networks_largest --from 2018-08 \
  --to 2019-12-31 --platform facebook,instagram --company Facebook --country ir --country ru \
  --origin IRN --target us,gb --source-kind platform,news
output '^FB-IR-1018-A,'
printf '%s' '{"document": "a", "takedowns": [{"company": "Meta", "removed": "2018", "networks": [' \
  '{"origins": ["IR"], "actors": ["Example, Inc.", "Other Ltd"]}]}]}' >actor.json
expect 0 "import with an actor" "$program" import actor.db actor.json
expect 0 "an actor with a comma" "$program" report actor.db networks_by_actor --actor "example, inc."
output '^"Example, Inc\.",'
expect 0 "two actors" "$program" report actor.db networks_by_actor --actor "example, inc.,other ltd"
[ "$(wc -l <out)" -eq 3 ] || fail "both actors should be there"
rm actor.db actor.json
expect 2 "a day that there is not" "$program" report "$db" networks_largest --from 2018-02-30
error '"2018-02-30" is no year, month or day'
expect 2 "a kind of source that there is not" "$program" report "$db" networks_largest \
  --source-kind rumours
error 'the kind of source "rumours" is unknown'
expect 0 "changes" "$program" report "$db" changes_since --since 2020
output ',new source,'
expect 2 "no other report takes a day since which" "$program" report "$db" networks_largest \
  --since 2020
error 'the report networks_largest takes no'
expect 2 "an unknown report" "$program" report "$db" nosuch
error '.*nosuch'
expect 0 "sql" "$program" sql "$db" "SELECT code FROM network_summary WHERE code LIKE 'FB-IR-1018%'"
output '^FB-IR-1018'
code=$(sed -n 2p out)
expect 0 "sql as json" "$program" sql "$db" "SELECT 1 AS a, NULL AS b" --format json
output '^  \{"a": 1, "b": null\}$'
expect 2 "sql that writes" "$program" sql "$db" "DELETE FROM sources"
error '.'
expect 1 "sql that is wrong" "$program" sql "$db" "SELEC 1"
error '.'
expect 0 "show" "$program" show "$db" network "$code"
output ',IR,|,Iran,'
expect 2 "show what is not there" "$program" show "$db" network FB-ZZ-0101
error '.*FB-ZZ-0101'
expect 0 "search" "$program" search "$db" "Iran" --limit 3
[ "$(wc -l <out)" -ge 2 ] || fail "search should find something"
expect 0 "conflicts" "$program" conflicts "$db"
"$program" report "$db" assets_removed_by_origin_year >before.csv
expect 0 "rebuild" "$program" rebuild "$db"
expect 0 "after the rebuild" "$program" report "$db" assets_removed_by_origin_year
cmp -s before.csv out || fail "a rebuild should change nothing"

# Records import as facts.
expect 0 "import of records" "$program" import coded.db facts.jsonl
expect 0 "report on records" "$program" report coded.db assets_removed_by_origin_year
output '^IR,Iran,2018,'

# Tables: by a mapping, and what is known of their network.
printf 'Land;Pages\nIran;30\n' >cases.csv
expect 1 "a table that nobody explains" "$program" import tables.db cases.csv
error 'cases.csv: no mapping file explains its columns; .*'
printf 'origin = Land\nassets = Pages\nkind = "Facebook Pages"\ncompany = "Meta"\n' >my.mapping
expect 0 "a mapping" "$program" import tables.db cases.csv --mapping my.mapping
expect 0 "what it gave" "$program" sql tables.db "SELECT code, assets FROM networks"
output '^FB-IR-XXXX-A,30$'
expect 0 "extract with a mapping" "$program" extract cases.csv --mapping my.mapping
output '"origins":\["IR"\]'
expect 1 "a mapping that is not there" "$program" import tables.db cases.csv --mapping none.mapping
error 'none.mapping: cannot be read: .*'
cp my.mapping cases.mapping
expect 0 "a mapping beside the table" "$program" extract cases.csv
output '"count":30'
printf 'userid,user_screen_name,follower_count\n1,ama,7\n' >users.csv
expect 0 "facts on a network" "$program" import tables.db users.csv --origin Togo --removed 2021-05
output '^imported 1 file: 1 document, 1 mention, 4 claims, 1 single asset$'
expect 0 "its single assets" "$program" show tables.db network TW-TG-0521-A
output '^single asset,Twitter account hxxps://twitter\[.\]com/ama,'

# Output that cannot be written.
expect 0 "a closed pipe" bash -o pipefail -c "'$program' extract '$reports'/*.txt | head -n 1"
[ -s err ] && fail "a closed pipe is no error"
if [ -e /dev/full ]; then
  expect 1 "a full device" bash -c "'$program' reports >/dev/full"
  error 'standard output: cannot be written'
fi
finish
