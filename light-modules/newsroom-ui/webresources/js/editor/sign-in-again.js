// The session ended while somebody was writing: signs in again over the text, which stays as it is.

import { freshId, h } from "newsroom/ui/dom.js";
import { ask } from "newsroom/ui/dialog.js";
import { renewSession } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";

const SIGN_IN = "/newsroom/sign-in";
const CODE = "/newsroom/sign-in/code";
let open = false;

/** Resolves to whether the person is signed in again. Who has a second factor is asked for the code in the same dialog. */
export async function signInAgain(name) {
  if (open) return false;
  open = true;
  const password = field("password", { type: "password", autocomplete: "current-password" }, t("session.password", name));
  const code = field("code", { type: "text", autocomplete: "one-time-code", autocapitalize: "none", spellcheck: "false", inputmode: "text" }, t("session.code"));
  const hint = h("p", { class: "mute" }, t("session.hint"));
  const ask2 = () => {
    password.element.hidden = true;
    code.element.hidden = false;
    code.input.value = "";
    hint.textContent = t("session.code.hint");
    throw Object.assign(new Error(""), { goOn: true });
  };
  code.element.hidden = true;
  const there = await elsewhere();
  const look = async () => (await renewSession().catch(() => false)) && there.closest("form")?.requestSubmit();
  if (there) window.addEventListener("focus", look);
  try {
    return await ask({
      title: t("session.title"),
      doer: t("session.do"),
      content: [hint, password.element, code.element, there],
      run: async () => {
        if (there && !password.input.value && (await renewSession())) return;
        if (!code.element.hidden) return enterCode(code.input.value);
        if (await enterPassword(name, password.input.value)) ask2();
      },
    });
  } finally {
    window.removeEventListener("focus", look);
    open = false;
  }
}

/** The way in by the identity provider, as the sign-in page has it; nothing without one. */
async function elsewhere() {
  const link = await pageAt(SIGN_IN).then((page) => page.querySelector('a[href^="/newsroom/sign-in/oidc/"]'), () => null);
  return link && h("p", {}, h("a", { class: "link", href: link.getAttribute("href"), target: "_blank", rel: "opener" }, t("session.there", link.textContent.trim())));
}

function field(name, attributes, label) {
  const id = freshId(name);
  const input = h("input", { class: "input", id, ...attributes });
  return { input, element: h("div", { class: "field" }, h("label", { for: id }, label), input) };
}

/** Answers whether a code is wanted besides. */
async function enterPassword(name, password) {
  const answer = await send(SIGN_IN, { name, password });
  if (new URL(answer.url).pathname === CODE) return true;
  if (await renewSession()) return false;
  throw new Error(t(new URL(answer.url).pathname === SIGN_IN ? "session.wrong" : "session.elsewhere"));
}

async function enterCode(code) {
  const answer = await send(CODE, { code });
  if (await renewSession()) return;
  throw new Error(t(new URL(answer.url).pathname === CODE ? "session.code.wrong" : "session.wrong"));
}

async function send(address, values) {
  const page = await pageAt(address);
  const token = page.querySelector('input[name="_csrf"]');
  let answer;
  try {
    answer = await fetch(address, { method: "POST", body: new URLSearchParams({ _csrf: token?.getAttribute("value") ?? "", ...values }), cache: "no-store" });
  } catch {
    throw new Error(t("error.offline"));
  }
  if (answer.status === 503) throw new Error(t("session.crowd"));
  return answer;
}

async function pageAt(address) {
  try {
    return new DOMParser().parseFromString(await (await fetch(address, { cache: "no-store" })).text(), "text/html");
  } catch {
    throw new Error(t("error.offline"));
  }
}
