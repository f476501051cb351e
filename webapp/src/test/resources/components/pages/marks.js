const { readMarks, wordsOf, nameOf, takes, own } = await use("newsroom/pages/marks.js");
const part = (path, inner, more = "") => `<!-- cms:component content="website:${path}" ${more}-->${inner}<!-- /cms:component -->`;
const page = (body) => new DOMParser().parseFromString(`<body>${body}</body>`, "text/html");
const main = (inner, more = "") => `<!-- cms:area content="website:/a/main" showAddButton="true" availableComponents="news:text,news:list" ${more}-->${inner}<!-- /cms:area -->`;

test("areas and their components are read in order, nested ones too", () => {
  const inner = '<!-- cms:area content="website:/a/main/1/in" -->' + part("/a/main/1/in/x", "<p>Trong</p>") + "<!-- /cms:area -->";
  const { areas, parts } = readMarks(page(main(part("/a/main/0", "<p>Bản  tin</p>") + part("/a/main/1", inner))));
  equal(areas.map((area) => area.path), ["/a/main", "/a/main/1/in"]);
  equal(parts.map(nameOf), ["0", "1", "x"]);
  equal(wordsOf(parts[0]), "Bản tin");
});

test("a mark without an end is not offered, and breaks nothing", () => {
  equal(readMarks(page('<!-- cms:area content="website:/a" --><p>Dở dang</p>')).areas, []);
  equal(readMarks(page("<!-- /cms:area --><!-- một lời -->")).areas, []);
});

test("names written in safe letters are read back", () => {
  const { parts } = readMarks(page(main(part("/a/main/0", "", 'title="Tin &amp;quot;nóng&quot; &#45;&#45; &lt;b&gt;" '))));
  equal(parts[0].title, 'Tin &quot;nóng" -- <b>');
});

test("long words are cut between words", () => {
  const { parts } = readMarks(page(main(part("/a/main/0", "<p>" + "một hai ba ".repeat(20) + "</p>"))));
  ok(wordsOf(parts[0]).length <= 61 && /(một|hai|ba)…$/.test(wordsOf(parts[0])), wordsOf(parts[0]));
});

test("an area takes what it offers; what it inherits is not its own", () => {
  const [area] = readMarks(page(main(part("/b/main/0", "", 'inherited="true" ') + part("/a/main/1", "")))).areas;
  equal([takes(area, "news:text", false), takes(area, "news:film", false)], [true, false]);
  equal(own(area).map(nameOf), ["1"]);
  const [shut] = readMarks(page(main("", 'editable="false" '))).areas;
  ok(!takes(shut, "news:text", true));
});
