// Two saves met in one place: both versions are shown with names, the person chooses one or keeps both; nothing is thrown away. What is
// typed meanwhile counts as one's own.

import { freshId, h, icon, redraw, replace, settle } from "newsroom/ui/dom.js";
import { clock } from "newsroom/ui/dates.js";
import { areTexts, partsOf } from "newsroom/editor/pieces.js";
import { t } from "newsroom/ui/words.js";

/** `labels(name)` says what a field is called, `refs` what identifiers stand for; `done()` is called when all is chosen. */
export function conflictPanel(place, draft, { labels, refs, done }) {
  const group = freshId("merge");
  let met = null;
  let keeps = new Map();

  /** What a field consists of now: kept parts, and those of which one is to be chosen. */
  const parts = (field) => partsOf({ ...field, mine: draft.values[field.field] ?? "" });
  const value = (part, keep) => {
    if (part.kept) return part.kept;
    if (keep !== "both") return part[keep];
    return part.whole ? `${part.theirs} ${part.mine}`.trim() : [...part.theirs, ...part.mine];
  };
  const finish = () => {
    const chosen = {};
    for (const field of met.fields) {
      const all = parts(field);
      const kept = all.map((part) => value(part, keeps.get(nameOf(field, part)) ?? "mine"));
      chosen[field.field] = all[0]?.whole ? kept[0] : kept.flat().join("");
    }
    met = null;
    replace(place);
    draft.settle(chosen);
    done();
  };
  const draw = () => {
    if (!met) return;
    const choices = met.fields.flatMap((field) => parts(field).filter((part) => !part.kept).map((part) => choice(field, part)));
    if (!choices.length) return finish();
    const { by, at } = met.current;
    const note = h("div", { class: "note note-warn sheet-note", role: "alert" }, icon("sign-merge-left"), h("span", {}, h("b", {}, t("conflict.title", by, clock(new Date(at)))), " ", t("conflict.hint")));
    redraw(place, place.firstChild ?? note, choices, h("div", { class: "row sheet-note" }, h("button", { class: "btn btn-primary", type: "button", "data-keep": "settle", onclick: finish }, t("conflict.keep"))));
  };
  const choice = (field, part) => {
    const name = nameOf(field, part);
    const both = !part.whole || (typeof part.mine === "string" && typeof part.theirs === "string");
    const row = (keep, words) => {
      const radio = h("input", { type: "radio", name: `${group}-${name}`, "data-keep": `${keep}-${name}`, checked: (keeps.get(name) ?? "mine") === keep, onchange: () => keeps.set(name, keep) });
      return h("label", { class: "merge-row" }, radio, h("span", {}, h("span", { class: "t12 quiet row" }, words), keep !== "both" && h("span", { class: "merge-text" }, marked(shown(part[keep], refs), shown(part[keep === "mine" ? "theirs" : "mine"], refs)))));
    };
    return h("fieldset", { class: "merge sheet-note" }, h("legend", {}, t("conflict.field", labels(field.field))), row("mine", t("conflict.mine")), row("theirs", t("conflict.theirs", met.current.by)), both && row("both", t("conflict.both")));
  };

  draft.addEventListener("conflict", ({ detail }) => {
    met = detail;
    keeps = new Map();
    const writes = document.activeElement?.closest("input, textarea, [contenteditable]");
    steady(writes, () => {
      replace(place);
      draw();
    });
    if (!writes) goTo(place);
  });
  draft.addEventListener("changed", settle(400, draw));
}

/** Shows what is to be chosen and puts the focus there; a person who writes is not torn away, the save line leads here. */
export function goTo(place) {
  place.scrollIntoView({ block: "start" });
  place.querySelector("input:checked")?.focus({ preventScroll: true });
}

/** Keeps where somebody writes at its place in the window while something is put above it. */
function steady(element, change) {
  const top = () => element?.getBoundingClientRect().top ?? 0;
  const before = top();
  change();
  for (let at = element?.parentElement; at; at = at.parentElement) {
    if (top() !== before && /auto|scroll/.test(getComputedStyle(at).overflowY)) at.scrollTop += top() - before;
  }
  if (top() !== before) scrollBy(0, top() - before);
}

const nameOf = (field, part) => `${field.field}:${JSON.stringify(part.theirs)}`;

function shown(value, refs) {
  const words = [value ?? []].flat().map((one) => (typeof one === "object" ? Object.values(one).filter((text) => typeof text === "string" && !refs[text]).join(" · ") : (refs[one]?.title ?? plain(String(one)))));
  return words.filter((text) => text.trim()).join("\n") || t("conflict.empty");
}

/** A text with the words in bold by which it is another than its neighbour. */
function marked(text, other) {
  const [words, others] = [text, other].map((one) => one.split(/(?<=\s)/));
  const shorter = Math.min(words.length, others.length);
  let [first, last] = [0, 0];
  while (first < shorter && words[first] === others[first]) first += 1;
  while (last < shorter - first && words.at(-1 - last) === others.at(-1 - last)) last += 1;
  const end = words.length - last;
  return [words.slice(0, first).join(""), first + last > 0 && end > first ? h("b", {}, words.slice(first, end).join("")) : words.slice(first, end).join(""), words.slice(end).join("")];
}

function plain(text) {
  if (!areTexts(text)) return text;
  const { body } = new DOMParser().parseFromString(text.replace(/<\/(p|h\d|li|tr)>/g, "\n"), "text/html");
  return body.textContent.trim() || (body.querySelector("figure, [data-asset]") ? t("conflict.picture") : "");
}
