const { ask, askReason } = await use("newsroom/ui/dialog.js");
const { h } = await use("newsroom/ui/dom.js");
const shown = () => document.querySelector("dialog[open]");
const does = () => shown().querySelector("[type=submit]");

test("asks with a title that is read out and the focus in the field", async () => {
  const done = ask({ title: "Ghim đến khi nào?", content: [h("input", { class: "input" })], doer: "Ghim" });
  equal(document.getElementById(shown().getAttribute("aria-labelledby")).textContent, "Ghim đến khi nào?");
  equal(document.activeElement.tagName, "INPUT");
  shown().close();
  equal(await done, false);
});

test("done once, however often it is pressed while it works", async () => {
  let times = 0;
  let finish;
  const done = ask({ title: "Đăng?", doer: "Đăng", run: () => { times += 1; return new Promise((go) => { finish = go; }); } });
  does().click();
  does().click();
  press("Enter", { on: does(), ctrlKey: true });
  finish();
  equal(await done, true);
  equal(times, 1);
});

test("a refusal is said, the dialog stays with what was typed", async () => {
  const field = h("input", { class: "input" });
  const done = ask({ title: "Đổi tên", content: [field], doer: "Đổi", run: () => { throw new Error("Tên này có rồi."); } });
  field.value = "Đời sống";
  does().click();
  await until(() => !shown().querySelector("[role=alert]").hidden);
  ok(shown().querySelector("[role=alert]").textContent.includes("Tên này có rồi."));
  equal([field.value, document.activeElement === field], ["Đời sống", true]);
  shown().close();
  await done;
});

test("the focus returns to what opened it", async () => {
  const at = place("<button>Mở</button>");
  at.querySelector("button").focus();
  const done = ask({ title: "?", doer: "Ừ" });
  shown().close();
  await done;
  ok(document.activeElement === at.querySelector("button"));
});

test("a reason of spaces is none", async () => {
  const sent = [];
  const done = askReason({ title: "Trả lại", hint: "", doer: "Trả lại", missing: "Ghi lý do.", send: (reason) => sent.push(reason) });
  type(shown().querySelector("textarea"), "   ");
  does().click();
  await until(() => shown().textContent.includes("Ghi lý do."));
  type(shown().querySelector("textarea"), "  Thiếu nguồn ảnh  ");
  does().click();
  equal(await done, true);
  equal(sent, ["Thiếu nguồn ảnh"]);
});

test("a day that cannot be read keeps the question open", async () => {
  let ran = false;
  const done = ask({ title: "Hạn", content: [h("div", { class: "field" }, h("input", { type: "date", class: "input", "aria-label": "Hạn" }))], doer: "Giao", run: () => { ran = true; } });
  const day = shown().querySelector("input[type=text]");
  day.value = "31/11";
  day.dispatchEvent(new Event("change", { bubbles: true }));
  does().click();
  ok(!ran && shown(), "went on with a day that does not exist");
  shown().close();
  await done;
});
