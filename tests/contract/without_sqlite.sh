#!/usr/bin/env bash
# without_sqlite.sh PROGRAM: it runs, and neither it nor what it loads has to do with SQLite.
set -euo pipefail
program=$1
"$program"
if ldd "$program" | grep -i sqlite; then
  echo "it loads SQLite" >&2
  exit 1
fi
if nm -C "$program" | grep -i sqlite; then
  echo "it has symbols of SQLite" >&2
  exit 1
fi
