#!/usr/bin/env bash
# browser_test.sh PROGRAM SKIP_STATUS REPORTS NODE CHROMIUM BUILD_FOLDER: makes the site of the
# bundled reports and drives it in headless Chromium. playwright-core is looked for in
# BUILD_FOLDER/node_modules, where tests/run.sh puts it.
set -euo pipefail
program=$1 skip=$2 reports=$3 node=$4 chromium=$5 modules=$6/node_modules
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if ! [ -d "$modules/playwright-core" ]; then
  echo "skipped: no playwright-core; npm ci --prefix BUILD_FOLDER with $here/package-lock.json"
  exit "$skip"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" import "$work/x.db" "$reports" >/dev/null
"$program" export "$work/x.db" "$work/site" --as html >/dev/null
NODE_PATH=$modules "$node" "$here/browser_test.js" "$chromium" "$work/site" "$work/profile"
