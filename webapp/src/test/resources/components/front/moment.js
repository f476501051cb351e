const { momentField, usual } = await use("newsroom/front/moment.js");
const { today } = await use("newsroom/ui/dates.js");

function field(more = {}) {
  const made = momentField({ label: "Ghim đến", quick: [usual.hours, usual.morning, usual.week], effect: (words) => `Hết ghim lúc ${words}`, ...more });
  place().append(made.element);
  const [day, time] = made.element.querySelectorAll("input");
  return { ...made, day, time, said: () => made.element.querySelector("[role=status]").textContent };
}

test("typed as people write it, in the newsroom's zone", () => {
  const { day, time, read, said } = field();
  type(day, "20/11/2030");
  type(time, "8h30");
  equal(read().toISOString(), "2030-11-20T01:30:00.000Z");
  ok(said().includes("8") && said().includes("Hết ghim lúc"), said());
});

test("nothing, a day without end and an hour without end are refused in words", () => {
  const { day, time, read, empty } = field();
  ok(empty());
  const wrong = () => { try { read(); } catch (error) { return error.message; } return ""; };
  ok(wrong());
  type(day, "31/11/2030");
  ok(wrong().includes("30"));
  type(day, "30/11/2030");
  type(time, "27:00");
  ok(wrong());
  type(time, "");
  equal(read().toISOString(), "2030-11-29T17:00:00.000Z", "no hour is the beginning of the day");
});

test("usual moments are one press away", () => {
  const { element, day, time } = field();
  element.querySelectorAll(".chip")[1].click();
  const tomorrow = today();
  tomorrow.setDate(tomorrow.getDate() + 1);
  equal([day.value.slice(0, 2), time.value], [String(tomorrow.getDate()).padStart(2, "0"), "06:00"]);
});

test("begins with what stands there", () => {
  const { day, time, read } = field({ value: "2030-11-20T01:30:00Z" });
  equal([day.value, time.value, read().toISOString()], ["20/11/2030", "08:30", "2030-11-20T01:30:00.000Z"]);
});
