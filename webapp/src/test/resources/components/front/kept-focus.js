const { keepFocus } = await use("newsroom/front/kept-focus.js");
const { h, replace } = await use("newsroom/ui/dom.js");

function list(...names) {
  const at = document.querySelector("[data-test-place] ul") ?? place("<ul></ul>").querySelector("ul");
  replace(at, names.map((name) => h("li", {}, h("button", { class: "a" }, `${name} nhấc`), h("button", { class: "b" }, `${name} việc khác`))));
  return at;
}

test("the same control of the line at the same place", () => {
  list("một", "hai", "ba").querySelectorAll(".b")[1].focus();
  keepFocus(() => list("hai", "một", "ba"));
  equal(document.activeElement.textContent, "một việc khác");
});

test("the last line when there are fewer", () => {
  list("một", "hai", "ba").querySelectorAll(".a")[2].focus();
  keepFocus(() => list("một"));
  equal(document.activeElement.textContent, "một nhấc");
});

test("what has the focus elsewhere keeps it", () => {
  list("một");
  const field = document.createElement("input");
  document.querySelector("[data-test-place]").append(field);
  field.focus();
  keepFocus(() => list("hai"));
  ok(document.activeElement === field);
});
