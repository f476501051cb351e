// A form of a dialog or an app: tabs, languages, fields, what has changed, errors at their fields.

import { freshId, h, icon } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { Fields } from "newsroom/forms/fields.js";

const equal = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Draws what GET /newsroom/api/forms answered into `holder`. `changed` is called after each change. */
export class Form {
  constructor(holder, opened, { changed = () => {} } = {}) {
    this.opened = opened;
    this.values = structuredClone(opened.values ?? {});
    this.base = structuredClone(opened.values ?? {});
    this.listeners = [];
    this.tabs = [];
    const context = {
      readOnly: !opened.editable,
      languages: opened.languages ?? [],
      language: "",
      links: opened.links ?? {},
      onLanguage: (listener) => this.listeners.push(listener),
      speak: (suffix) => this.speak(suffix),
    };
    this.context = context;
    const panels = (opened.form.tabs ?? []).map((tab) => this.panel(tab, context, changed));
    const several = panels.length > 1;
    this.strip = several && h("div", { class: "tabs form-tabs", role: "tablist", "aria-label": opened.form.title }, this.tabs.map((tab) => tab.button));
    const translated = JSON.stringify(opened.form).includes('"i18n":true');
    this.switch = translated && context.languages.length > 1 && this.languageSwitch();
    this.element = h("div", { class: "form-body" }, (this.strip || this.switch) && h("div", { class: "form-head" }, this.strip, this.switch), panels);
    holder.append(this.element);
    if (several) this.show(0);
    if (!panels.length) this.element.append(h("p", { class: "empty" }, t("form.empty")));
  }

  panel(tab, context, changed) {
    const id = freshId("form-tab");
    const fields = new Fields(tab.fields ?? [], this.values, context, changed);
    const at = this.tabs.length;
    const button = h("button", { type: "button", role: "tab", id, "aria-controls": `${id}-panel`, "aria-selected": "false", onclick: () => this.show(at, true) }, tab.label);
    button.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        this.show((at + step + this.tabs.length) % this.tabs.length, true);
        event.preventDefault();
      }
    });
    const panel = h("div", { class: "form-panel", id: `${id}-panel` }, fields.elements);
    this.tabs.push({ button, panel, fields });
    return panel;
  }

  show(at, focus = false) {
    this.tabs.forEach(({ button, panel }, n) => {
      button.setAttribute("aria-selected", String(n === at));
      button.tabIndex = n === at ? 0 : -1;
      panel.hidden = n !== at;
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", button.id);
      if (n === at && focus) button.focus();
    });
  }

  languageSwitch() {
    this.buttons = this.context.languages.map(({ suffix, label, tag }) =>
      h("button", { class: "seg-btn", type: "button", "aria-pressed": String(suffix === ""), lang: tag, onclick: () => this.speak(suffix) }, label),
    );
    return h("div", { class: "seg form-languages", role: "group", "aria-label": t("form.language") }, this.buttons);
  }

  /** Shows the fields that have languages in one of them. */
  speak(suffix) {
    this.context.language = suffix;
    this.buttons?.forEach((button, n) => button.setAttribute("aria-pressed", String(this.context.languages[n].suffix === suffix)));
    this.listeners.forEach((listener) => listener(suffix));
  }

  /** Only what has become another; of a new node everything. */
  changes() {
    if (this.opened.fresh) return this.values;
    const names = new Set([...Object.keys(this.values), ...Object.keys(this.base)]);
    return Object.fromEntries([...names].filter((name) => !equal(this.values[name], this.base[name])).map((name) => [name, this.values[name] ?? null]));
  }

  get dirty() {
    return Object.keys(this.changes()).length > 0 && (!this.opened.fresh || !equal(this.values, this.base));
  }

  /** After a save: what is stored now. */
  saved(answer) {
    this.base = structuredClone(answer.values);
    this.opened.fresh = false;
    this.refill(answer.values, answer.links);
  }

  refill(values, links = {}) {
    Object.assign(this.context.links, links);
    for (const name of Object.keys(this.values)) delete this.values[name];
    Object.assign(this.values, structuredClone(values));
    this.tabs.forEach((tab) => tab.fields.fill());
  }

  /** Errors at their fields; answers those that belong to no field. The first bad field gets the focus. */
  complain(problems) {
    this.tabs.forEach(({ button, fields }) => {
      fields.clear();
      button.classList.remove("has-gap");
    });
    let focused = false;
    const rest = [];
    for (const { field, message } of problems) {
      const at = this.tabs.findIndex((tab) => tab.fields.knows(field));
      if (at < 0) {
        rest.push(message);
        continue;
      }
      this.tabs[at].button.classList.add("has-gap");
      this.tabs[at].fields.complain(field, message);
      if (!focused) {
        if (this.strip) this.show(at);
        this.tabs[at].fields.focus(field);
        focused = true;
      }
    }
    return rest;
  }

  focus() {
    const shown = this.tabs.find((tab) => !tab.panel.hidden);
    shown?.fields.first();
  }
}

/** What a field is called on the form; its own name when it is not on it. */
function labelOf(form, name) {
  for (const { panel } of form.tabs) {
    const label = panel.querySelector(`[data-field="${CSS.escape(name)}"]`)?.querySelector("label, .label")?.cloneNode(true);
    label?.querySelectorAll(".opt, button").forEach((one) => one.remove());
    if (label?.textContent.trim()) return `“${label.textContent.trim()}”`;
  }
  return name;
}

/** A stored value in a few words: text without its tags, choices one after the other. */
function wordsOf(value) {
  if (value === null || value === undefined || value === "") return "—";
  const plain = typeof value === "object" && !Array.isArray(value) ? Object.values(value) : value;
  const text = Array.isArray(plain) ? plain.map(wordsOf).join(" · ") : new DOMParser().parseFromString(String(plain), "text/html").body.textContent;
  return text.length > 240 ? `${text.slice(0, 240)}…` : text;
}

/** What others have saved meanwhile, field by field, with both ways out; what was written in other fields stays either way. */
export function conflictNote(form, refusal, again) {
  const names = refusal.problem.fields ?? [];
  const stored = refusal.problem.stored;
  const theirs = (event) => {
    form.base = structuredClone(stored);
    form.refill({ ...form.values, ...Object.fromEntries(names.map((name) => [name, stored[name] ?? null])) });
    event.target.closest(".note").remove();
  };
  return h(
    "div",
    { class: "note note-warn", role: "alert" },
    icon("exclamation-triangle"),
    h("div", { class: "stack" }, h("span", {}, t("form.conflict", names.map((name) => labelOf(form, name)).join(", "))),
      names.map((name) => h("blockquote", { class: "form-theirs" }, names.length > 1 && h("b", {}, `${labelOf(form, name)}: `), wordsOf(stored[name]))),
      h("div", { class: "row" },
        h("button", { class: "btn btn-s", type: "button", onclick: () => { form.base = structuredClone(stored); again(); } }, t("form.conflict.mine")),
        h("button", { class: "btn btn-s", type: "button", onclick: theirs }, t("form.conflict.theirs")))),
  );
}
