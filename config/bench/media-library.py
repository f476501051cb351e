#!/usr/bin/env python3
"""Fills the media library with COUNT small pictures, each different, through the door that people use.
Usage: media-library.py BASE USER PASSWORD [COUNT] [AT_ONCE]      Then: newsroom-screens.sh BASE USER PASSWORD 20 /newsroom/media ...
"""
import json, random, struct, sys, threading, time, urllib.parse, zlib

from newsroom_person import Person

base, user, password = sys.argv[1:4]
count = int(sys.argv[4]) if len(sys.argv) > 4 else 10_000
at_once = int(sys.argv[5]) if len(sys.argv) > 5 else 3
WORDS = "hội nghị công đoàn đại hội lễ ký kết thi đua an toàn lao động bữa ăn ca nhà máy trao học bổng khám bệnh".split()


def picture(number):
    """A PNG of 180 by 120 pixels whose stripes are those of its number alone."""
    rng = random.Random(number)
    rows = []
    for _ in range(12):
        colour = bytes(rng.randrange(256) for _ in range(3))
        rows += [b"\0" + colour * 180] * 10
    part = lambda name, data: struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    header = struct.pack(">IIBBBBB", 180, 120, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", header) + part(b"IDAT", zlib.compress(b"".join(rows))) + part(b"IEND", b"")


def upload(person, number):
    rng = random.Random(-number)
    name = " ".join(rng.sample(WORDS, 6)) + f" {number:05}.png"
    headers = {"X-File-Name": urllib.parse.quote(name), "Content-Type": "application/octet-stream", "Accept": "application/json"}
    return json.loads(person.ask("POST", "/newsroom/api/assets", picture(number), headers))


def work(numbers):
    try:
        person = Person(base, user, password)
        for number in numbers:
            upload(person, number)
            taken.append(number)
    except SystemExit as refused:  # a thread would end without a word
        print(refused, file=sys.stderr)


taken = []
started = time.time()
threads = [threading.Thread(target=work, args=(range(n, count, at_once),)) for n in range(at_once)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"{len(taken)} pictures in {time.time() - started:.0f} s")
if len(taken) < count:
    raise SystemExit(f"{count - len(taken)} were not taken")
