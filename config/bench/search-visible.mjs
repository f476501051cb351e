// Measures on a running site how long a publication takes to be found: takes a story off and publishes it again, asking the search all
// the while. usage: node config/bench/search-visible.mjs BASE USER PASSWORD [TIMES]
const [base, user, password, times = "20"] = process.argv.slice(2);
const jar = new Map();

async function ask(path, options = {}) {
  const answer = await fetch(base + path, {
    redirect: "manual",
    ...options,
    headers: { cookie: [...jar].map(([k, v]) => `${k}=${v}`).join("; "), ...options.headers },
  });
  for (const cookie of answer.headers.getSetCookie()) {
    const [pair] = cookie.split(";");
    jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
  }
  return answer;
}

const tokenOf = (html) => /name="_?csrf" (?:content|value)="([^"]+)"/.exec(html)?.[1];
const form = await (await ask("/newsroom/sign-in")).text();
await ask("/newsroom/sign-in", {
  method: "POST",
  body: new URLSearchParams({ _csrf: tokenOf(form), name: user, password }),
});
const token = tokenOf(await (await ask("/newsroom/desk")).text());
const headers = { "content-type": "application/json", "x-csrf-token": token };
const search = async (text) => (await ask(`/.rest/search/v1?size=10&q=${encodeURIComponent(text)}`)).json();
const story = (await (await ask("/.rest/search/v1?type=article&size=1&sort=newest&q=")).json()).hits[0];
const found = async () => (await search(story.title)).hits.some((hit) => hit.id === story.id);
const change = async (method, body) => {
  const answer = await ask(`/newsroom/api/items/${story.id}/publication`, { method, headers, body: JSON.stringify(body) });
  if (answer.status !== 200) throw new Error(`${method} answered ${answer.status}: ${await answer.text()}`);
};
const until = async (wanted) => {
  while ((await found()) !== wanted) await new Promise((go) => setTimeout(go, 2));
};

const fromCall = [];
const fromAnswer = [];
for (let i = 0; i < Number(times); i++) {
  await change("DELETE", { reason: "bench" });
  await until(false);
  const called = performance.now();
  let answered = 0;
  const published = change("POST", {}).then(() => (answered = performance.now()));
  await until(true);
  const seen = performance.now();
  await published;
  fromCall.push(seen - called);
  fromAnswer.push(Math.max(0, seen - answered));
}
const at = (list, part) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))].toFixed(0);
console.log(`visible after the call:   median ${at(fromCall, 0.5)} ms, p95 ${at(fromCall, 0.95)} ms`);
console.log(`visible after the answer: median ${at(fromAnswer, 0.5)} ms, p95 ${at(fromAnswer, 0.95)} ms`);
