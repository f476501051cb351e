// How long a publication takes to be seen while readers load the site: changes and publishes one story again and again and asks
// for its page, the front page, its section and the feed until each shows the change.
// usage: node config/bench/publish-latency.mjs BASE USER PASSWORD [TIMES] [CLIENTS]; loads with wrk when it is installed
import { spawn } from 'node:child_process';

const [base, user, password, times = '20', clients = '16'] = process.argv.slice(2);
if (!password) throw new Error('usage: publish-latency.mjs BASE USER PASSWORD [TIMES] [CLIENTS]');
let cookies = '';
const ask = async (path, options = {}) => {
  const response = await fetch(base + path, { redirect: 'manual', ...options, headers: { Cookie: cookies, ...options.headers } });
  const set = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const jar = new Map([...cookies.split('; ').filter(Boolean), ...set].map((cookie) => cookie.split(/=(.*)/s)));
  cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  return response;
};
const token = (html) => html.match(/name="_csrf"[^>]*(?:value|content)="([^"]*)"/)?.[1];
const form = token(await (await ask('/newsroom/sign-in')).text());
await ask('/newsroom/sign-in', { method: 'POST', body: new URLSearchParams({ _csrf: form, name: user, password }) });
const csrf = token(await (await ask('/newsroom/new/article')).text());
if (!csrf) throw new Error('cannot sign in');
const send = async (method, path, body) => {
  const response = await ask(path, { method, body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-TOKEN': csrf } });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
};

// A story needs a section: that of the first story that has one.
const stories = (await (await ask('/newsroom/items?kind=stories')).text()).matchAll(/\/newsroom\/items\/([0-9a-f-]{36})"/g);
let sectionId;
for (const [, id] of stories) {
  sectionId = JSON.stringify(await (await ask(`/newsroom/api/items/${id}`)).json()).match(/"section":"([0-9a-f-]{36})"/)?.[1];
  if (sectionId) break;
}
if (!sectionId) throw new Error('the site has no story with a section yet');
let item = await send('POST', '/newsroom/api/items', { type: 'article', baseRevision: 0, base: {}, requestKey: crypto.randomUUID(),
  changes: { title: 'Đo xem bài lên trang nhanh thế nào', lead: 'Bài thử của phép đo.', body: '<p>Bài thử của phép đo.</p>', section: sectionId, byline: 'Phép đo' } });
const load = spawn('wrk', ['-t2', `-c${clients}`, '-d600s', `${base}/`], { stdio: 'ignore' });
load.on('error', () => console.log('wrk is not installed: measured without load'));
const seen = {};
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
try {
  for (let i = 0; i < Number(times); i += 1) {
    const title = `Đo xem bài lên trang nhanh thế nào ${i} ${Date.now()}`;
    item = await send('PUT', `/newsroom/api/items/${item.id}`, { type: 'article', baseRevision: item.revision, base: {}, requestKey: crypto.randomUUID(), changes: { title } });
    const start = performance.now();
    item = await send('POST', `/newsroom/api/items/${item.id}/publication`, { at: null });
    (seen['the answer to "publish"'] ??= []).push(performance.now() - start);
    const marker = title.match(/\d+$/)[0];
    await Promise.all([['its page', item.publicAddress], ['the front page', '/'], ['its section', item.publicAddress.replace(/\/[^/]*$/, '')], ['the feed', '/rss.xml']].map(async ([name, path]) => {
      while (!(await (await fetch(base + path)).text()).includes(marker)) {
        if (performance.now() - start > 30_000) throw new Error(`${name} (${path}) does not show it after 30 s`);
      }
      (seen[name] ??= []).push(performance.now() - start);
    }));
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
} finally {
  load.kill();
  await send('DELETE', `/newsroom/api/items/${item.id}/publication`, { reason: 'Đo xong' }).catch((error) => console.log(error.message));
}
for (const [name, list] of Object.entries(seen)) {
  console.log(`${name.padEnd(26)} median ${median(list).toFixed(0).padStart(5)} ms   slowest ${Math.max(...list).toFixed(0).padStart(5)} ms`);
}
