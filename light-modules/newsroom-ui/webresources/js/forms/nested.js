// Forms inside a form: a group of fields, a list of entries, one of several forms by choice.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { frame } from "newsroom/fields/frame.js";
import { Fields } from "newsroom/forms/fields.js";
import { radioField, selectField } from "newsroom/forms/choice.js";

const isEmpty = (value) => value === undefined || value === null || value === "" || value === false || (typeof value === "object" && Object.values(value).every(isEmpty));

export function compositeField(field, context) {
  const values = {};
  const inner = new Fields(field.fields, values, context, () => context.changed(isEmpty(values) ? "" : { ...values }));
  const element = h("fieldset", { class: `form-group${field.more.layout === "horizontal" ? " is-row" : ""}`, "data-field": field.name }, field.label && h("legend", { class: "group-title" }, field.label), field.hint && h("p", { class: "hint" }, field.hint), inner.elements);
  return {
    element,
    complain: () => {},
    inner: (index, rest, message) => inner.complain(rest, message),
    clear: () => inner.clear(),
    set: (given) => {
      for (const name of Object.keys(values)) delete values[name];
      Object.assign(values, structuredClone(given ?? {}));
      inner.fill();
    },
    focus: (index, rest) => (rest ? inner.focus(rest) : element.querySelector("input, textarea, select, button")?.focus()),
  };
}

export function switchField(field, context) {
  const fresh = field.more.fresh ?? {};
  let value = { option: "", forms: {} };
  const say = () => context.changed(value.option ? structuredClone(value) : "");
  const selector = (field.more.radio === false ? selectField : radioField)(field, {
    ...context,
    changed: (option) => {
      value.option = option;
      const chosen = forms.find((form) => form.name === option);
      if (chosen && Object.keys(chosen.values).length) value.forms = { ...value.forms, [option]: { ...chosen.values } };
      show();
      say();
    },
  });
  const forms = field.forms.map((form) => {
    const values = {};
    const fields = new Fields(form.fields ?? [], values, context, () => {
      value.forms = { ...value.forms, [form.name]: { ...values } };
      say();
    });
    return { name: form.name, values, fields, element: h("div", { class: "form-switched" }, fields.elements) };
  });
  const show = () => forms.forEach((form) => (form.element.hidden = form.name !== value.option));
  const element = h("div", { class: "form-switch", "data-field": field.name }, selector.element, forms.map((form) => form.element));
  show();
  const path = (rest) => rest ?? "";
  return {
    element,
    complain: selector.complain,
    inner: (index, rest, message) => forms.find((form) => form.name === value.option)?.fields.complain(path(rest), message),
    clear: () => forms.forEach((form) => form.fields.clear()),
    set: (given) => {
      value = { option: given?.option ?? "", forms: structuredClone(given?.forms ?? {}) };
      selector.set(value.option);
      for (const form of forms) {
        for (const name of Object.keys(form.values)) delete form.values[name];
        Object.assign(form.values, value.forms[form.name] ?? structuredClone(fresh[form.name] ?? {}));
        form.fields.fill();
      }
      show();
    },
    focus: (index, rest) => (rest ? forms.find((form) => form.name === value.option)?.fields.focus(rest) : selector.focus()),
  };
}

/** Entries that are added, moved and removed; each is the inner field, or the fields of an inner group. */
export function multiField(field, context) {
  const [given = { name: "value", kind: "text" }] = field.fields;
  const name = given.name || "value";
  const list = h("ul", { class: "form-entries" });
  const status = h("span", { class: "sr", role: "status" });
  const box = h("div", { class: "stack", role: "group" });
  const { element, complain } = frame(field, box, { group: true });
  const most = +(field.more.maxItems ?? Infinity);
  const adder = h("button", { class: "btn btn-link btn-s self-start", type: "button", onclick: () => add() }, icon("plus-lg"), h("span", {}, field.more.buttonLabel || t("form.entry.add")));
  box.append(list, adder, status);
  let entries = [];

  const say = () => context.changed(entries.map(({ node, values }) => ({ ...(node ? { name: node } : {}), ...(values[name] === undefined ? {} : { value: values[name] }) })));
  const add = () => {
    const entry = make(field.more.fresh === undefined ? {} : { value: field.more.fresh });
    entries.push(entry);
    list.append(entry.element);
    after();
    say();
    entry.element.querySelector("input:not([tabindex='-1']), textarea, select, [contenteditable=true], .form-entry-body button")?.focus();
  };
  const move = (entry, by) => {
    const from = entries.indexOf(entry);
    const to = from + by;
    if (to < 0 || to >= entries.length) return;
    entries.splice(to, 0, ...entries.splice(from, 1));
    list.insertBefore(entry.element, entries[to + 1]?.element ?? null);
    after();
    say();
    status.textContent = t("form.entry.moved", to + 1, entries.length);
    (entry.element.querySelector(by < 0 ? "[data-up]:not([disabled])" : "[data-down]:not([disabled])") ?? entry.element.querySelector("[data-up]:not([disabled]), [data-down]:not([disabled])"))?.focus();
  };
  const drop = (entry) => {
    const at = entries.indexOf(entry);
    entries.splice(at, 1);
    entry.element.remove();
    after();
    say();
    (list.children[at]?.querySelector("[data-drop]") ?? adder).focus();
  };
  const make = ({ name: node, value }) => {
    const values = value === undefined ? {} : { [name]: structuredClone(value) };
    const group = ["composite", "switch", "multi"].includes(given.kind);
    const shown = { ...given, name, label: group ? "" : given.label || field.label, required: given.required };
    const fields = new Fields([shown], values, context, say);
    const tool = (sign, label, mark, run) => h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-label": label, title: label, [mark]: "", onclick: run }, icon(sign));
    const entry = { node, values, fields };
    const tools = !context.readOnly && h("span", { class: "form-entry-tools" },
      tool("arrow-up", t("group.up"), "data-up", () => move(entry, -1)), tool("arrow-down", t("form.entry.down"), "data-down", () => move(entry, 1)), tool("trash", t("form.entry.drop"), "data-drop", () => drop(entry)));
    const title = group && h("span", { class: "group-title", "data-title": "" });
    const body = h("div", { class: "form-entry-body" }, fields.elements);
    entry.element = group ? h("li", { class: "form-entry" }, h("div", { class: "form-entry-group", role: "group" }, h("div", { class: "form-entry-head" }, title, tools), body)) : h("li", { class: "form-entry is-bare" }, body, tools);
    return entry;
  };
  const after = () => {
    adder.hidden = context.readOnly || entries.length >= most;
    entries.forEach((entry, n) => {
      const title = entry.element.querySelector(":scope > .form-entry-group > .form-entry-head > [data-title]");
      if (title) title.textContent = `${given.label || field.plain || field.label} ${n + 1}`;
      if (title) entry.element.firstElementChild.setAttribute("aria-label", title.textContent);
      const up = entry.element.querySelector("[data-up]");
      if (!up) return;
      up.disabled = n === 0;
      entry.element.querySelector("[data-down]").disabled = n === entries.length - 1;
      entry.element.querySelector("[data-drop]").setAttribute("aria-label", t("drop", `${field.plain || field.label} ${n + 1}`));
    });
  };
  return {
    element,
    complain,
    inner: (index, rest, message) => entries[index]?.fields.complain(rest ? `${name}.${rest}` : name, message),
    clear: () => entries.forEach((entry) => entry.fields.clear()),
    set: (stored) => {
      entries = (Array.isArray(stored) ? stored : []).map(make);
      replace(list, entries.map((entry) => entry.element));
      after();
    },
    focus: (index, rest) => (index === undefined ? adder.focus() : entries[index]?.fields.focus(rest ? `${name}.${rest}` : name)),
  };
}

