// Runs the tests of one component. A test file stands in a function with `test`, `equal`, `ok`, `place`, `press`, `type`, `until`, `answer`
// and `use`; components come by `await use("newsroom/ui/dates.js")`, so that a file that cannot be loaded is told apart from a test that fails.

const tests = [];
const plain = (value) => JSON.stringify(value, (key, one) => (one === undefined ? "undefined" : one instanceof Set ? [...one] : one));

function test(name, body) {
  tests.push({ name, body });
}

function equal(is, meant, why = "") {
  if (plain(is) !== plain(meant)) throw new Error(`${why ? `${why}: ` : ""}expected ${plain(meant)}, but was ${plain(is)}`);
}

function ok(truth, why = "not so") {
  if (!truth) throw new Error(why);
}

/** An empty place in the page; gone before the next test. */
function place(html = "") {
  document.querySelector("[data-test-place]")?.remove();
  const made = document.createElement("div");
  made.dataset.testPlace = "";
  made.innerHTML = html;
  document.body.append(made);
  return made;
}

/** A key on what has the focus, or on another element; @returns whether nobody took it. */
function press(key, { on = document.activeElement ?? document.body, ...more } = {}) {
  return on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
}

/** Text into a field, as typing leaves it. */
function type(field, text) {
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text.slice(-1) }));
}

async function until(true_, why = "never came true") {
  for (const end = Date.now() + 5000; Date.now() < end; await new Promise((go) => setTimeout(go, 15))) {
    const found = await true_();
    if (found) return found;
  }
  throw new Error(why);
}

const asked = [];
const realFetch = globalThis.fetch;

/** What the server is to answer in this test: a function of address and request; undefined lets the question through. */
function answer(how) {
  globalThis.fetch = async (address, request = {}) => {
    const path = String(address.url ?? address);
    const ended = new Promise((_, end) => request.signal?.addEventListener("abort", () => end(new DOMException("aborted", "AbortError"))));
    const found = await Promise.race([how(path, request), ended]);
    if (found === undefined) return realFetch(address, request);
    asked.push({ path, method: request.method ?? "GET", body: request.body });
    if (found instanceof Response || found instanceof Error) {
      if (found instanceof Error) throw found;
      return found;
    }
    return new Response(JSON.stringify(found.body ?? found), { status: found.status ?? 200, headers: { "Content-Type": found.status >= 400 ? "application/problem+json" : "application/json" } });
  };
  return asked;
}

const use = (name) => import(name);

async function runAll() {
  const results = [];
  for (const { name, body } of tests) {
    asked.length = 0;
    let wrong = "";
    try {
      await Promise.race([body(), new Promise((_, late) => setTimeout(() => late(new Error("not done after ten seconds")), 10000))]);
    } catch (error) {
      wrong = String(error?.stack ?? error);
    }
    globalThis.fetch = realFetch;
    document.querySelectorAll("dialog[open]").forEach((dialog) => dialog.close());
    for (let n = 0; n < 100 && document.querySelector("body > dialog"); n++) await new Promise((go) => setTimeout(go, 10)); // a dialog says later that it was closed
    document.querySelector("[data-test-place]")?.remove();
    results.push({ name, wrong });
  }
  return results;
}
