place('<span id="said"></span><span id="save"></span>');
const { Arrangement } = await use("newsroom/front/arrangement.js");
const { place: put, partOf, slots } = await use("newsroom/front/arrange.js");
const PAGE = "/thu-thanh-phan";

function desk(house = {}) {
  place('<span id="said"></span><span id="save"></span>');
  sessionStorage.removeItem(`bantin.front${PAGE}`);
  const stored = { page: PAGE, areas: { top: { most: 3 } }, stories: {}, revision: 1, editable: true, draft: { lead: [], top: [], sections: [], alert: [] }, ...house };
  const sent = [];
  answer((path, request) => {
    if (!path.startsWith("/newsroom/api/front")) return undefined;
    const said = JSON.parse(request.body);
    sent.push(said);
    if (house.refuse) return house.refuse(said, stored);
    if (said.revision !== stored.revision) return { status: 409, body: { revision: stored.revision, draft: stored.draft, by: "Minh", stories: {} } };
    stored.revision += 1;
    stored.draft = said.areas;
    return { revision: stored.revision, draft: stored.draft, stories: {} };
  });
  const page = new Arrangement({ ...stored }, () => {});
  const lay = (id, slot) => page.change(`${id} vào ô ${slot}`, (areas) => put(areas, 3, partOf(id), slot).areas);
  return { page, sent, stored, lay, order: () => slots(stored.draft, 3).map((part) => part?.values.item ?? "–").join(" ") };
}

test("each change is kept at once", async () => {
  const { lay, order } = desk();
  await lay("a", 0);
  await lay("b", 1);
  equal(order(), "a b – –");
});

test("undone and done again, step by step", async () => {
  const { page, lay, order } = desk();
  await lay("a", 0);
  await lay("b", 1);
  await page.undo();
  equal(order(), "a – – –");
  await page.undo();
  await page.undo();
  equal(order(), "– – – –", "nothing is left to undo");
  await page.redo();
  await page.redo();
  equal(order(), "a b – –");
});

test("undo survives a reload of the page", async () => {
  const first = desk();
  await first.lay("a", 0);
  const again = new Arrangement({ page: PAGE, areas: { top: { most: 3 } }, stories: {}, revision: first.stored.revision, draft: first.stored.draft, editable: true }, () => {});
  await again.undo();
  equal(first.order(), "– – – –");
});

test("when somebody was quicker, the change is done to what they have made", async () => {
  const { stored, lay, order } = desk();
  stored.revision = 5;
  stored.draft = { ...stored.draft, lead: [partOf("theirs")] };
  await lay("mine", 1);
  equal(order(), "theirs mine – –");
  ok(document.querySelector(".toast").textContent.length);
});

test("what is refused is said and not kept", async () => {
  const { page, lay, order } = desk({ refuse: () => ({ status: 422, body: { title: "Không được.", problems: [{ message: "Tin này đã gỡ." }] } }) });
  const done = lay("a", 0);
  await until(() => document.querySelector("dialog[open]")?.textContent.includes("Tin này đã gỡ."));
  document.querySelector("dialog[open]").close();
  await done;
  equal([order(), page.working], ["– – – –", false]);
});
