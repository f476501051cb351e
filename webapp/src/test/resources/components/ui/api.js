const { get, post, Refusal } = await use("newsroom/ui/api.js");
const refused = (promise) => promise.then(() => { throw new Error("was not refused"); }, (refusal) => refusal);

test("asks and answers in JSON", async () => {
  const asked = answer((path) => (path === "/t" ? { number: 7 } : undefined));
  equal(await post("/t", { tên: "Hà" }), { number: 7 });
  equal([asked[0].method, asked[0].body], ["POST", "{\"tên\":\"Hà\"}"]);
});

test("an answer without a body is an empty one", async () => {
  answer(() => new Response(null, { status: 204 }));
  equal(await get("/t"), {});
});

test("a refusal carries its words and the fields they are about", async () => {
  answer(() => ({ status: 422, body: { title: "Chưa lưu được.", problems: [{ field: "title", message: "Thiếu tiêu đề." }] } }));
  const refusal = await refused(post("/t", {}));
  ok(refusal instanceof Refusal);
  equal([refusal.status, refusal.message, refusal.problems[0].field, refusal.signedOut], [422, "Chưa lưu được.", "title", false]);
});

test("a page of HTML instead of an answer is a refusal too, never markup", async () => {
  answer(() => new Response("<h1>502</h1>", { status: 502, headers: { "Content-Type": "text/html" } }));
  const refusal = await refused(get("/t"));
  equal(refusal.status, 502);
  ok(!refusal.message.includes("<"));
});

test("a server that is not reached is told apart from one that refuses", async () => {
  answer(() => new TypeError("Failed to fetch"));
  equal((await refused(get("/t"))).status, 0);
});

test("a session that was renewed elsewhere is taken up and the question asked once more", async () => {
  let tries = 0;
  answer((path) => {
    if (path === "/newsroom/session") return { token: "fresh" };
    tries += 1;
    return tries === 1 ? { status: 403, body: {} } : { done: true };
  });
  equal(await post("/t", {}), { done: true });
  equal(tries, 2);
});

test("refused twice is refused, not asked for ever", async () => {
  let tries = 0;
  answer((path) => {
    if (path === "/newsroom/session") return { token: "fresh" };
    tries += 1;
    return { status: 403, body: { title: "Không được." } };
  });
  equal((await refused(post("/t", {}))).status, 403);
  ok(tries <= 2, `${tries} tries`);
});
