const { check, readability } = await use("newsroom/hints/check.js");
const house = (more = {}) => ({ names: [], abbreviations: [], ignored: new Set(), today: new Date(2026, 10, 23), ...more });
const told = (text, more = {}, kind = "text") => check([{ text, kind }], house(more)).map(({ rule, text: words, fixes }) => `${rule}: ${words}${fixes.length ? ` → ${fixes[0]}` : ""}`);

test("a clean text has no hints", () => {
  equal(told("Sáng 20/11, Liên đoàn Lao động tỉnh trao 120 suất quà, trị giá 60.000.000 đồng, cho công nhân khó khăn."), []);
  equal(told("Xem tại https://congdoan.example/tin?a=1,2 hoặc gửi thư về  ".trim()), []);
});

test("slips of typing", () => {
  equal(told("Hội nghị , hôm nay"), ["before-sign:   → "]);
  equal(told("công nhân,viên chức"), ["after-sign: , → , "]);
  equal(told("Còn nữa..."), ["dots: ... → …"]);
  ok(told('gọi là "Mái ấm"').every((one) => one.startsWith("quotes")));
});

test("a small word twice is a slip, a reduplication is none", () => {
  ok(told("Đó là là việc chung")[0].startsWith("repeated"));
  equal(told("Bầu trời xanh xanh"), []);
});

test("broken syllables, not names and not words of other languages", () => {
  ok(told("Nhiều ngừoi đến dự")[0].startsWith("syllable: ngừoi → người"));
  equal(told("Công ty Kwang Jin tổ chức workshop online"), []);
});

test("a weekday that is another is said with the right one", () => {
  equal(told("Thứ Hai, ngày 24/11/2026"), ["weekday: Thứ Hai, ngày 24/11/2026 → Thứ Ba, ngày 24/11/2026"]);
  equal(told("thứ ba 24/11"), []);
  ok(told("thứ hai 31/11/2026")[0].startsWith("date"));
});

test("numbers as they are written here; years and documents stay", () => {
  equal(told("12,000 người dự"), ["number: 12,000 → 12.000"]);
  equal(told("tăng 3.5%"), ["number: 3.5 → 3,5"]);
  equal(told("250000 đồng"), ["number: 250000 → 250.000"]);
  equal(told("Kế hoạch 2026, số 12345/KH-LĐLĐ, gọi 0912345678"), []);
});

test("an abbreviation is spelled out at its first use", () => {
  ok(told("CĐCS đã họp")[0].startsWith("abbreviation: CĐCS"));
  equal(told("Công đoàn cơ sở (CĐCS) đã họp. CĐCS nhất trí"), []);
  equal(told("CĐCS đã họp", { abbreviations: ["CĐCS"] }), []);
});

test("names of the register are written as it writes them", () => {
  const names = [["Nguyễn Thị Thùy Dương", "Nguyễn Thị Thuỳ Dương"]];
  equal(told("Bà Nguyễn Thị Thúy Dương nói", { names }), ["name: Nguyễn Thị Thúy Dương → Nguyễn Thị Thùy Dương"]);
  equal(told("Bà Nguyễn Thị Thuỳ Dương nói", { names }).filter((one) => one.startsWith("name")), []);
});

test("what was put aside stays aside", () => equal(told("Nhiều ngừoi đến", { ignored: new Set(["syllable:ngừoi"]) }), []));

test("places are those of the text", () => {
  const [hint] = check([{ text: "Tiêu đề", kind: "title" }, { text: "Có ngừoi đến", kind: "text" }], house());
  equal([hint.block, hint.from, hint.to], [1, 3, 8]);
});

test("a huge text is read in a moment", () => {
  const text = "Liên đoàn Lao động tỉnh tổ chức hội nghị sơ kết, trao quà cho đoàn viên khó khăn. ".repeat(3000);
  const started = performance.now();
  check([{ text, kind: "text" }], house());
  ok(performance.now() - started < 8000, `${Math.round(performance.now() - started)} ms for ${text.length} characters`);
});

test("how a text reads is told from three sentences on", () => {
  equal(readability([{ text: "Một câu. Hai câu.", kind: "text" }]), null);
  equal(readability([{ text: "Họp sáng nay. Trao quà. Ai cũng vui.", kind: "text" }]).level, "easy");
});
