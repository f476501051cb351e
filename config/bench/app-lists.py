#!/usr/bin/env python3
"""Times the lists of an app over COUNT items: drops a module with a content type and an app into MODULES (a directory that the running
instance reads with --light-modules), imports the items and asks for the lists as a browser does. USER is an administrator.
Usage: app-lists.py BASE USER PASSWORD MODULES [COUNT] [TIMES]"""
import json, pathlib, random, statistics, sys, time, urllib.parse

from newsroom_person import Person

base, user, password, modules = sys.argv[1:5]
count = int(sys.argv[5]) if len(sys.argv) > 5 else 10_000
times = int(sys.argv[6]) if len(sys.argv) > 6 else 20
WORDS = "đại hội công đoàn ký kết thi đua an toàn lao động bữa ăn ca nhà máy học bổng khám bệnh tiền lương".split()


module = pathlib.Path(modules, "bench-lists")
for folder in ("contentTypes", "apps"):
    (module / folder).mkdir(parents=True, exist_ok=True)
(module / "contentTypes/bench-book.yaml").write_text(
    "datasource: { workspace: benchbooks, autoCreate: true }\n"
    "model: { nodeType: mgnl:content, properties: [ { name: title }, { name: price, type: Long }, { name: sold, type: Boolean }, { name: day, type: Date } ] }\n")
(module / "apps/bench-books.yaml").write_text(
    "!content-type:bench-book\nname: bench-books\nlabel: Books\n"
    "subApps: { browser: { workbench: { contentViews: { list: { columns: { title: {}, price: {}, day: { $type: dateColumn, propertyName: day } } } } } } }\n")
time.sleep(3)
rng = random.Random(7)
lines = ["'all':", "  'jcr:primaryType': 'mgnl:folder'"]
for number in range(count):
    title = " ".join(rng.sample(WORDS, 6))
    lines += [f"  'b{number:06}':", "    'jcr:primaryType': 'mgnl:content'", f"    'title': '{title}'", f"    'price': {rng.randrange(900)}",
              f"    'sold': {str(rng.random() < .5).lower()}", f"    'day': 20{rng.randrange(10, 27)}-0{rng.randrange(1, 10)}-1{rng.randrange(10)}T08:00:00.000+07:00"]
person = Person(base, user, password)
started = time.time()
waiting = json.loads(person.ask("POST", "/newsroom/api/transfer/files", "\n".join(lines).encode(), {"X-File-Name": "benchbooks.all.yaml", "Content-Type": "application/octet-stream"}))
person.ask("POST", "/newsroom/api/transfer", json.dumps({"token": waiting[0]["token"], "conflict": "replace", "parent": "", "publishing": False}), {"Content-Type": "application/json"})
print(f"{count} items taken in within {time.time() - started:.1f} s")
for what in ("view=tree&path=/all", "view=list", "view=list&sort=title", "view=list&sort=-price", "view=list&sort=day&page=50", "view=list&q=" + urllib.parse.quote("bữa ăn ca"), "view=list&sort=title&page=100"):
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        page = person.ask("GET", "/newsroom/apps/bench-books?" + what)
        taken.append((time.perf_counter() - begin) * 1000)
    print(f"{urllib.parse.unquote(what):38} first {taken[0]:7.1f} ms, median {statistics.median(taken):6.1f} ms, worst of the rest {max(taken[1:]):6.1f} ms, {len(page)} bytes")
