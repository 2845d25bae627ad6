#!/usr/bin/env bash
# install.sh BUILD_FOLDER: what the test of the site in a browser needs, as far as it can be had:
# Chromium and Node.js by apt where they are missing, playwright-core by npm into BUILD_FOLDER. The
# test is skipped without them, so that nothing here is an error. TAKEDOWNDB_NO_BROWSER=1 skips it.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ "${TAKEDOWNDB_NO_BROWSER:-}" = 1 ] && exit 0
missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
if [ "${#missing[@]}" -gt 0 ] && command -v apt-get >/dev/null; then
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
  echo "Installing for the test in a browser: ${missing[*]}" >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null 2>&1 ||
    echo "not installed; that test will be skipped" >&2
fi
command -v npm >/dev/null || exit 0
[ -d "$1/node_modules/playwright-core" ] && exit 0
mkdir -p "$1"
cp "$here/package.json" "$here/package-lock.json" "$1/"
npm ci --prefix "$1" --no-audit --no-fund >/dev/null 2>&1 ||
  echo "playwright-core was not installed; the test in a browser will be skipped" >&2
exit 0
