#!/usr/bin/env python3
"""Fills the media library with COUNT small pictures, each different, through the door that people use.
Usage: media-library.py BASE USER PASSWORD [COUNT] [AT_ONCE]      Then: newsroom-screens.sh BASE USER PASSWORD 20 /newsroom/media ...
"""
import http.client, json, random, re, struct, sys, threading, time, urllib.parse, zlib

base, user, password = sys.argv[1:4]
count = int(sys.argv[4]) if len(sys.argv) > 4 else 10_000
at_once = int(sys.argv[5]) if len(sys.argv) > 5 else 3
host = urllib.parse.urlsplit(base).netloc
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


class Person:
    def __init__(self):
        self.line, self.cookies, self.token = http.client.HTTPConnection(host, timeout=120), {}, ""
        self.token = re.search(r'name="_csrf" value="([^"]*)"', self.ask("GET", "/newsroom/sign-in")).group(1)
        form = urllib.parse.urlencode({"_csrf": self.token, "name": user, "password": password})
        self.ask("POST", "/newsroom/sign-in", form, {"Content-Type": "application/x-www-form-urlencoded"})
        self.token = re.search(r'name="csrf" content="([^"]*)"', self.ask("GET", "/newsroom/media")).group(1)

    def ask(self, method, path, body=None, headers=None):
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self.line.request(method, path, body, {"Cookie": cookie, "X-CSRF-TOKEN": self.token, **(headers or {})})
        answer = self.line.getresponse()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.split(";")[0]
        text = answer.read().decode("utf-8", "replace")
        if answer.status >= 400:
            raise SystemExit(f"{method} {path}: {answer.status} {text[:200]}")
        return text

    def upload(self, number):
        rng = random.Random(-number)
        name = " ".join(rng.sample(WORDS, 6)) + f" {number:05}.png"
        headers = {"X-File-Name": urllib.parse.quote(name), "Content-Type": "application/octet-stream", "Accept": "application/json"}
        return json.loads(self.ask("POST", "/newsroom/api/assets", picture(number), headers))


def work(numbers):
    person = Person()
    for number in numbers:
        person.upload(number)


started = time.time()
threads = [threading.Thread(target=work, args=(range(n, count, at_once),)) for n in range(at_once)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"{count} pictures in {time.time() - started:.0f} s")
