// Entries in an order of their own: moved by buttons, by Alt with the arrows, or by the grip; removed with a way back.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { toast } from "newsroom/ui/toast.js";
import { t } from "newsroom/ui/words.js";

/** The list of a field. An entry is what `card` answered; `changed` is called after each change of the order. */
export class Entries {
  constructor(label, { readOnly, changed, adder, named }) {
    this.label = label;
    this.readOnly = readOnly;
    this.changed = changed;
    this.adder = adder;
    this.named = named;
    this.all = [];
    this.list = h("ul", { class: "form-entries" });
    this.status = h("span", { class: "sr", role: "status" });
    this.list.addEventListener("dragover", (event) => this.over(event));
    this.list.addEventListener("drop", (event) => {
      if (!this.lifted) return;
      event.preventDefault();
      this.left = undefined;
    });
  }

  /** Draws an entry around its body; a grouped one has a head with its name, by which it folds. */
  card(entry, body, { grouped = true, more = [] } = {}) {
    const tools = !this.readOnly && h("span", { class: "form-entry-tools" }, more,
      tool("arrow-up", t("group.up"), "data-up", () => this.move(entry, -1)),
      tool("arrow-down", t("form.entry.down"), "data-down", () => this.move(entry, 1)),
      tool("trash", t("form.entry.drop"), "data-drop", () => this.drop(entry)));
    const inside = h("div", { class: "form-entry-body" }, body);
    const grip = !this.readOnly && h("span", { class: "form-grip", "aria-hidden": "true", title: t("form.entry.grip") }, icon("grip-vertical"));
    if (!grouped) {
      entry.element = h("li", { class: "form-entry is-bare" }, grip, inside, tools);
    } else {
      entry.title = h("span", { "data-title": "" });
      entry.gist = h("span", { class: "form-gist clip quiet" });
      const fold = h("button", { class: "form-fold", type: "button", "aria-expanded": "true", onclick: () => this.fold(entry, !inside.hidden) }, icon("chevron-down"), entry.title, entry.gist);
      entry.folder = { fold, inside };
      entry.element = h("li", { class: "form-entry" }, h("div", { class: "form-entry-group", role: "group" }, h("div", { class: "form-entry-head" }, grip, fold, tools), inside));
    }
    entry.element.addEventListener("keydown", (event) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!by || !event.altKey || this.readOnly || event.defaultPrevented || event.target.matches("select, [role=combobox], [aria-haspopup]")) return;
      event.preventDefault();
      event.stopPropagation();
      this.move(entry, by, event.target);
    });
    this.carry(entry, grip);
    return entry;
  }

  fold(entry, away) {
    const { fold, inside } = entry.folder ?? {};
    if (!fold) return;
    inside.hidden = away;
    fold.setAttribute("aria-expanded", String(!away));
    entry.gist.textContent = away ? gist(inside) : "";
  }

  set(entries) {
    this.all = entries;
    replace(this.list, entries.map((entry) => entry.element));
    this.after();
  }

  add(entry, at = this.all.length) {
    this.all.splice(at, 0, entry);
    this.list.insertBefore(entry.element, this.all[at + 1]?.element ?? null);
    this.after();
    this.changed();
    if (entry.fields?.all.length) entry.fields.first();
    else entry.folder?.fold.focus();
  }

  move(entry, by, keep) {
    const from = this.all.indexOf(entry);
    const to = from + by;
    if (to < 0 || to >= this.all.length) return;
    this.put(entry, to);
    const find = (mark) => entry.element.querySelector(`[${mark}]:not([disabled])`);
    (keep ?? find(by < 0 ? "data-up" : "data-down") ?? find("data-up") ?? find("data-down"))?.focus();
  }

  put(entry, to) {
    const from = this.all.indexOf(entry);
    if (from === to) return;
    this.all.splice(to, 0, ...this.all.splice(from, 1));
    this.list.insertBefore(entry.element, this.all[to + 1]?.element ?? null);
    this.after();
    this.changed();
    this.status.textContent = t("form.entry.moved", to + 1, this.all.length);
  }

  drop(entry) {
    const at = this.all.indexOf(entry);
    const name = this.name(entry, at);
    this.all.splice(at, 1);
    entry.element.remove();
    this.after();
    this.changed();
    (this.list.children[Math.min(at, this.all.length - 1)]?.querySelector("[data-drop]") ?? this.adder).focus();
    toast(t("form.entry.dropped", name), { label: t("undo"), run: () => this.list.isConnected && this.add(entry, Math.min(at, this.all.length)) });
  }

  name(entry, at) {
    return `${this.named?.(entry) ?? this.label} ${at + 1}`;
  }

  after() {
    this.all.forEach((entry, n) => {
      const name = this.name(entry, n);
      if (entry.title) {
        entry.title.textContent = name;
        entry.element.firstElementChild.setAttribute("aria-label", name);
      }
      const up = entry.element.querySelector("[data-up]");
      if (!up) return;
      const tools = up.parentElement;
      up.disabled = n === 0;
      tools.querySelector("[data-down]").disabled = n === this.all.length - 1;
      tools.querySelector("[data-drop]").setAttribute("aria-label", t("drop", name));
    });
    this.settled?.();
  }

  /** Only the grip lifts, so that text in fields can still be marked by the mouse; Escape puts an entry back where it was. */
  carry(entry, grip) {
    if (!grip) return;
    grip.addEventListener("pointerdown", () => (entry.element.draggable = true));
    grip.addEventListener("pointerup", () => (entry.element.draggable = false));
    entry.element.addEventListener("dragstart", (event) => {
      if (!entry.element.draggable) return;
      event.stopPropagation();
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", "");
      this.lifted = entry;
      this.left = this.all.indexOf(entry);
      entry.element.classList.add("is-lifted");
    });
    entry.element.addEventListener("dragend", () => {
      entry.element.draggable = false;
      entry.element.classList.remove("is-lifted");
      this.lifted = undefined;
      if (this.left !== undefined) this.put(entry, this.left);
      this.left = undefined;
    });
  }

  over(event) {
    if (!this.lifted) return;
    event.preventDefault();
    event.stopPropagation();
    const rest = this.all.filter((entry) => entry !== this.lifted);
    const before = rest.findIndex(({ element }) => {
      const at = element.getBoundingClientRect();
      return event.clientY < at.top + at.height / 2;
    });
    this.put(this.lifted, before < 0 ? rest.length : before);
  }
}

export const tool = (sign, label, mark, run) => h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-label": label, title: label, [mark]: "", onclick: run }, icon(sign));

/** The first words that an entry holds, for when it is folded. */
function gist(body) {
  for (const one of body.querySelectorAll("input:not([type=hidden], [type=checkbox], [type=radio], [type=color], [type=range]), textarea, [contenteditable=true], .form-link")) {
    const text = (one.value ?? one.textContent).trim();
    if (text) return text.slice(0, 120);
  }
  return "";
}
