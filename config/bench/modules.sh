#!/bin/sh
# Light modules: a page of 30 components without a page cache, a module of 2,000 includes, a change among 5,000 files. About a minute.
# `mvn -q -o -B test-compile` first.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd -P)
classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT
(cd "$root" && mvn -q -o -B dependency:build-classpath -pl webapp -Dmdep.outputFile="$classpath" -Dmdep.includeScope=test)
cd "$root/webapp"
java -XX:+UseSerialGC -Xmx2g -cp "target/test-classes:target/classes:$(cat "$classpath")" org.bantin.rendering.page.ModuleBenchmark
