const { slots, place: put, without, valued, shifted, listed, changes, partOf, pinned } = await use("newsroom/front/arrange.js");
const MOST = 3;
const pin = { until: "2027-01-01T00:00:00Z" };
const page = (...ids) => ({ alert: [], lead: ids[0] ? [one(ids[0])] : [], top: ids.slice(1).map(one), sections: [] });
const one = (id) => (typeof id === "string" ? partOf(id) : id);
const order = (areas) => slots(areas, MOST).map((part) => part?.values.item ?? "–").join(" ");

test("an open slot is null, the lead is slot 0", () => equal(order(page("a", "b")), "a b – –"));

test("a story put on top of others moves them down and the last falls out", () => {
  const done = put(page("a", "b", "c", "d"), MOST, partOf("e"), 1);
  equal([order(done.areas), done.out.values.item], ["a e b c", "d"]);
});

test("what is pinned stays where it is", () => {
  const done = put(page("a", "b", partOf("c", pin), "d"), MOST, partOf("e"), 1);
  equal([order(done.areas), done.out.values.item], ["a e c b", "d"]);
});

test("a story that stands there already is moved, not doubled", () => {
  equal(order(put(page("a", "b", "c", "d"), MOST, partOf("d"), 1).areas), "a d b c");
  equal(order(put(page("a", "b", "c", "d"), MOST, partOf("b"), 3).areas), "a c d b");
  equal(order(put(page("a", "b", "c"), MOST, partOf("b"), 0).areas), "b a c –");
});

test("put below open slots it closes up", () => equal(order(put(page("a"), MOST, partOf("b"), 3).areas), "a b – –"));

test("the arrangement before is not touched", () => {
  const before = page("a", "b", "c");
  const kept = JSON.stringify(before);
  put(before, MOST, partOf("d"), 1);
  without(before, MOST, 1);
  valued(before, MOST, 1, "title", "Khác");
  shifted({ sections: [1, 2] }, "sections", 0, 1);
  equal(JSON.stringify(before), kept);
});

test("taken out leaves the rest in order", () => equal(order(without(page("a", "b", "c", "d"), MOST, 2)), "a b d –"));

test("values are set and cleared", () => {
  const titled = valued(page("a", "b"), MOST, 1, "title", "Tiêu đề riêng");
  equal(slots(titled, MOST)[1].values.title, "Tiêu đề riêng");
  ok(!("title" in slots(valued(titled, MOST, 1, "title", ""), MOST)[1].values));
  ok(pinned(slots(valued(page("a"), MOST, 0, "until", pin.until), MOST)[0]));
  equal(order(valued(page("a"), MOST, 3, "title", "vào chỗ trống")), "a – – –");
});

test("sections are moved and changed, never out of the list", () => {
  const areas = { sections: [{ values: { section: "x" } }, { values: { section: "y" } }] };
  equal(shifted(areas, "sections", 0, 1).sections.map((part) => part.values.section), ["y", "x"]);
  ok(shifted(areas, "sections", 0, 2) === areas && shifted(areas, "sections", 0, -1) === areas);
  equal(listed(areas, "sections", 2, { section: "z" }).sections.length, 3);
  equal(listed(areas, "sections", 0, null).sections.map((part) => part.values.section), ["y"]);
  equal(listed(areas, "sections", 0, { title: "T", section: "" }).sections[0].values, { title: "T" });
});

test("what publishing changes is told by what it is", () => {
  const told = (before, after) => changes(before, after, MOST).map((one) => `${one.what}${one.part ? ` ${one.part.values.item}` : ""}`);
  equal(told(page("a", "b"), page("a", "b")), []);
  equal(told(page("a", "b"), page("b", "c")), ["moved b", "in c", "out a"]);
  equal(told(page("a"), page(partOf("a", pin))), ["pinned a"]);
  equal(told(page(partOf("a", { title: "X" })), page("a")), ["titled a"]);
  equal(told({ ...page("a"), alert: [{ values: { text: "Bão" } }] }, page("a")), ["alert-off"]);
});
