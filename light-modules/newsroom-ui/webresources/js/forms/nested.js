// Forms inside a form: a group of fields, a list of entries, one of several forms by choice.

import { h, icon } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { frame } from "newsroom/fields/frame.js";
import { Entries } from "newsroom/forms/entries.js";
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
    focus: (index, rest) => (rest ? inner.focus(rest) : inner.first()),
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
  const grouped = ["composite", "switch", "multi", "blocks"].includes(given.kind);
  const most = +(field.more.maxItems ?? Infinity);
  const adder = h("button", { class: "btn btn-link btn-s self-start", type: "button", onclick: () => entries.add(make(field.more.fresh === undefined ? {} : { value: field.more.fresh })) }, icon("plus-lg"), h("span", {}, field.more.buttonLabel || t("form.entry.add")));
  const entries = new Entries(grouped ? given.label || field.plain || field.label : field.plain || field.label, { readOnly: context.readOnly, changed: () => say(), adder });
  const box = h("div", { class: "stack", role: "group" }, entries.list, adder, entries.status);
  const { element, complain } = frame(field, box, { group: true });
  entries.settled = () => (adder.hidden = context.readOnly || entries.all.length >= most);

  const say = () => context.changed(entries.all.map(({ node, values }) => ({ ...(node ? { name: node } : {}), ...(values[name] === undefined ? {} : { value: values[name] }) })));
  const make = ({ name: node, value }) => {
    const values = value === undefined ? {} : { [name]: structuredClone(value) };
    const shown = { ...given, name, label: grouped ? "" : given.label || field.label, required: given.required };
    const fields = new Fields([shown], values, context, say);
    return entries.card({ node, values, fields }, fields.elements, { grouped });
  };
  return {
    element,
    complain,
    inner: (index, rest, message) => {
      const entry = entries.all[index];
      if (entry) entries.fold(entry, false);
      entry?.fields.complain(rest ? `${name}.${rest}` : name, message);
    },
    clear: () => entries.all.forEach((entry) => entry.fields.clear()),
    set: (stored) => entries.set((Array.isArray(stored) ? stored : []).map(make)),
    focus: (index, rest) => (index === undefined ? adder.focus() : entries.all[index]?.fields.focus(rest ? `${name}.${rest}` : name)),
  };
}
