// The wall of tools beside the text: tabs of fields made from the form, pictures, history.

import { h } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { grow } from "newsroom/fields/text.js";
import { fieldFor } from "newsroom/fields/index.js";

export class Inspector {
  constructor(place, { form, draft, context, history }) {
    Object.assign(this, { place, form, draft, context, history });
    this.fields = {};
    this.tabs = {};
    this.panels = {};
    const bar = place.querySelector("[role=tablist]");
    const body = place.querySelector("[data-panels]");
    for (const tab of form.tabs) this.addTab(bar, body, tab.name, tab.label, this.content(tab));
    this.addTab(bar, body, "comments", t("comments"), [h("div", { "data-part": "comments", class: "stack" }), h("section", { "data-part": "tasks", class: "stack story-tasks", "aria-label": t("task.heading") })]);
    if (form.surface.body && !context.readOnly) this.addTab(bar, body, "check", t("hints.tab"), [h("div", { "data-part": "check", class: "stack stack-l" })]);
    this.addTab(bar, body, "history", t("history"), [h("div", { "data-part": "history" })]);
    bar.addEventListener("keydown", (event) => this.move(event));
    this.show(form.tabs[0]?.name ?? "history");
  }

  content(tab) {
    const parts = tab.name === "photos" && this.form.photos ? [h("div", { "data-part": "photos-list" })] : [];
    for (const field of tab.fields) {
      const component = fieldFor(field, { ...this.context, changed: (value) => this.draft.set(field.name, value) });
      component.set(this.draft.values[field.name]);
      this.fields[field.name] = { component, tab: tab.name };
      parts.push(component.element);
    }
    return parts;
  }

  addTab(bar, body, name, label, parts) {
    const tab = h("button", { role: "tab", type: "button", id: `tab-${name}`, "aria-controls": `panel-${name}`, "aria-selected": "false", tabindex: "-1", onclick: () => this.show(name) }, label);
    const panel = h("div", { class: "insp-body", role: "tabpanel", id: `panel-${name}`, "aria-labelledby": `tab-${name}`, tabindex: "0", hidden: true }, parts);
    bar.append(tab);
    body.append(panel);
    this.tabs[name] = tab;
    this.panels[name] = panel;
  }

  show(name) {
    if (!(name in this.panels)) return;
    this.current = name;
    for (const [one, panel] of Object.entries(this.panels)) {
      panel.hidden = one !== name;
      this.tabs[one].setAttribute("aria-selected", String(one === name));
      this.tabs[one].tabIndex = one === name ? 0 : -1;
    }
    this.panels[name].querySelectorAll("textarea").forEach(grow);
    if (name === "history") this.history(this.panel("history"));
    if (matchMedia("(max-width: 56.25rem)").matches && document.documentElement.dataset.ready) document.body.classList.add("sheet-open");
  }

  move(event) {
    const names = Object.keys(this.tabs);
    const at = names.indexOf(this.current);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    this.show(names[(at + step + names.length) % names.length]);
    this.tabs[this.current].focus();
  }

  panel(name) {
    return this.place.querySelector(`[data-part="${name}"]`);
  }

  count(name, number) {
    const tab = this.tabs[name];
    if (!tab) return;
    tab.querySelector(".count")?.remove();
    if (number) tab.append(h("span", { class: "count" }, number));
  }

  /** An amber dot on each tab where something is missing. */
  gaps(list) {
    const missing = new Set(list.map((gap) => this.tabOf(gap.field.split(/[.[]/)[0])));
    for (const [name, tab] of Object.entries(this.tabs)) {
      tab.querySelector(".todo-dot")?.remove();
      if (missing.has(name)) tab.append(h("span", { class: "todo-dot", title: t("gap") }, h("span", { class: "sr" }, t("gap"))));
    }
  }

  tabOf(field) {
    if (field === "photos" && this.form.photos) return "photos";
    return this.fields[field]?.tab;
  }

  load(names) {
    for (const name of names) this.fields[name]?.component.set(this.draft.values[name]);
  }

  focus(field) {
    const known = this.fields[field];
    if (!known) return;
    this.show(known.tab);
    known.component.focus();
  }

  /** Answers whether the field stands here. */
  complain(field, message) {
    const known = this.fields[(field ?? "").split(/[.[]/)[0]];
    known?.component.complain(message);
    return Boolean(known);
  }

  focusTabs() {
    this.tabs[this.current].focus();
  }
}

