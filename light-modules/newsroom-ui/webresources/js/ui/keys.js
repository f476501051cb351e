// "?" on any screen: the keys that work here, this screen first, those that work everywhere last.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";

const there = (selector) => () => Boolean(document.querySelector(selector));

/** Groups of keys: name, whether it applies to this screen, rows of keys and what they do. Keys of one row are alternatives by "|"; a row with a selector is for pages that have it. */
const GROUPS = [
  ["desk", there("#desk"), [["J|K", "step"], ["←|→", "column"], ["Enter", "open"], ["Space", "peek"], ["D", "approve"], ["R", "return"], ["G", "assign"], ["Alt ←|Alt →", "move"], ["Esc", "leave-peek"]]],
  ["editor", there("#surface"), [["/", "insert"], ["Ctrl S", "save"], ["Ctrl .", "side"], ["Ctrl Shift P", "preview"], ["Ctrl F|Ctrl H", "find"], ["Ctrl Alt M", "comment"], ["Ctrl Alt G", "task"], ["Ctrl Alt I", "tabs"], ["Ctrl Alt T", "tidy"]]],
  ["text", there("#s-body, .prose-text"), [["Ctrl B|Ctrl I", "mark"], ["Ctrl L|Ctrl K", "link"], ["Ctrl Alt 2|Ctrl Alt 3|Ctrl Alt 4", "heading"], ["Ctrl Alt 0", "paragraph"], ["Ctrl Shift 7|Ctrl Shift 8", "list"], ["Ctrl Shift 9", "quote"], ["Tab|Shift Tab", "cell"], ["Alt Shift ↓|Alt Shift →", "grow"], ["Ctrl Z|Ctrl Y", "undo"], ["F8|Shift F8", "hint"], ["Alt Enter", "take-hint"], ["Alt F10", "bubble"]]],
  ["diff", there(".diff"), [["J|K", "change"], ["E", "edit"], ["U", "fold"], ["V", "columns"], ["Esc", "back"]]],
  ["calendar", () => location.pathname.startsWith("/newsroom/calendar"), [["PgUp|PgDn", "turn"], ["T", "today"]]],
  ["media", there("#library"), [["J|K", "tile"], ["X", "select"], ["Shift X", "range"], ["Ctrl A", "all"], ["T", "tags"], ["M", "folder"], ["Delete", "bin"], ["Enter", "open"], ["Esc", "nothing"]]],
  ["search", () => location.pathname === "/newsroom/search", [["/", "field"], ["J|K", "step"], ["Enter", "open"]]],
  ["everywhere", () => true, [["Ctrl K", "palette", ":root:not(:has(.prose-text))"], ["Ctrl K", "palette-beside", ".prose-text"], ["N", "new", "[data-key=n]"], ["Tab", "next"], ["Ctrl Enter", "do"], ["Esc", "close"], ["?", "help"]]],
];

let dialog;
const key = (name) => name.split(" ").map((one) => h("kbd", {}, { "←": icon("arrow-left"), "→": icon("arrow-right") }[one] ?? one));

function row([keys, name]) {
  return [h("dt", {}, keys.split("|").map((one, n) => h("span", { class: "key-way" }, n > 0 && h("span", { class: "quiet" }, t("keys.or")), key(one)))), h("dd", {}, t(`keys.${name}`))];
}

export function openKeys() {
  if (dialog) return;
  const before = document.activeElement;
  const close = h("button", { class: "btn btn-plain btn-icon end", type: "button", "aria-label": t("close"), onclick: () => dialog.close() }, icon("x-lg"));
  dialog = h("dialog", { class: "dialog dialog-wide keys-help", "aria-labelledby": "keys-title" }, h("div", { class: "dialog-head row" }, h("h2", { id: "keys-title" }, t("keys.title")), close));
  const body = h("div", { class: "dialog-body keys-cols", tabindex: "0" });
  replace(body, GROUPS.filter(([, applies]) => applies()).map(([name, , rows]) => h("section", {}, h("h3", { class: "group-title" }, t(`keys.group.${name}`)), h("dl", { class: "key-list" }, rows.filter(([, , only]) => !only || there(only)()).map(row)))));
  dialog.append(body);
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    dialog = undefined;
    before?.focus?.();
  });
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
}
