const { isSyllable, looksVietnamese, toned, meant, apart } = await use("newsroom/hints/syllable.js");

test("words of the language are syllables", () => {
  for (const word of "công đoàn khuya nguyễn quốc giỏi gìn quyển ngoằn nghiêng khuếch xoong ghế yêu ưu kỹ tuýp thuở oà".split(" ")) ok(isSyllable(word), word);
});

test("letters in two parts make the same syllable", () => ok("được nghiệp".normalize("NFD").split(" ").every(isSyllable)));

test("slips are none", () => {
  for (const word of "ngừoi cọnǵ nghành gế nge đuợcc kông cônh tiêp hoc̃".split(" ")) ok(!isSyllable(word), word);
});

test("a closed syllable bears only two of the tones", () => {
  ok(isSyllable("việc") && isSyllable("viếc"));
  ok(!isSyllable("vièc") && !isSyllable("việc".replace("ệ", "ê")));
});

test("what bears Vietnamese letters looks Vietnamese; words of others do not", () => {
  ok(looksVietnamese("đoàn") && looksVietnamese("Đ"));
  ok(!looksVietnamese("online") && !looksVietnamese("marketing"));
});

test("the tone stands where the press writes it", () => {
  equal([toned("hoa", "`"), toned("hoan", "`"), toned("quy", "'"), toned("gia", "'"), toned("thuong", "."), toned("khuya", ""), toned("tiên", "'")], ["hòa", "hoàn", "quý", "giá", "thuọng", "khuya", "tiến"]);
});

test("what was meant is proposed, the word of the text before others", () => {
  ok(meant("ngừoi").includes("người"), meant("ngừoi").join());
  equal(meant("nghành")[0], "ngành");
  ok(meant("cônhg").length <= 3);
  const seen = (word) => (word === "bản" ? 3 : 0);
  ok(meant("bảnn", seen)[0] === "bản", meant("bảnn", seen).join());
});

test("tones are taken off and known", () => equal(apart("Nghiệp"), { bare: "nghiêp", tone: ".", many: false }));
