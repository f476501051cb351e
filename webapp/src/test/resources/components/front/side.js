const { drawChanges, drawPlans, worded } = await use("newsroom/front/side.js");
const { partOf } = await use("newsroom/front/arrange.js");
const story = (id) => ({ a: { title: "Khám sàng lọc <b>ngay</b> tại xưởng" } })[id];

test("what publishing changes stands there, as text", () => {
  const holder = place("<ul></ul>").querySelector("ul");
  drawChanges(holder, [{ what: "in", part: partOf("a"), slot: 0 }, { what: "sections" }], story, false);
  equal([holder.hidden, holder.querySelectorAll("li").length, holder.querySelectorAll("b").length], [false, 3, 0]);
});

test("nothing to change hides the list, other blocks are named", () => {
  const holder = place("<ul></ul>").querySelector("ul");
  drawChanges(holder, [], story, false);
  ok(holder.hidden);
  drawChanges(holder, [], story, true);
  ok(!holder.hidden);
});

test("a story that is gone still has words", () => ok(typeof worded({ what: "out", part: partOf("gone") }, story) === "string"));

test("plans are looked at, opened and cancelled; who may not edit only looks", () => {
  const holder = place("<ul></ul>").querySelector("ul");
  const done = [];
  const acts = (may) => ({ editable: () => may, look: (plan) => done.push(`look ${plan.id}`), open: (plan) => done.push(`open ${plan.id}`), cancel: (plan) => done.push(`cancel ${plan.id}`) });
  drawPlans(holder, [{ id: 1, at: "2030-11-20T01:30:00Z", by: "Minh", when: "20/11" }], acts(true));
  holder.querySelectorAll("button").forEach((button) => button.click());
  equal(done, ["look 1", "open 1", "cancel 1"]);
  drawPlans(holder, [{ id: 1, at: "2030-11-20T01:30:00Z", by: "Minh", when: "20/11" }], acts(false));
  equal(holder.querySelectorAll("button").length, 1);
  drawPlans(holder, [], acts(true));
  ok(holder.hidden);
});
