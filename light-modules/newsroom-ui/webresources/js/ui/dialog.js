// Questions: a title, at most one field, buttons named by the deed. Ctrl+Enter does, Esc leaves, focus returns.

import { freshId, h, icon, replace } from "newsroom/ui/dom.js";
import { ownDates, unread } from "newsroom/ui/own-dates.js";
import { t } from "newsroom/ui/words.js";

/**
 * Opens a dialog. `content` are elements, `doer` a label, `run` does the work and may throw: its message is shown and the dialog
 * stays open; one with `goOn` only asks for the next step. Resolves to true when done, false when left.
 */
export function ask({ title, content = [], doer, danger = false, run, wide = false }) {
  const before = document.activeElement;
  const home = before?.parentElement?.closest("[id]");
  const told = [t("close"), t("understood"), t("bulk.understood")].includes(doer); // nothing is asked
  const titleId = freshId("dialog");
  const error = h("p", { class: "err", role: "alert", hidden: true });
  const does = h("button", { class: `btn ${danger ? "btn-danger" : "btn-primary"}`, type: "submit" }, doer);
  const form = h(
    "form",
    { method: "dialog", novalidate: true },
    h("div", { class: "dialog-head" }, h("h2", { id: titleId }, title)),
    h("div", { class: "dialog-body" }, content, error),
    h("div", { class: "dialog-foot" }, !told && h("button", { class: "btn", type: "button", onclick: () => dialog.close() }, t("cancel")), does),
  );
  const dialog = h("dialog", { class: `dialog${wide ? " dialog-wide" : ""}`, "aria-labelledby": titleId }, form);
  return new Promise((resolve) => {
    let done = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (does.classList.contains("btn-busy")) return;
      if (unread(form)) return unread(form).focus();
      does.classList.add("btn-busy");
      error.hidden = true;
      try {
        await run?.();
        done = true;
        dialog.close();
      } catch (refusal) {
        error.hidden = Boolean(refusal.goOn);
        if (!refusal.goOn) replace(error, icon("exclamation-circle"), h("span", {}, refusal.message));
        form.querySelector(":not([hidden]) > :is(textarea, input:not([type=hidden]))")?.focus();
      } finally {
        does.classList.remove("btn-busy");
      }
    });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.target.dispatchEvent(new Event("change", { bubbles: true })); // a day just typed is read now, as when the field is left
      form.requestSubmit();
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (before?.isConnected) before.focus();
      else if (home?.isConnected) [...home.querySelectorAll("button, a[href]")].find((one) => one.checkVisibility())?.focus(); // the deed drew its place anew
      resolve(done);
    });
    ownDates(dialog);
    document.body.append(dialog);
    dialog.showModal();
    form.querySelector("textarea, input:not([type=hidden])")?.focus();
  });
}

/** Asks for a reason that must be given. `send` gets it. */
export function askReason({ title, hint, doer, danger, missing, send }) {
  const id = freshId("reason");
  const area = h("textarea", { class: "area", id, rows: 4, "aria-describedby": `${id}-hint` });
  const field = h("div", { class: "field" }, h("label", { for: id }, t("reason")), area, h("span", { class: "hint", id: `${id}-hint` }, hint));
  return ask({
    title,
    content: [field],
    doer,
    danger,
    run: async () => {
      const reason = area.value.trim();
      field.classList.toggle("bad", !reason);
      if (!reason) throw new Error(missing);
      await send(reason);
    },
  });
}
