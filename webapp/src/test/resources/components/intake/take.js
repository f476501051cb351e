const { manuscriptRows, isManuscript } = await use("newsroom/intake/take.js");
const { t } = await use("newsroom/ui/words.js");
const file = (name, type = "") => new File(["chữ"], name, { type });

/** Uploads go by XMLHttpRequest for their progress; this one is answered when the test wants it. */
function house() {
  const asked = [];
  let leaving = false; // then all fail, so that nothing is under way when the page is left
  const real = globalThis.XMLHttpRequest;
  globalThis.XMLHttpRequest = class extends EventTarget {
    upload = new EventTarget();
    open(method, address) { this.address = address; }
    setRequestHeader() {}
    getResponseHeader() { return "application/json"; }
    abort() {}
    send() {
      asked.push(this);
      if (leaving) this.fail();
    }
    fail() { queueMicrotask(() => this.dispatchEvent(new Event("error"))); }
    progress(part) { this.upload.dispatchEvent(new ProgressEvent("progress", { lengthComputable: true, loaded: part * 100, total: 100 })); }
  };
  return { asked, leave: async () => {
    leaving = true;
    asked.forEach((one) => one.fail());
    await new Promise((go) => setTimeout(go, 50));
    globalThis.XMLHttpRequest = real;
  } };
}

test("manuscripts are told from pictures", () => {
  ok(isManuscript(file("Bài.DOCX")) && isManuscript(file("thư.eml")) && isManuscript(file("x", "application/msword")));
  ok(!isManuscript(file("ảnh.jpg", "image/jpeg")));
});

test("what is sent and read on the server is said", async () => {
  const { asked, leave } = house();
  const at = place("<ul></ul>");
  manuscriptRows(at.querySelector("ul")).take([file("bài.docx")]);
  await until(() => asked.length);
  const said = () => [...at.querySelectorAll("p")].find((one) => one.textContent === t("intake.reading"));
  ok(said().hidden);
  asked[0].progress(0.5);
  ok(said().hidden);
  asked[0].progress(1);
  ok(!said().hidden);
  await leave();
});

test("two at a time, the others wait in words", async () => {
  const { asked, leave } = house();
  const at = place("<ul></ul>");
  manuscriptRows(at.querySelector("ul")).take(["a.docx", "b.docx", "c.docx"].map((name) => file(name)));
  await until(() => asked.length === 2);
  equal([...at.querySelectorAll("p")].filter((one) => one.textContent === t("intake.waiting")).length, 1);
  await leave();
});

test("one manuscript chosen with pictures is one story", async () => {
  const { leave } = house();
  const at = place("<ul></ul>");
  manuscriptRows(at.querySelector("ul")).take([file("bài.docx"), file("1.jpg", "image/jpeg"), file("2.jpg", "image/jpeg")]);
  equal(at.querySelectorAll("li").length, 1);
  await leave();
});
