const { tidied, tidyProse } = await use("newsroom/editor/tidy.js");
const { EditorState } = await use("prosemirror-state");
const { EditorView } = await use("prosemirror-view");
const { DOMParser } = await use("prosemirror-model");
const { schema } = await use("newsroom/editor/schema.js");

test("typing habits are made right for print", () => {
  equal(tidied("Hội nghị ,  hôm nay :  tốt..."), "Hội nghị, hôm nay: tốt…");
  equal(tidied('gọi là "Mái ấm", rồi'), "gọi là “Mái ấm”, rồi");
  equal(tidied("Hà Nội - Huế, 2020-2025"), "Hà Nội – Huế, 2020–2025");
  equal(tidied("công nhân,viên chức"), "công nhân, viên chức");
});

test("the tone moves to where the press writes it, in capitals too", () => equal(tidied("hoà bình, HOÀ BÌNH, thuý, quý, hoàn"), "hòa bình, HÒA BÌNH, thúy, quý, hoàn"));

test("numbers, documents and addresses stay", () => {
  for (const text of ["3,5 triệu", "12.000 đồng", "số 15-KH/TU", "8:30", "https://a.example/x--y...z", "toasoan@congdoan.example"]) equal(tidied(text), text);
});

test("letters in two parts become one", () => equal(tidied("Đoàn".normalize("NFD")), "Đoàn"));

test("a tidy text stays as it is", () => {
  const text = "Sáng 20/11, ông nói: “Chúng tôi đã làm được”. (Ảnh: Thu Hà)";
  equal(tidied(text), text);
  equal(tidied(tidied('"a" ,b')), tidied('"a" ,b'));
});

test("quotes beside bold words turn by what stands beside them", () => {
  const from = document.createElement("div");
  from.innerHTML = '<p>Ông nói "<strong>rất vui</strong>", rồi về. "<em>Hay</em>"</p>';
  const view = new EditorView(place("<div></div>").firstChild, { state: EditorState.create({ doc: DOMParser.fromSchema(schema).parse(from) }) });
  ok(tidyProse(view, schema) > 0);
  equal(view.state.doc.textContent, "Ông nói “rất vui”, rồi về. “Hay”");
  equal(view.dom.querySelector("strong").textContent, "rất vui");
  equal(tidyProse(view, schema), 0, "a tidy text stays");
});
