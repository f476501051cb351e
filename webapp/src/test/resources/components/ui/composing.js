await use("newsroom/ui/composing.js"); // every screen has it
const composing = (on, key) => on.dispatchEvent(new KeyboardEvent("keydown", { key, keyCode: 229, bubbles: true, cancelable: true }));

test("keys of the input method are not the page's", () => {
  const at = place("<input><p contenteditable='true'>chữ</p>");
  const heard = [];
  at.addEventListener("keydown", (event) => heard.push(event.key));
  composing(at.querySelector("input"), "Enter");
  equal(heard, []);
  press("Enter", { on: at.querySelector("input") });
  equal(heard, ["Enter"]);
  composing(at.querySelector("p"), "Enter");
  equal(heard, ["Enter", "Enter"], "the writing surface has its own way with them");
});
