const { ownDates, unread } = await use("newsroom/ui/own-dates.js");

function field(markup) {
  const at = place(`<form><div class="field"><label for="d">Hạn</label>${markup}</div></form>`);
  ownDates(at);
  return { at, shown: at.querySelector("#d"), sent: () => Object.fromEntries(new FormData(at.querySelector("form"))) };
}

function write(input, text) {
  input.value = text;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

test("a day is shown and typed in our order and sent as machines want it", () => {
  const { shown, sent } = field('<input id="d" name="due" type="date" value="2026-11-20">');
  equal([shown.value, sent().due], ["20/11/2026", "2026-11-20"]);
  write(shown, "1-12-2026");
  equal([shown.value, sent().due], ["01/12/2026", "2026-12-01"]);
  write(shown, "");
  equal(sent().due, "");
});

test("the label still leads to the field", () => equal(field('<input id="d" name="due" type="date">').at.querySelector("label").control.type, "text"));

test("a day that does not exist is said at the field, and nothing is sent for it", () => {
  const { at, shown, sent } = field('<input id="d" name="due" type="date" value="2026-11-20">');
  write(shown, "31/11");
  equal([sent().due, shown.value, unread(at) === shown], ["", "31/11", true]);
  ok(at.querySelector(".field.bad [role=alert]").textContent.includes("30"));
  write(shown, "30/11/2026");
  equal([sent().due, unread(at), at.querySelectorAll(".err").length], ["2026-11-30", null, 0]);
});

test("a moment pasted into the day fills day and time", () => {
  const { at, shown, sent } = field('<input id="d" name="at" type="datetime-local">');
  write(shown, "8h30 ngày 6/4/2027");
  equal(sent().at, "2027-04-06T08:30");
  equal(at.querySelectorAll("input[type=text]")[1].value, "08:30");
});

test("a script that sets the value of the field is seen", () => {
  const { at, shown } = field('<input id="d" name="due" type="date">');
  at.querySelector("[name=due]").value = "2026-09-02";
  equal(shown.value, "02/09/2026");
});

test("required and its errors stand at what is seen, not at what is hidden", () => {
  const { at, shown } = field('<input id="d" name="due" type="date" required>');
  ok(shown.required && !at.querySelector("[name=due]").required);
});
