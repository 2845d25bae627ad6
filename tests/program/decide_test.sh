#!/usr/bin/env bash
# decide_test.sh PROGRAM SOURCE: a person rules on what the bundled reports leave open, by command
# and by review, and what was ruled lasts.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/expect.sh"

story() {
  printf '{"document":"%s","published":"2020-06-12","takedowns":[{"company":"Twitter","removed":"2020-06-11","networks":[{"origins":["TR"],"targets":[],"regions":[],"actors":[],"total":null,"assets":[{"platform":"twitter","kind":"account","count":%s,"bound":"exact"}],"audience":[],"ad_spend":null}]}]}\n' "$1" "$2"
}
{
  story a.txt 7340
  story b.txt 7430
} >facts.jsonl
expect 0 "import" "$program" import x.db facts.jsonl
networks() {
  "$program" sql x.db "SELECT group_concat(code || ' ' || coalesce(assets, '-'), ', ') AS n FROM (SELECT code, assets FROM network_summary ORDER BY code)" | tail -n 1 | tr -d '"'
}
is() { [ "$(networks)" = "$1" ] || fail "networks should be: $1, and are: $(networks)"; }
is "TW-TR-0620-A 7340, TW-TR-0620-B 7430"

expect 0 "decide same" "$program" decide x.db same a.txt#0.0 b.txt#0.0 --because "one purge"
output '^decision 1 stored; takedowndb decide x.db undo 1 takes it back$'
expect 0 "rebuild" "$program" rebuild x.db
is "TW-TR-0620-A 7340"
expect 0 "import again" "$program" import x.db facts.jsonl
is "TW-TR-0620-A 7340"
expect 0 "log" "$program" decide x.db log
output '^1,[0-9TZ:-]+,same,a.txt#0.0,b.txt#0.0,,one purge,$'
expect 0 "set" "$program" decide x.db set TW-TR-0620-B asset "about 7400 twitter/account" --source "the post"
is "TW-TR-0620-A 7400"
expect 0 "show" "$program" show x.db network TW-TR-0620-A
output '^asset,about 7400 accounts on Twitter,decided,'
expect 0 "name" "$program" decide x.db name TW-TR-0620-A "Long march"
expect 0 "undo" "$program" decide x.db undo 2
is "TW-TR-0620-A 7340"
expect 0 "undo" "$program" decide x.db undo 1
is "TW-TR-0620-A 7340, TW-TR-0620-B 7430"
expect 0 "check" "$program" check x.db

# What makes no sense says so, and changes nothing.
expect 2 "no such verb" "$program" decide x.db frobnicate
error '"frobnicate" is no decision; use same, '
expect 2 "too few words" "$program" decide x.db same a.txt#0.0
error 'write: takedowndb decide DB same MENTION MENTION'
expect 2 "no such mention" "$program" decide x.db same a.txt#0.0 z.txt#0.0
error 'x.db: there is no mention "z.txt#0.0"'
expect 2 "no such network" "$program" decide x.db set FB-IR-1018-A origin IR --because x
error 'x.db: there is no network "FB-IR-1018-A"'
expect 2 "no date" "$program" decide x.db set TW-TR-0620-A removed soon --because x
error 'x.db: "soon" is no date; write it as EDTF'
expect 2 "no reason" "$program" decide x.db set TW-TR-0620-A removed 2020-06-10
error 'say where the value stands or why it is right'
expect 2 "undone twice" "$program" decide x.db undo 1
error 'x.db: there is no decision 1 in force'
is "TW-TR-0620-A 7340, TW-TR-0620-B 7430"

# Review: skip, an unknown key, an answer taken back, an answer.
expect 0 "list" "$program" review x.db --list
output '^\[1/1\] Do these two speak of one network\?'
expect 0 "review, the end of the input" bash -c "'$program' review x.db </dev/null"
output '^0 decisions stored$'
expect 0 "review, skipped" bash -c "printf 'k\n' | '$program' review x.db"
output '0 decisions stored$'
expect 0 "review" bash -c "printf 'z\ns\n' | '$program' review x.db --because reread"
output '"z" is none of the keys'
output '1 decision stored$'
is "TW-TR-0620-A 7340"
expect 0 "a conflict is left" "$program" review x.db --list --kind conflict
output 'sources disagree on asset'
expect 0 "review" bash -c "printf '2\n' | '$program' review x.db"
is "TW-TR-0620-A 7430"
expect 0 "nothing left" "$program" review x.db
output '^nothing needs a ruling$'
expect 2 "wrong kind" "$program" review x.db --kind other
finish
