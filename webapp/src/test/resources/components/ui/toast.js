const { toast, toastLater, toastFromBefore } = await use("newsroom/ui/toast.js");
const { t } = await use("newsroom/ui/words.js");
const shown = () => [...document.querySelectorAll(".toast")];

test("one at a time, said politely", () => {
  toast("Đã lưu");
  toast("Đã gửi");
  equal([shown().length, shown()[0].getAttribute("role"), shown()[0].querySelector("span").textContent], [1, "status", "Đã gửi"]);
});

test("what is undone is undone once", () => {
  let undone = 0;
  toast("Đã trả lại", { label: t("undo"), run: () => undone++ });
  press("z", { on: document.body, ctrlKey: true });
  press("z", { on: document.body, ctrlKey: true });
  equal([undone, shown().length], [1, 0]);
});

test("Ctrl+Z in a text is the text's", () => {
  let undone = 0;
  const at = place("<textarea></textarea>");
  toast("Đã trả lại", { label: t("undo"), run: () => undone++ });
  press("z", { on: at.querySelector("textarea"), ctrlKey: true });
  equal(undone, 0);
});

test("what stands in it is text", () => {
  toast("<img src=x onerror=alert(1)> vào ô 1");
  equal(shown()[0].querySelectorAll("img").length, 0);
});

test("a note for the next page is said there once", () => {
  toastLater("Đã đăng");
  toastFromBefore();
  equal(shown()[0].querySelector("span").textContent, "Đã đăng");
  shown()[0].querySelector("button").click();
  toastFromBefore();
  equal(shown().length, 0);
});
