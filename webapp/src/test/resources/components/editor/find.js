const { finding, FindBar } = await use("newsroom/editor/find.js");
const { EditorState } = await use("prosemirror-state");
const { EditorView } = await use("prosemirror-view");
const { history, undo } = await use("prosemirror-history");
const { DOMParser } = await use("prosemirror-model");
const { schema } = await use("newsroom/editor/schema.js");

function text(html, readOnly = false) {
  const at = place("<div class='home'></div>");
  const from = document.createElement("div");
  from.innerHTML = html;
  const view = new EditorView(at.querySelector(".home"), { state: EditorState.create({ doc: DOMParser.fromSchema(schema).parse(from), plugins: [history(), finding()] }) });
  const bar = new FindBar(at.querySelector(".home"), view, { readOnly });
  const look = (words) => type(bar.field, words);
  return { view, bar, look, words: () => view.state.doc.textBetween(0, view.state.doc.content.size, " / ") };
}

test("finds over accents and marks, the current one stands out", () => {
  const { view, bar, look } = text("<p>Hội <strong>nghị</strong> và hoi nghi</p>");
  bar.open(false);
  look("hoi nghi");
  ok(bar.count.textContent.includes("2"), bar.count.textContent);
  ok(view.dom.querySelectorAll(".found").length >= 2 && view.dom.querySelector(".found-now"));
});

test("Enter goes on, Shift+Enter goes back, round the end", () => {
  const { bar, look } = text("<p>ca sáng, ca chiều, ca đêm</p>");
  bar.open(false);
  look("ca");
  press("Enter", { on: bar.field });
  ok(bar.count.textContent.startsWith("2"), bar.count.textContent);
  press("Enter", { on: bar.field, shiftKey: true });
  press("Enter", { on: bar.field, shiftKey: true });
  ok(bar.count.textContent.startsWith("3"), bar.count.textContent);
});

test("all are replaced in one step that one undo takes back", () => {
  const { view, bar, look, words } = text("<p>công nhân, Công nhân</p><ul><li><p>công nhân</p></li></ul>");
  bar.open(true);
  look("công nhân");
  bar.other.value = "người lao động".normalize("NFD");
  bar.replaceAll();
  equal(words(), "người lao động, người lao động / người lao động");
  undo(view.state, view.dispatch);
  equal(words(), "công nhân, Công nhân / công nhân");
});

test("what is put in may hold what was looked for", () => {
  const { bar, look, words } = text("<p>đoàn viên</p>");
  bar.open(true);
  look("đoàn viên");
  bar.other.value = "đoàn viên, đoàn viên";
  bar.replaceAll();
  equal(words(), "đoàn viên, đoàn viên");
});

test("replaced by nothing is taken away; nothing looked for changes nothing", () => {
  const { bar, look, words } = text("<p>rất rất vui</p>");
  bar.open(true);
  look("rất ");
  bar.other.value = "";
  bar.replaceAll();
  equal(words(), "vui");
  look("");
  bar.replaceAll();
  equal(words(), "vui");
});

test("Escape puts the caret on what was found and the bar away", () => {
  const { view, bar, look } = text("<p>một hai ba</p>");
  bar.open(false);
  look("hai");
  press("Escape", { on: bar.field });
  equal([bar.bar.hidden, view.state.doc.textBetween(view.state.selection.from, view.state.selection.to)], [true, "hai"]);
  equal(view.dom.querySelectorAll(".found").length, 0);
});

test("who may only read cannot replace", () => {
  const { bar } = text("<p>một</p>", true);
  bar.open(true);
  ok(bar.swap.hidden);
});
