const { h, append, replace, redraw, icon, freshId, freshKey, settle } = await use("newsroom/ui/dom.js");

test("what people typed is text and never markup", () => {
  const made = h("p", { title: "\"><img src=x onerror=alert(1)>" }, "<b>Đình công</b>");
  equal(made.innerHTML, "&lt;b&gt;Đình công&lt;/b&gt;");
  equal(made.title, "\"><img src=x onerror=alert(1)>");
});

test("attributes that say nothing are left out, true is empty, listeners hear", () => {
  let heard = 0;
  const made = h("button", { type: "button", hidden: true, "aria-label": null, class: undefined, disabled: false, onclick: () => heard++ });
  equal(made.getAttributeNames().sort(), ["hidden", "type"]);
  made.click();
  equal(heard, 1);
});

test("values of fields are properties, so that forms see them", () => {
  equal(h("input", { value: "Lê Thị Hồng" }).value, "Lê Thị Hồng");
  equal(h("textarea", { value: "hai\ndòng" }).value, "hai\ndòng");
  ok(h("input", { type: "checkbox", checked: true }).checked);
});

test("children may be lists in lists with gaps", () => {
  const made = h("ul", {}, [h("li", {}, "một"), [null, h("li", {}, "hai")]], false, undefined);
  equal(made.textContent, "mộthai");
  append(made, [0]);
  equal(made.textContent, "mộthai0", "nought is something");
  replace(made, "ba");
  equal(made.textContent, "ba");
});

test("drawing anew keeps half-written words, checks, focus and caret", () => {
  const at = place();
  const draw = () => redraw(at, h("textarea", { "data-keep": "reply" }), h("input", { type: "checkbox", "data-keep": "settle" }), h("button", {}, "Gửi"));
  draw();
  at.querySelector("textarea").value = "Chưa viết xo";
  at.querySelector("input").checked = true;
  at.querySelector("textarea").focus();
  at.querySelector("textarea").setSelectionRange(4, 4);
  draw();
  equal(at.querySelector("textarea").value, "Chưa viết xo");
  ok(at.querySelector("input").checked);
  ok(document.activeElement === at.querySelector("textarea"));
  equal(document.activeElement.selectionStart, 4);
});

test("the focus goes to the first button when what had it is gone", () => {
  const at = place();
  redraw(at, h("a", { href: "#x" }, "cũ"));
  at.querySelector("a").focus();
  redraw(at, h("button", {}, "mới"));
  equal(document.activeElement.textContent, "mới");
});

test("ids and keys are fresh each time", () => {
  ok(freshId("a") !== freshId("a"));
  const keys = new Set(Array.from({ length: 200 }, freshKey));
  equal(keys.size, 200);
  ok([...keys].every((key) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(key)));
});

test("icons are not read out", () => equal(icon("x-lg", "i-l").getAttribute("aria-hidden"), "true"));

test("what settles is called once, with the last words", async () => {
  const heard = [];
  const call = settle(30, (text) => heard.push(text));
  for (const text of ["c", "cô", "công"]) call(text);
  await until(() => heard.length);
  await new Promise((go) => setTimeout(go, 60));
  equal(heard, ["công"]);
});
