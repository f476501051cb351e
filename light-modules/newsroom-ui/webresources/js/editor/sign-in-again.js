// The session ended while somebody was writing: signs in again over the text, which stays as it is.

import { freshId, h } from "newsroom/ui/dom.js";
import { ask } from "newsroom/ui/dialog.js";
import { renewSession } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";

let open = false;

/** Resolves to whether the person is signed in again. */
export async function signInAgain(name) {
  if (open) return false;
  open = true;
  const id = freshId("password");
  const password = h("input", { class: "input", id, type: "password", autocomplete: "current-password", required: true });
  try {
    return await ask({
      title: t("session.title"),
      doer: t("session.do"),
      content: [h("p", { class: "mute" }, t("session.hint")), h("div", { class: "field" }, h("label", { for: id }, t("session.password", name)), password)],
      run: () => signIn(name, password.value),
    });
  } finally {
    open = false;
  }
}

async function signIn(name, password) {
  const page = await pageAt("/newsroom/sign-in");
  const token = page.querySelector('input[name="_csrf"]');
  const body = new URLSearchParams({ _csrf: token?.getAttribute("value") ?? "", name, password });
  let answer;
  try {
    answer = await fetch("/newsroom/sign-in", { method: "POST", body, cache: "no-store" });
  } catch {
    throw new Error(t("error.offline"));
  }
  if (await renewSession()) return;
  if (new URL(answer.url).pathname !== "/newsroom/sign-in") throw new Error(t("session.elsewhere"));
  throw new Error(t("session.wrong"));
}

async function pageAt(address) {
  try {
    return new DOMParser().parseFromString(await (await fetch(address, { cache: "no-store" })).text(), "text/html");
  } catch {
    throw new Error(t("error.offline"));
  }
}
