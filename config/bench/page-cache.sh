#!/bin/sh
# Compares a cached page with nginx serving the same compressed bytes from disk, in the same run, in turns.
# usage: config/bench/page-cache.sh BASE-URL PATH [SECONDS] [CLIENTS] [ROUNDS]; needs wrk, nginx, curl
set -eu
base=${1:?base address, such as http://localhost:8080}
path=${2:?path of a page, such as /}
seconds=${3:-5} clients=${4:-16} rounds=${5:-3} port=8197
dir=$(mktemp -d)
trap 'kill "$(cat "$dir/nginx.pid" 2>/dev/null)" 2>/dev/null || true; rm -rf "$dir"' EXIT
mkdir "$dir/www"
curl -sf -H 'Accept-Encoding: gzip' "$base$path" -o "$dir/www/page.html.gz"
cat > "$dir/nginx.conf" <<CONF
pid $dir/nginx.pid;
error_log $dir/error.log;
worker_processes 2;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  types { text/html html; }
  client_body_temp_path $dir/b; proxy_temp_path $dir/p; fastcgi_temp_path $dir/f; uwsgi_temp_path $dir/u; scgi_temp_path $dir/s;
  server { listen 127.0.0.1:$port; root $dir/www; gzip_static always; etag on; }
}
CONF
chmod -R a+rX "$dir"
nginx -c "$dir/nginx.conf" 2>/dev/null
rate() {
  wrk -t2 -c"$clients" -d"${seconds}s" --latency -H 'Accept-Encoding: gzip' "$1" > "$dir/out"
  awk '/Requests\/sec/ {r=$2} /99%/ {p=$2} END {print r, p}' "$dir/out"
}
rate "$base$path" > /dev/null
bytes=$(wc -c < "$dir/www/page.html.gz")
echo "page $path, $bytes bytes gzip, $clients clients, $seconds s a round"
echo "round  bantin/s  p99   nginx/s  p99   ratio"
round=1
while [ "$round" -le "$rounds" ]; do
  ours=$(rate "$base$path")
  theirs=$(rate "http://127.0.0.1:$port/page.html")
  echo "$round $ours $theirs" | awk '{printf "%-6s %-9s %-6s %-8s %-6s %.2f\n", $1, $2, $3, $4, $5, $2 / $4}'
  round=$((round + 1))
done
