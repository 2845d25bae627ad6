#!/usr/bin/env bash
# layers.sh SOURCE: includes that cross the folders the wrong way. Each rule is a pattern of
# includes that some folders must not have.
set -uo pipefail
cd "$1" || exit 1
status=0

# forbid WHAT PATTERN PATH...: no include in these paths may match.
forbid() {
  local what=$1 pattern=$2
  shift 2
  local hits
  hits=$(grep -rnE --include='*.h' --include='*.cpp' "^#include [<\"]($pattern)" "$@" 2>/dev/null)
  if [ -n "$hits" ]; then
    printf '%s:\n%s\n' "$what" "$hits"
    status=1
  fi
}
# only WHAT PATTERN PATH...: every include in these paths must match.
only() {
  local what=$1 pattern=$2
  shift 2
  local hits
  hits=$(grep -rnE --include='*.h' --include='*.cpp' '^#include' "$@" |
    grep -vE "#include ($pattern)")
  if [ -n "$hits" ]; then
    printf '%s:\n%s\n' "$what" "$hits"
    status=1
  fi
}

pure=(include importers examples)
for folder in src/*/; do
  case $folder in
    src/store/ | src/query/ | src/report/) ;;
    *) pure+=("$folder") ;;
  esac
done
forbid "SQLite outside store, query and report" 'sqlite3|SQLiteCpp' "${pure[@]}"
forbid "text knows another folder" '(extract|reconcile|store|query|report|export|ingest|importers|table)/' \
  src/text
forbid "extract knows more than text" '(reconcile|store|query|report|export|ingest|importers|table)/' \
  src/extract
forbid "explain knows more than text" \
  '(extract|reconcile|store|query|report|export|ingest|importers|table)/' src/explain
forbid "reconcile knows more than text" '(extract|store|query|report|export|ingest|importers|table)/' \
  src/reconcile
forbid "chart knows more than text and table" \
  '(extract|reconcile|store|query|report|export|ingest|importers)/' src/chart
forbid "importers know the database" '(extract|reconcile|store|query|report|export|ingest|table)/' \
  importers
only "a public header includes more than the standard library" '<[a-z_]+>|<std(def|int)\.h>|"takedowndb/' \
  include/takedowndb
only "an example includes more than public headers" '<[a-z_/]+(\.h)?>|<CLI/CLI.hpp>|"[a-z_]+\.h"' \
  examples
[ "$status" -eq 0 ] && echo "the folders depend on each other as they should"
exit "$status"
