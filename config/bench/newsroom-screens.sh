#!/bin/sh
# Measures how long each screen of the newsroom takes: signs in, asks for each three times to warm up, then TIMES times.
# Usage: newsroom-screens.sh BASE USER PASSWORD [TIMES] [PATH...]     Prints median and slowest in milliseconds.
set -eu
base=$1 user=$2 password=$3 times=${4:-10}
[ $# -gt 4 ] && shift 4 || shift $#
jar=$(mktemp)
trap 'rm -f "$jar" "$jar.html"' EXIT
curl -sf -c "$jar" -b "$jar" "$base/newsroom/sign-in" -o "$jar.html"
token=$(sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' "$jar.html" | head -n 1)
curl -s -o /dev/null -c "$jar" -b "$jar" --data-urlencode "_csrf=$token" --data-urlencode "name=$user" \
    --data-urlencode "password=$password" "$base/newsroom/sign-in"
story=$(curl -s -b "$jar" "$base/newsroom/items?kind=stories" | grep -o '/newsroom/items/[0-9a-f-]\{36\}' | head -n 1)
[ $# -gt 0 ] || set -- "/newsroom/desk?view=board" "/newsroom/desk?view=list" /newsroom/mine "/newsroom/items?kind=stories" \
    "/newsroom/items?kind=stories&page=50" "/newsroom/items?kind=stories&q=hoi+nghi" "/newsroom/items?kind=documents" \
    "/newsroom/items?kind=directory" "/newsroom/items?kind=programmes" "$story" "$story/peek" "$story/preview" "$story/diff" \
    /newsroom/new/article /newsroom/media "/newsroom/media?view=list" "/newsroom/media?q=hoi+nghi" /newsroom/calendar \
    "/newsroom/calendar?view=month" /newsroom/figures /newsroom/tasks /newsroom/front "/newsroom/search?q=hoi+nghi" \
    /newsroom/searches /newsroom/searches/terms /newsroom/trash /newsroom/apps /newsroom/me /newsroom/settings \
    /newsroom/settings/sections /newsroom/settings/redirects /newsroom/admin/users \
    /newsroom/admin/audit /newsroom/admin/definitions "/newsroom/api/find?q=hoi+nghi" /newsroom/api/notices
for path in "$@"; do
    for i in 1 2 3; do curl -s -o /dev/null -b "$jar" "$base$path" || true; done
    i=0
    while [ $i -lt "$times" ]; do
        i=$((i + 1))
        curl -s -o /dev/null -b "$jar" -w '%{time_total} %{http_code} %{size_download}\n' "$base$path"
    done | sort -n | awk -v path="$path" '{ t[NR] = $1 * 1000; code = $2; size = $3 }
        END { printf "%-40s %3s %7d bytes  median %6.1f ms  slowest %6.1f ms\n", path, code, size, t[int((NR + 1) / 2)], t[NR] }'
done
