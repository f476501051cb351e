const { occurrences, lettersOf } = await use("newsroom/editor/letters.js");
const found = (text, wanted, how) => occurrences(text, wanted, how).map(([from, to]) => text.slice(from, to));

test("without accents typed all accents are found", () => equal(found("Hội nghị, HỘI NGHỊ, hoi nghi", "hoi nghi"), ["Hội nghị", "HỘI NGHỊ", "hoi nghi"]));

test("with accents typed they count", () => equal(found("hội, hồi, hơi", "hội"), ["hội"]));

test("both places of the tone and both ways of writing letters are one", () => {
  equal(found("hòa hoà", "hoà"), ["hòa", "hoà"]);
  const apart = "Liên đoàn".normalize("NFD");
  equal(found(apart, "liên đoàn"), [apart], "the whole of the letters, with their signs");
  equal(found("Liên đoàn", "liên đoàn".normalize("NFD")), ["Liên đoàn"]);
});

test("đ is d without accents and not with them", () => {
  equal(found("đoàn doan", "doan"), ["đoàn", "doan"]);
  equal(found("đoàn doan", "đoàn"), ["đoàn"]);
});

test("exact and case are asked for", () => {
  equal(found("Ban bàn ban", "ban", { exact: true }), ["Ban", "ban"]);
  equal(found("Ban bàn ban", "ban", { sameCase: true }), ["bàn", "ban"]);
});

test("blanks, dashes and quotes of print are those of the keyboard", () => equal(found("số 12\u00a0–\u00a015 “Mái ấm”", 'số 12 - 15 "mái ấm"').length, 1));

test("finds do not overlap, nothing finds nothing", () => {
  equal(found("aaaa", "aa"), ["aa", "aa"]);
  equal(found("chữ", ""), []);
});

test("signs outside the first plane keep their places", () => equal(found("🎉 Hội nghị 🎉", "hội nghị"), ["Hội nghị"]));

test("every letter knows where it stands", () => {
  const text = "Đà Nẵng";
  equal(lettersOf(text).map((one) => text.slice(one.from, one.to)).join(""), text);
});
