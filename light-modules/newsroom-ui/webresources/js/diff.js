// Two versions of a story: in two columns or as one text, from change to change by key, what is the same folded away; an old
// version can be made the newest again.

import "newsroom/lists.js";
import { post } from "newsroom/ui/api.js";
import { toastLater } from "newsroom/ui/toast.js";
import { ask } from "newsroom/ui/dialog.js";
import { t } from "newsroom/ui/words.js";

const VIEW = "bantin-diff-view";
const main = document.getElementById("main");
const { id, revision } = main.dataset;
const changes = [...document.querySelectorAll("[data-change]")];
const only = document.getElementById("only");
let at = -1;

function view(name) {
  document.body.classList.toggle("diff-one", name === "one");
  for (const button of document.querySelectorAll("[data-view]")) button.setAttribute("aria-pressed", String(button.dataset.view === name));
}

function remember(name) {
  view(name);
  try {
    localStorage.setItem(VIEW, name);
  } catch {
    // a browser that keeps nothing shows two columns the next time
  }
}

function kept() {
  try {
    return localStorage.getItem(VIEW) ?? "two";
  } catch {
    return "two";
  }
}

function step(by) {
  if (!changes.length) return;
  changes[at]?.classList.remove("is-on");
  at = at < 0 ? (by > 0 ? 0 : changes.length - 1) : (at + by + changes.length) % changes.length;
  changes[at].classList.add("is-on");
  changes[at].focus({ preventScroll: true });
  changes[at].scrollIntoView({ block: "center" });
  document.getElementById("where").textContent = t("diff.where", at + 1, changes.length);
}

function fold(run, open) {
  run.querySelector("[data-unfold]").setAttribute("aria-expanded", String(open));
  run.lastElementChild.hidden = !open;
}

function foldAll() {
  for (const run of document.querySelectorAll("[data-same]")) fold(run, !only.checked);
}

async function restore({ dataset }) {
  const done = await ask({
    title: t("restore.title", dataset.label),
    doer: t("restore.do"),
    run: () => post(`/newsroom/api/items/${id}/versions/${encodeURIComponent(dataset.restore)}/restore`, {}),
  });
  if (done) {
    toastLater(t("restored.version"));
    location.assign(`/newsroom/items/${id}`);
  }
}

const edit = () => location.assign(`/newsroom/items/${id}${at < 0 ? "" : `#${changes[at].dataset.field}`}`);
const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  e: edit,
  v: () => remember(document.body.classList.contains("diff-one") ? "two" : "one"),
  u: () => {
    if (!only) return;
    only.checked = !only.checked;
    foldAll();
  },
  Escape: () => location.assign(`/newsroom/items/${id}`),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open], .menu-float:not([hidden])")) return;
  if (event.target.closest?.("select, input:not([type=checkbox]), textarea")) return;
  const run = KEYS[event.key];
  if (!run) return;
  event.preventDefault();
  run();
});
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-view], [data-step], [data-unfold], [data-restore]");
  if (!button) return;
  if (button.dataset.view) remember(button.dataset.view);
  else if (button.dataset.step) step(Number(button.dataset.step));
  else if (button.dataset.restore) restore(button);
  else fold(button.closest("[data-same]"), button.getAttribute("aria-expanded") !== "true");
});
only?.addEventListener("change", foldAll);

view(kept());
if (revision) post(`/newsroom/api/items/${id}/seen`, { revision: Number(revision) }).catch(() => {});
document.documentElement.dataset.ready = "1";
