// Says what happened, with a way back; leaves after eight seconds unless looked at. Errors are never said here.

import { h, icon } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";

const STAYS = 8000;
let place;
let timer;
let undo;

export function toast(text, action) {
  place?.remove();
  const close = h("button", { class: "btn btn-s btn-icon", type: "button", "aria-label": t("close"), onclick: gone }, icon("x-lg"));
  const doer =
    action &&
    h("button", { class: "btn btn-s", type: "button", onclick: () => { gone(); action.run(); } }, action.label);
  const link = action?.href && h("a", { class: "btn btn-s", href: action.href }, action.label);
  place = h(
    "div",
    { class: "toast-place" },
    h("div", { class: "toast", role: "status" }, icon("check-circle-fill"), h("span", {}, text), link || doer, close),
  );
  undo = action?.run && action.label === t("undo") ? doer : undefined;
  place.addEventListener("mouseenter", () => clearTimeout(timer));
  place.addEventListener("focusin", () => clearTimeout(timer));
  place.addEventListener("mouseleave", wait);
  document.body.append(place);
  wait();
}

function wait() {
  clearTimeout(timer);
  timer = setTimeout(gone, STAYS);
}

function gone() {
  clearTimeout(timer);
  place?.remove();
  place = undefined;
  undo = undefined;
}

/** Ctrl+Z takes back what the toast speaks of, where no text would take it. */
document.addEventListener("keydown", (event) => {
  if (!undo || event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.defaultPrevented) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  undo.click();
});

/** Said on the next page, after a decision that leads away from this one. */
export function toastLater(text) {
  sessionStorage.setItem("toast", text);
}

export function toastFromBefore() {
  const text = sessionStorage.getItem("toast");
  if (text) {
    sessionStorage.removeItem("toast");
    toast(text);
  }
}
