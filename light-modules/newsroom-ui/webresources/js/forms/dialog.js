// The door for other screens: opens the form of a dialog over a node in a window, saves it, answers what was saved.

import { freshId, h, icon, replace } from "newsroom/ui/dom.js";
import { get, post } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { ask } from "newsroom/ui/dialog.js";
import { conflictNote, Form } from "newsroom/forms/form.js";

/**
 * openForm({ dialog, workspace, path, creation, title, doer }): `language` is the tongue to begin with. `creation` ({ nodeType, template, name, before }) makes a new node
 * below `path`. Resolves to { id, path, values } when saved, to undefined when left.
 */
export async function openForm({ dialog: id, workspace, path, creation, title, doer, send, language }) {
  const before = document.activeElement;
  const fresh = creation ? `&nodeType=${encodeURIComponent(creation.nodeType)}&template=${encodeURIComponent(creation.template ?? "")}` : "";
  const opened = await get(`/newsroom/api/forms?dialog=${encodeURIComponent(id)}&workspace=${encodeURIComponent(workspace)}&path=${encodeURIComponent(path)}${fresh}`);
  const titleId = freshId("form");
  const body = h("div", { class: "dialog-body form-scroll" });
  const error = h("div", { class: "form-errors" });
  const does = h("button", { class: "btn btn-primary", type: "submit" }, doer ?? t(creation ? "form.create" : "form.save"));
  const shell = h(
    "form",
    { method: "dialog", novalidate: true },
    h("div", { class: "dialog-head" }, h("h2", { id: titleId }, title ?? opened.form.title)),
    body,
    error,
    h("div", { class: "dialog-foot" }, h("button", { class: "btn", type: "button", onclick: () => leave() }, t("cancel")), opened.editable && does),
  );
  const dialog = h("dialog", { class: "dialog dialog-wide form-dialog", "aria-labelledby": titleId }, shell);
  document.body.append(dialog);
  const form = new Form(body, opened);
  const spoken = opened.languages?.find((one) => one.tag === language);
  if (spoken) form.speak(spoken.suffix);

  return new Promise((resolve) => {
    let saved;
    const save = async () => {
      if (does.classList.contains("btn-busy")) return;
      does.classList.add("btn-busy");
      replace(error);
      try {
        const values = form.changes();
        saved = !creation && !Object.keys(values).length ? { id: opened.id, path: opened.path, values: form.base } : await (send ?? post)("/newsroom/api/forms", { dialog: id, workspace, path, creation, base: creation ? {} : form.base, values });
        dialog.close();
      } catch (refusal) {
        refused(refusal);
      } finally {
        does.classList.remove("btn-busy");
      }
    };
    const refused = (refusal) => {
      if (refusal.status === 409) return replace(error, conflictNote(form, refusal, save));
      const rest = form.complain(refusal.problems ?? []);
      const words = rest.length ? rest.join(" ") : refusal.problems?.length ? t("form.refused", refusal.problems.length) : refusal.message;
      replace(error, h("p", { class: "note note-bad", role: "alert" }, icon("exclamation-circle"), h("span", {}, words)));
    };
    shell.addEventListener("submit", (event) => {
      event.preventDefault();
      save();
    });
    shell.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
      else if (event.key === "Enter" && event.target.matches("input:not([type=submit])")) event.preventDefault();
    });
    dialog.leave = async () => {
      if (!opened.editable || !form.dirty || (await ask({ title: t("form.leave"), doer: t("form.leave.do"), danger: true }))) dialog.close();
    };
    dialog.addEventListener("cancel", (event) => {
      if (event.target !== dialog) return;
      event.preventDefault();
      leave();
    });
    dialog.addEventListener("close", (event) => {
      if (event.target !== dialog) return;
      dialog.remove();
      before?.focus?.();
      resolve(saved);
    });
    dialog.showModal();
    form.focus();
  });

  function leave() {
    dialog.leave();
  }
}
