const { openPalette, addCommands } = await use("newsroom/ui/palette.js");
const shown = () => document.querySelector("dialog.palette[open]");
const options = () => [...shown().querySelectorAll("[role=option]")];
const find = (how) => answer((path) => (path.startsWith("/newsroom/api/find") ? how(decodeURIComponent(path.match(/q=([^&]*)/)[1])) : undefined));

test("finds deeds and places without accents", async () => {
  openPalette();
  find(() => ({ body: [] }));
  type(shown().querySelector("input"), ">thung rac");
  await until(() => options().length && options().length < 6);
  ok(options().every((one) => one.textContent.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().includes("thung rac")), options().map((one) => one.textContent).join());
});

test("Enter before the answer waits for what was typed", async () => {
  const ran = [];
  addCommands([{ label: "Việc thử thành phần", icon: "check-lg", run: () => ran.push("deed") }]);
  openPalette();
  type(shown().querySelector("input"), ">việc thử thành");
  press("Enter");
  await until(() => ran.length);
  equal(ran, ["deed"]);
});

test("an answer that comes late for other words is not shown", async () => {
  openPalette();
  let slow;
  find((words) => (words === "hội" ? new Promise((go) => { slow = () => go({ body: [{ id: "1", title: "Cũ", marked: "Cũ", sub: "", icon: "file-text" }] }); }) : { body: [{ id: "2", title: "Mới", marked: "Mới", sub: "", icon: "file-text" }] }));
  const input = shown().querySelector("input");
  type(input, "hội");
  await until(() => slow);
  type(input, "hội nghị");
  await until(() => options().some((one) => one.textContent.includes("Mới")));
  slow();
  await new Promise((go) => setTimeout(go, 60));
  ok(!options().some((one) => one.textContent.includes("Cũ")), "the answer to other words");
});

test("no deed stands there twice", () => {
  openPalette();
  const labels = options().map((one) => one.textContent);
  equal(labels, [...new Set(labels)]);
  equal(labels.filter((one) => one.startsWith("Phím tắt")).length, 1);
});

test("arrows choose and are read out", () => {
  openPalette();
  press("ArrowDown", { on: shown().querySelector("input") });
  equal([options()[1].getAttribute("aria-selected"), shown().querySelector("input").getAttribute("aria-activedescendant")], ["true", options()[1].id]);
  press("ArrowUp", { on: shown().querySelector("input") });
  press("ArrowUp", { on: shown().querySelector("input") });
  equal(options()[0].getAttribute("aria-selected"), "true");
});

test("a server that is away leaves what can be done", async () => {
  openPalette();
  find(() => new TypeError("Failed to fetch"));
  type(shown().querySelector("input"), "thùng rác");
  await until(() => options().length && options().every((one) => one.textContent.toLowerCase().includes("thùng rác")));
});

test("a place whose name is typed stands before what is found, other places after it", async () => {
  openPalette();
  find(() => ({ body: [{ id: "3", title: "Thùng rác ở nhà máy", marked: "Thùng rác ở nhà máy", sub: "", icon: "file-text" }] }));
  type(shown().querySelector("input"), "thung r");
  await until(() => options().some((one) => one.textContent.includes("nhà máy")));
  ok(options()[0].textContent.endsWith("Thùng rác"), options()[0].textContent);
  type(shown().querySelector("input"), "hung rac");
  await until(() => options()[0].textContent.includes("nhà máy"));
});
