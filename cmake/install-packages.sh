#!/usr/bin/env bash
# Installs those packages of packages.txt that are missing, with apt, through sudo when not root.
# Elsewhere than on Debian and its relatives it says what is needed and stops.
# TAKEDOWNDB_SKIP_PACKAGES=1 skips the check: "I have them by other means".
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ "${TAKEDOWNDB_SKIP_PACKAGES:-}" = 1 ] && exit 0
mapfile -t wanted < <(grep -v '^#' "$here/packages.txt" | grep .)

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
  echo "This is no Debian: install what these Debian packages hold, then run again with" >&2
  echo "TAKEDOWNDB_SKIP_PACKAGES=1: ${wanted[*]}" >&2
  exit 1
fi

missing=()
for package in "${wanted[@]}"; do
  status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done
[ "${#missing[@]}" -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "Packages are missing and sudo is not there. As root: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi
echo "Installing: ${missing[*]}" >&2
"${as_root[@]}" apt-get update -q >&2
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -q --no-install-recommends "${missing[@]}" >&2
