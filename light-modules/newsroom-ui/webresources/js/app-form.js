// The form of an app on a page of its own: Ctrl+S saves, leaving with changes asks, errors stand at their fields.

import "newsroom/shell.js";
import { h, icon, replace } from "newsroom/ui/dom.js";
import { post } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { toastLater } from "newsroom/ui/toast.js";
import { clock } from "newsroom/ui/dates.js";
import { conflictNote, Form } from "newsroom/forms/form.js";
import { wireDeeds } from "newsroom/apps/deeds.js";
import { signInAgain } from "newsroom/editor/sign-in-again.js";
import { whenSignedOut } from "newsroom/ui/api.js";

whenSignedOut(() => signInAgain(document.body.dataset.me));

const opened = JSON.parse(document.getElementById("opened").textContent);
const holder = document.getElementById("form");
const errors = document.getElementById("form-errors");
const state = document.getElementById("save");
const button = document.getElementById("save-form");
const say = (sign, words) => replace(state, icon(sign), h("span", {}, words));

const form = new Form(holder, opened, { changed: () => opened.fresh || say("pencil", t("apps.unsaved")) });
if (!opened.editable) {
  button.hidden = true;
  replace(errors, h("p", { class: "note" }, icon("lock"), h("span", {}, t("apps.read-only"))));
}
form.focus();
document.documentElement.dataset.ready = "1";

async function save() {
  if (button.classList.contains("btn-busy") || !opened.editable) return;
  const values = form.changes();
  if (!opened.fresh && !Object.keys(values).length) return say("check-lg", t("apps.saved", clock()));
  button.classList.add("btn-busy");
  replace(errors);
  say("arrow-repeat", t("apps.saving"));
  try {
    const fresh = opened.fresh;
    const answer = await post(`/newsroom/api/apps/${encodeURIComponent(opened.app)}/form`, { path: opened.target, fresh, base: fresh ? {} : form.base, values });
    form.saved(answer);
    form.complain([]);
    if (fresh) {
      toastLater(t("apps.created"));
      const path = answer.path.slice(opened.workspace.length + 1);
      return location.replace(`/newsroom/apps/${encodeURIComponent(opened.app)}/edit?path=${encodeURIComponent(path)}`);
    }
    say("check-lg", t("apps.saved", clock()));
  } catch (refusal) {
    replace(state);
    if (refusal.status === 409) return replace(errors, conflictNote(form, refusal, save));
    const rest = form.complain(refusal.problems ?? []);
    const words = rest.length ? rest.join(" ") : refusal.problems?.length ? t("form.refused", refusal.problems.length) : refusal.message;
    replace(errors, h("p", { class: "note note-bad", role: "alert" }, icon("exclamation-circle"), h("span", {}, words)));
  } finally {
    button.classList.remove("btn-busy");
  }
}

button.addEventListener("click", save);
holder.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
    event.preventDefault();
    save();
  }
});
addEventListener("beforeunload", (event) => {
  if (opened.editable && form.dirty) event.preventDefault();
});
wireDeeds((deed) => (deed === "delete" || deed === "move" || deed === "rename" ? location.assign(`/newsroom/apps/${encodeURIComponent(opened.app)}`) : location.reload()));
