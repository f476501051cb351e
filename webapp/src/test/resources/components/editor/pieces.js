const { same, areTexts, blocks, differences, pieces, bring } = await use("newsroom/editor/pieces.js");

test("what is empty says nothing", () => {
  ok(same("", null) && same(undefined, []) && same(["a"], ["a"]));
  ok(!same("", "0") && !same(["a", "b"], ["b", "a"]));
});

test("rich text is told from plain", () => {
  ok(areTexts("<p>a</p>", "", null));
  ok(!areTexts("a < b", "<p>a</p>") && !areTexts("", ""));
});

test("blocks are those of the text, blanks at their ends aside", () => equal(blocks("<p>Một </p>\n<h2>Hai</h2>chữ & lẻ"), ["<p>Một</p>", "<h2>Hai</h2>", "chữ &amp; lẻ"]));

test("two who change different paragraphs both keep theirs", () => {
  equal(bring("<p>a</p><p>b</p><p>c</p>", "<p>A</p><p>b</p><p>c</p>", "<p>a</p><p>b</p><p>C</p>"), { value: "<p>A</p><p>b</p><p>C</p>", parted: false });
  equal(bring("<p>a</p>", "<p>trước</p><p>a</p>", "<p>a</p><p>sau</p>").value, "<p>trước</p><p>a</p><p>sau</p>");
});

test("neighbours changed by different people stand one by one", () => equal(bring("<p>a</p><p>b</p>", "<p>A</p><p>b</p>", "<p>a</p><p>B</p>").value, "<p>A</p><p>B</p>"));

test("where both changed the same place, one's own stays and is to be chosen", () => equal(bring("<p>a</p>", "<p>họ</p>", "<p>tôi</p>"), { value: "<p>tôi</p>", parted: true }));

test("the same change by both is no conflict", () => ok(!bring("<p>a</p>", "<p>x</p>", "<p>x</p>").parted));

test("what one took out and the other left is taken out", () => equal(bring("<p>a</p><p>b</p>", "<p>a</p>", "<p>a</p><p>b</p>").value, "<p>a</p>"));

test("a title is one whole", () => {
  equal(bring("a", "họ", "a"), { value: "họ", parted: false });
  ok(bring("a", "họ", "tôi").parted);
});

test("nothing is lost in any order of three texts", () => {
  const words = ["một", "hai", "ba", "bốn"];
  for (let n = 0; n < 300; n++) {
    const pick = () => words.filter(() => Math.random() < 0.7).map((one) => `<p>${one}</p>`);
    const [base, theirs, mine] = [pick(), pick(), pick()];
    const found = pieces(base, theirs, mine);
    const all = (side) => found.flatMap((one) => one.kept ?? one[side]);
    for (const block of mine) if (!base.includes(block)) ok(all("mine").includes(block), `${block} of mine is lost: ${JSON.stringify([base, theirs, mine])}`);
    for (const block of theirs) if (!base.includes(block)) ok(all("theirs").includes(block), `${block} of theirs is lost: ${JSON.stringify([base, theirs, mine])}`);
  }
});

test("differences lead from one list to the other", () => {
  for (let n = 0; n < 200; n++) {
    const pick = () => Array.from({ length: Math.floor(Math.random() * 8) }, () => "abc"[Math.floor(Math.random() * 3)]);
    const [before, after] = [pick(), pick()];
    const made = [...before];
    for (const { from, to, start, end } of differences(before, after).reverse()) made.splice(from, to - from, ...after.slice(start, end));
    equal(made, after, JSON.stringify([before, after]));
  }
});
