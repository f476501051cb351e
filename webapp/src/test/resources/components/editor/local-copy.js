const { readCopy, writeCopy, dropCopy } = await use("newsroom/editor/local-copy.js");
const copy = (title, more = {}) => ({ base: {}, changes: { title }, revision: 1, at: 1000, requestKey: "k", ...more });

test("what is written is there again, whatever it holds", async () => {
  ok(await writeCopy("t-1", copy("Chữ “khó” <b> 🎉 ".repeat(5000))));
  equal((await readCopy("t-1")).changes.title.length, "Chữ “khó” <b> 🎉 ".repeat(5000).length);
  await dropCopy("t-1");
  equal(await readCopy("t-1"), undefined);
});

test("stories do not meet", async () => {
  await writeCopy("t-a", copy("A"));
  await writeCopy("t-b", copy("B"));
  await dropCopy("t-a");
  equal((await readCopy("t-b")).changes.title, "B");
  await dropCopy("t-b");
});

test("the newest of quick writings stays", async () => {
  await Promise.all(["một", "hai", "ba"].map((title, n) => writeCopy("t-q", copy(title, { at: n }))));
  equal((await readCopy("t-q")).changes.title, "ba");
  await dropCopy("t-q");
});

test("a copy in the plain storage counts when it is the newer one", async () => {
  await writeCopy("t-s", copy("kho lớn"));
  localStorage.setItem("draft:t-s", JSON.stringify(copy("kho nhỏ", { at: 2000 })));
  equal((await readCopy("t-s")).changes.title, "kho nhỏ");
  localStorage.setItem("draft:t-s", JSON.stringify(copy("cũ", { at: 1 })));
  equal((await readCopy("t-s")).changes.title, "kho lớn");
  await dropCopy("t-s");
  equal(localStorage.getItem("draft:t-s"), null);
});

test("what somebody else left broken there is nothing", async () => {
  localStorage.setItem("draft:t-x", "{nửa chừng");
  equal(await readCopy("t-x"), undefined);
  localStorage.removeItem("draft:t-x");
});
