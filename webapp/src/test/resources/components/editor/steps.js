const { Steps } = await use("newsroom/editor/steps.js");
const { EditorState } = await use("prosemirror-state");
const { EditorView } = await use("prosemirror-view");
const { history, redo, undo } = await use("prosemirror-history");
const { DOMParser } = await use("prosemirror-model");
const { schema } = await use("newsroom/editor/schema.js");
const KEY = "bantin.steps.t";
const stateOf = (doc) => EditorState.create({ doc, plugins: [history()] });

function docOf(html) {
  const from = document.createElement("div");
  from.innerHTML = html;
  return DOMParser.fromSchema(schema).parse(from);
}

function open(html) {
  const steps = new Steps(() => KEY);
  const view = new EditorView(place("<div></div>").firstChild, {
    state: stateOf(docOf(html)),
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      steps.take(transaction);
    },
  });
  steps.replay(view, stateOf);
  const write = (words) => view.dispatch(view.state.tr.insertText(words, view.state.doc.content.size - 1));
  const back = () => undo(view.state, view.dispatch);
  return { view, steps, write, back, words: () => view.state.doc.textContent };
}

test("what was written before the reload is undone after it", () => {
  sessionStorage.removeItem(KEY);
  const before = open("<p>Sáng nay</p>");
  before.write(", hội nghị khai mạc");
  before.steps.keep();
  const after = open("<p>Sáng nay, hội nghị khai mạc</p>");
  after.back();
  equal(after.words(), "Sáng nay");
});

test("what was undone before the reload is done again after it", () => {
  sessionStorage.removeItem(KEY);
  const before = open("<p>Sáng nay</p>");
  before.write(", hội nghị");
  before.back();
  before.steps.keep();
  const after = open("<p>Sáng nay</p>");
  redo(after.view.state, after.view.dispatch);
  equal(after.words(), "Sáng nay, hội nghị");
});

test("a text that somebody else has changed stays as it is", () => {
  sessionStorage.removeItem(KEY);
  const before = open("<p>Một</p>");
  before.write(" hai");
  before.steps.keep();
  const after = open("<p>Khác hẳn</p>");
  equal(after.words(), "Khác hẳn");
  after.back();
  equal(after.words(), "Khác hẳn");
});

test("what was kept broken is left alone", () => {
  sessionStorage.setItem(KEY, "{nửa");
  equal(open("<p>Một</p>").words(), "Một");
  equal(sessionStorage.getItem(KEY), null);
});

test("nothing is kept of what nobody wrote", () => {
  sessionStorage.removeItem(KEY);
  open("<p>Một</p>").steps.keep();
  equal(sessionStorage.getItem(KEY), null);
});
