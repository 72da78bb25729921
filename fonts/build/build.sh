#!/bin/sh
# Rebuilds the house fonts and manifest.json from exact package versions.
#
#   fonts/build/build.sh [OUT [DOWNLOADS]]
#
# OUT        where to write (default: the fonts folder)
# DOWNLOADS  where to keep the packages between runs (default: a temporary folder)
#
# Needs Debian 12 (apt-get, dpkg), Node's npm and Python 3.11 or later with venv.
set -eu
umask 022

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "${1:-$here/..}" "${2:-$work/downloads}"
out=$(CDPATH='' cd -- "${1:-$here/..}" && pwd)
downloads=$(CDPATH='' cd -- "${2:-$work/downloads}" && pwd)

grep -v '^#' "$here/sources.txt" | while read -r kind package version archive sha256; do
  if [ ! -f "$downloads/$archive" ]; then
    case $kind in
      npm) (cd "$downloads" && npm pack --silent "$package@$version") </dev/null >/dev/null ;;
      deb) (cd "$downloads" && apt-get download -qq "$package=$version") </dev/null ;;
    esac
  fi
  echo "$sha256  $downloads/$archive" | sha256sum --check --quiet -
  mkdir -p "$work/src/$package"
  case $kind in
    npm) tar -xzf "$downloads/$archive" -C "$work/src/$package" ;;
    deb) dpkg -x "$downloads/$archive" "$work/src/$package" ;;
  esac
done

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps --only-binary :all: \
  --require-hashes -r "$here/requirements.txt"

# Build aside and copy at the end, so that a failed run leaves the old set whole.
"$work/venv/bin/python" "$here/build.py" "$work/src" "$work/out"
cp -R "$work/out/." "$out/"
