// Nested values, such as the parties of a signing: cards that open into their own small form; add, move, remove.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { showDate } from "newsroom/ui/dates.js";
import { fieldFor } from "newsroom/fields/index.js";

export function groupField(field, context) {
  const list = h("ul", { class: "mini mini-cards" });
  const count = h("span", { class: "count" }, "0");
  const error = h("span", { class: "err", hidden: true });
  const adder = h("button", { class: "btn btn-link btn-s self-start", type: "button", hidden: context.readOnly, onclick: () => add() }, icon("plus-lg"), t("add", field.label.toLowerCase()));
  const element = h("section", { class: "fields", "data-field": field.name }, h("h3", { class: "group-title" }, field.label, field.multiple && count), list, error, adder);
  let values = [];
  let open = -1;

  const say = () => context.changed(field.multiple ? values : (values[0] ?? ""));
  const draw = () => {
    count.textContent = values.length;
    replace(list, values.map((value, n) => (n === open ? form(value, n) : card(value, n))));
    adder.hidden = context.readOnly || (!field.multiple && values.length > 0);
  };
  const add = () => {
    values = [...values, {}];
    open = values.length - 1;
    draw();
    list.querySelector("li:last-child input, li:last-child textarea")?.focus();
  };
  const parts = (value) =>
    field.fields
      .map((inner) => wordsOf(inner, value[inner.name]))
      .filter(Boolean);
  const wordsOf = (inner, value) => {
    if (!value) return "";
    if (inner.kind === "reference") return [value].flat().map((id) => context.refs[id]?.title).filter(Boolean).join(", ");
    if (inner.kind === "select") return inner.options.find((option) => option.value === value)?.label ?? value;
    if (inner.kind === "date" || inner.kind === "datetime") return showDate(value);
    return Array.isArray(value) ? value.join(", ") : String(value);
  };
  const card = (value, n) => {
    const [first, ...rest] = parts(value);
    return h(
      "li",
      {},
      h("span", {}, h("b", {}, first ?? t("group.empty")), rest.length > 0 && h("span", { class: "sub" }, rest.join(", "))),
      h("button", { class: "btn btn-plain btn-s btn-icon end", type: "button", "aria-label": t(context.readOnly ? "group.show" : "group.edit", `${field.label} ${n + 1}`), onclick: () => { open = n; draw(); list.querySelectorAll("li")[n].querySelector("input, textarea")?.focus(); } }, icon(context.readOnly ? "eye" : "pencil")),
    );
  };
  const move = (n, to) => {
    const [moved] = values.splice(n, 1);
    values.splice(to, 0, moved);
    open = to;
    say();
    draw();
    list.querySelectorAll("li")[to].querySelector("input, textarea")?.focus();
  };
  const form = (value, n) => {
    const inner = field.fields.map((part) => {
      const component = fieldFor(part, {
        ...context,
        changed: (now) => {
          const { [part.name]: _, ...others } = values[n];
          values[n] = now === "" || (Array.isArray(now) && !now.length) ? others : { ...others, [part.name]: now };
          values = [...values];
          say();
        },
      });
      component.set(value[part.name]);
      return component.element;
    });
    const close = h("button", { class: "btn btn-s", type: "button", onclick: () => { open = -1; draw(); list.querySelectorAll("li")[n]?.querySelector("button")?.focus(); } }, icon("check-lg"), t("group.done"));
    const tools = !context.readOnly && [
      n > 0 && h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-label": t("group.up"), onclick: () => move(n, n - 1) }, icon("arrow-up")),
      h("button", { class: "btn btn-plain btn-s btn-icon end", type: "button", "aria-label": t("drop", `${field.label} ${n + 1}`), onclick: () => { values.splice(n, 1); open = -1; say(); draw(); adder.focus(); } }, icon("trash")),
    ];
    return h("li", { class: "group-form" }, h("div", { class: "stack" }, inner, h("div", { class: "row" }, close, tools)));
  };
  return {
    element,
    complain: (message) => {
      element.classList.toggle("bad", Boolean(message));
      error.hidden = !message;
      replace(error, message && [icon("exclamation-circle"), h("span", {}, message)]);
    },
    set: (given) => {
      values = Array.isArray(given) ? structuredClone(given) : given ? [structuredClone(given)] : [];
      draw();
    },
    focus: () => (list.querySelector("button, input") ?? adder).focus(),
  };
}
