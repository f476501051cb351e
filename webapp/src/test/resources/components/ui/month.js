const { openMonth } = await use("newsroom/ui/month.js");

function month(value = "2026-11-20") {
  const at = place('<input class="input">');
  const chosen = [];
  openMonth({ anchor: at.querySelector("input"), value, label: "Chọn ngày", choose: (day) => chosen.push(day) });
  return { at, chosen, shown: () => document.querySelector(".month"), name: () => document.querySelector(".month b").textContent };
}

test("begins at the day that stands there, weeks on Monday", () => {
  const { shown } = month();
  equal(document.activeElement.textContent, "20");
  equal([...shown().querySelectorAll("th")].map((one) => one.textContent), ["T2", "T3", "T4", "T5", "T6", "T7", "CN"]);
  equal(shown().querySelector("tbody td").textContent, "26", "the first of November 2026 is a Sunday");
});

test("arrows go by day and week, over the end of the month", () => {
  const { name } = month("2026-11-30");
  press("ArrowRight");
  equal([document.activeElement.textContent, name().includes("12")], ["1", true]);
  press("ArrowUp");
  equal([document.activeElement.textContent, name().includes("11")], ["24", true]);
});

test("a month further keeps the day where there is one", () => {
  month("2027-01-31");
  press("PageDown");
  equal(document.activeElement.textContent, "28");
  press("PageUp", { shiftKey: true });
  equal(document.querySelector(".month b").textContent.includes("2026"), true);
});

test("a press chooses, closes and gives the focus back", () => {
  const { at, chosen, shown } = month();
  document.activeElement.click();
  equal([chosen, shown(), document.activeElement === at.querySelector("input")], [["2026-11-20"], null, true]);
});

test("Escape leaves without choosing", () => {
  const { chosen, shown } = month();
  press("Escape");
  equal([chosen, shown()], [[], null]);
});

test("a second month takes the place of the first", () => {
  month();
  month();
  equal(document.querySelectorAll(".month").length, 1);
  press("Escape");
});

test("stays within the window", () => {
  const at = place('<input class="input">');
  Object.assign(at.querySelector("input").style, { position: "fixed", right: 0, bottom: 0 });
  openMonth({ anchor: at.querySelector("input"), value: "", label: "Chọn ngày", choose: () => {} });
  const box = document.querySelector(".month").getBoundingClientRect();
  ok(box.right <= innerWidth && box.bottom <= innerHeight, JSON.stringify(box));
  press("Escape");
});
