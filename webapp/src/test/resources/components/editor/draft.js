const { Draft } = await use("newsroom/editor/draft.js");
const { readCopy, dropCopy } = await use("newsroom/editor/local-copy.js");
const ID = "0b54ad5c-1e1c-4b9a-9a77-0000000000aa";

/** A server that keeps one story as ours does: field by field, three-way, with revisions and request keys. */
function house(fields = { title: "Tin" }) {
  const stored = { id: ID, state: "draft", revision: 1, fields: { ...fields } };
  const seen = new Set();
  const house = { stored, saves: [], down: null };
  answer((path, request) => {
    if (!path.startsWith("/newsroom/api/items")) return path === "/newsroom/session" ? { status: 401, body: {} } : undefined;
    if (house.down) return house.down();
    const said = JSON.parse(request.body);
    house.saves.push(said);
    if (!seen.has(said.requestKey)) {
      const both = Object.keys(said.changes).filter((name) => (stored.fields[name] ?? "") !== (said.base[name] ?? "") && stored.fields[name] !== said.changes[name]);
      if (both.length) return { status: 409, body: { current: { ...stored, by: "Minh", at: new Date().toISOString() }, fields: both.map((field) => ({ field, base: said.base[field], theirs: stored.fields[field], mine: said.changes[field] })) } };
      seen.add(said.requestKey);
      stored.revision += 1;
      Object.assign(stored.fields, said.changes);
    }
    return { ...stored, fields: { ...stored.fields }, merged: said.baseRevision !== stored.revision - 1 };
  });
  return house;
}

async function draft(server, more = {}) {
  const one = new Draft({ id: ID, type: "article", ...structuredClone(server.stored), ...more }, crypto.getRandomValues(new Uint32Array(2)).join("-"));
  await dropCopy(one.copyKey);
  one.states = [];
  one.addEventListener("state", ({ detail }) => one.states.push(detail.state));
  return one;
}

test("what was written is on the server within three seconds of a pause", async () => {
  const server = house();
  const one = await draft(server);
  one.set("title", "Tin mới");
  await until(() => server.stored.fields.title === "Tin mới");
  await until(() => one.state === "saved" && !one.dirty().length);
});

test("who never pauses is saved all the same", async () => {
  const server = house();
  const one = await draft(server);
  const started = Date.now();
  for (let n = 0; !server.saves.length && Date.now() - started < 6000; n++) {
    one.set("title", `chữ ${n}`);
    await new Promise((go) => setTimeout(go, 100));
  }
  ok(Date.now() - started < 4500, `${Date.now() - started} ms`);
  await one.save();
});

test("what is written while a save is under way is not lost", async () => {
  const server = house();
  const one = await draft(server);
  one.set("title", "một");
  const first = one.save();
  one.set("title", "một hai");
  await first;
  await one.save();
  equal([server.stored.fields.title, one.values.title, one.dirty()], ["một hai", "một hai", []]);
});

test("without a network it waits, keeps a copy here, and saves when it is back", async () => {
  const server = house();
  const one = await draft(server);
  server.down = () => new TypeError("Failed to fetch");
  one.set("title", "viết ngoài mạng");
  equal(await one.save(), false);
  equal(one.state, "offline");
  await one.keep();
  equal((await readCopy(one.copyKey)).changes.title, "viết ngoài mạng");
  server.down = null;
  dispatchEvent(new Event("online"));
  await until(() => server.stored.fields.title === "viết ngoài mạng");
  await until(async () => !(await readCopy(one.copyKey)), "the copy stays although all is saved");
});

test("the copy of an earlier visit is taken up", async () => {
  const server = house();
  const before = await draft(server);
  server.down = () => new TypeError("Failed to fetch");
  before.set("title", "trước khi sập máy");
  await before.keep();
  clearTimeout(before.timer);
  server.down = null;
  const again = new Draft({ id: ID, type: "article", ...structuredClone(server.stored) }, "k-again");
  ok(await again.restore());
  await again.save();
  equal(server.stored.fields.title, "trước khi sập máy");
  before.values.title = before.base.title; // the tab that is gone asks no more
});

test("what others wrote in other fields comes in, one's own stays", async () => {
  const server = house({ title: "Tin", lead: "Dẫn" });
  const one = await draft(server);
  server.stored.fields.lead = "Dẫn của Minh";
  server.stored.revision += 1;
  one.set("title", "Tin của tôi");
  await one.save();
  equal([server.stored.fields, one.values.lead], [{ title: "Tin của tôi", lead: "Dẫn của Minh" }, "Dẫn của Minh"]);
});

test("where both wrote it asks, loses nothing and saves what was chosen", async () => {
  const server = house();
  const one = await draft(server);
  server.stored.fields.title = "của Minh";
  server.stored.revision += 1;
  one.set("title", "của tôi");
  equal(await one.save(), false);
  equal([one.state, one.values.title, server.stored.fields.title], ["conflict", "của tôi", "của Minh"]);
  await one.settle({ title: "của hai người" });
  equal([one.state, server.stored.fields.title, one.dirty()], ["saved", "của hai người", []]);
});

test("an answer that was lost is asked for again, not saved twice", async () => {
  const server = house();
  const one = await draft(server);
  one.set("title", "một lần");
  const key = one.requestKey;
  server.down = () => ({ status: 503, body: {} });
  await one.save();
  equal(one.state, "away");
  server.down = null;
  await one.save();
  equal(server.saves.at(-1).requestKey, key);
});

test("a session that ended is said and the text kept", async () => {
  const server = house();
  const one = await draft(server);
  server.down = () => ({ status: 401, body: {} });
  one.set("title", "còn đây");
  await one.save();
  equal([one.state, one.values.title], ["signed-out", "còn đây"]);
  clearTimeout(one.timer);
  one.values.title = one.base.title; // else the page asks whether it may be left
  await dropCopy(one.copyKey);
});

test("refused, gone and not allowed are told apart", async () => {
  for (const [status, state] of [[422, "refused"], [404, "gone"], [403, "forbidden"], [500, "failed"]]) {
    const server = house();
    const one = await draft(server);
    server.down = () => ({ status, body: { title: "Không." } });
    one.set("title", "chữ");
    await one.save();
    equal(status === 403 ? ["forbidden", "signed-out"].includes(one.state) : one.state === state, true, `${status}: ${one.state}`);
    clearTimeout(one.timer);
    one.values.title = one.base.title;
    await dropCopy(one.copyKey);
  }
});
