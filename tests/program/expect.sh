# shellcheck shell=bash disable=SC2034
# Sourced by the tests of the program: `expect` runs a command and compares what came of it. Leaves
# the output in the files out and err of a folder of its own, which is the working folder.
set -uo pipefail
program=$1
source_folder=$2
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder" || exit 1
failures=0

fail() {
  echo "FAILED: $*"
  echo "  standard output:" && sed 's/^/    /' out | head -n 20
  echo "  standard error:" && sed 's/^/    /' err | head -n 20
  failures=$((failures + 1))
}

# expect STATUS WHAT COMMAND...
expect() {
  local wanted=$1 what=$2 status=0
  shift 2
  "$@" >out 2>err || status=$?
  [ "$status" -eq "$wanted" ] || fail "$what: status $status, not $wanted"
}

# error PATTERN: the last command said one line on standard error, and it matches.
error() {
  if [ "$(wc -l <err)" -ne 1 ] || ! grep -qE "^takedowndb: $1" err; then
    fail "standard error should be one line: takedowndb: $1"
  fi
}

# output PATTERN: a line of the last command's standard output matches.
output() { grep -qE -- "$1" out || fail "standard output should have a line: $1"; }

finish() {
  [ "$failures" -eq 0 ] && echo "all as expected"
  [ "$failures" -eq 0 ]
}
