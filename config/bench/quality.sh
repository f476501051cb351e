#!/bin/sh
# Checks a running site as strangers do: HTML by the Nu validator, accessibility by axe in light and dark, Lighthouse on five pages.
# usage: config/bench/quality.sh BASE-URL [html|axe|lighthouse ...]; needs node, npm, java, chromium and a network for npm
set -eu
base=${1:?base address, such as http://localhost:8080}
here=$(cd "$(dirname "$0")" && pwd)
shift
tools=${BANTIN_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/bantin-quality}
mkdir -p "$tools"
if [ ! -d "$tools/node_modules/lighthouse" ]; then
  (cd "$tools" && npm install --no-audit --no-fund --silent lighthouse@12 vnu-jar axe-core@4)
fi
jar=$(find "$tools/node_modules/vnu-jar" -name vnu.jar | head -1)
TOOLS=$tools VNU=$jar CHROME=${CHROME:-$(command -v chromium || command -v google-chrome)} \
  exec node "$here/quality.mjs" "$base" "$@"
