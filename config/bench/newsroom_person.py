"""Somebody who is signed in to the newsroom, for the scripts beside this file."""
import http.client, re, urllib.parse


class Person:
    def __init__(self, base, user, password):
        self.line = http.client.HTTPConnection(urllib.parse.urlsplit(base).netloc, timeout=600)
        self.cookies, self.token = {}, ""
        self.token = re.search(r'name="_csrf" value="([^"]*)"', self.ask("GET", "/newsroom/sign-in")).group(1)
        form = urllib.parse.urlencode({"_csrf": self.token, "name": user, "password": password})
        self.ask("POST", "/newsroom/sign-in", form, {"Content-Type": "application/x-www-form-urlencoded"})
        self.token = re.search(r'name="csrf" content="([^"]*)"', self.ask("GET", "/newsroom/me")).group(1)

    def ask(self, method, path, body=None, headers=None):
        """The text of the answer; ends the script when it is a refusal."""
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self.line.request(method, path, body, {"Cookie": cookie, "X-CSRF-TOKEN": self.token, **(headers or {})})
        answer = self.line.getresponse()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.split(";")[0]
        text = answer.read().decode("utf-8", "replace")
        if answer.status >= 400:
            raise SystemExit(f"{method} {path}: {answer.status} {text[:300]}")
        return text
