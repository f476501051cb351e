#!/bin/sh
# Measures the search. `mvn -q -o -B package -DskipTests` first.
#   search.sh direct SIZES        posts put straight into the index, for example 10000,100000,1000000
#   search.sh store SIZE          posts put through both stores and published by `./bantin import`, then asked
#   search.sh comparison          SQL LIKE, MariaDB FULLTEXT (mariadb-server-core, mariadb-client-core) and StandardAnalyzer beside Bản Tin
# Further -D settings of SearchBenchmark (bench.times, bench.warm, bench.clients, bench.classes, bench.keep, bench.compact) may follow.
# BENCH_FOLDER says where everything is put (below /tmp unless set), BENCH_HEAP how much memory the searches get (3g).
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd -P)
folder=${BENCH_FOLDER:-${TMPDIR:-/tmp}/bantin-search-bench}
mkdir -p "$folder"
classpath=$folder/classpath.txt
(cd "$root" && mvn -q -o -B dependency:build-classpath -pl webapp -Dmdep.outputFile="$classpath" -Dmdep.includeScope=test)
classes=$root/webapp/target/test-classes:$root/webapp/target/classes:$(cat "$classpath")
run() { java -XX:+UseSerialGC "-Xmx${BENCH_HEAP:-3g}" "-Dbench.folder=$folder/direct" "$@"; }

what=${1:-}
[ $# -gt 0 ] && shift
case $what in
    direct)
        sizes=${1:-10000}
        [ $# -gt 0 ] && shift
        run "-Dbench.sizes=$sizes" "$@" -cp "$classes" org.bantin.search.SearchBenchmark
        ;;
    store)
        size=${1:-10000}
        [ $# -gt 0 ] && shift
        data=$folder/store-$size
        rm -rf "$data"
        java -cp "$classes" org.bantin.search.fixture.PostExport "$size" "$folder/posts-$size.wxr"
        "$root/bantin" import "$folder/posts-$size.wxr" --data "$data"
        index=$(ls -d "$data"/index/live/* | tail -n 1)
        echo "index: $(du -sb "$index" | cut -f 1) bytes for $size posts"
        run "-Dbench.sizes=$size" "-Dbench.index=$index" "$@" -cp "$classes" org.bantin.search.SearchBenchmark
        ;;
    comparison)
        (cd "$root" && mvn -q -o -B test -pl webapp -Dtest=SearchComparison)
        ;;
    *)
        sed -n '2,7s/^# \{0,1\}//p' "$0"
        exit 2
        ;;
esac
