// Yes or no, one of a few, several of a few, one of many.

import { freshId, h } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { frame } from "newsroom/fields/frame.js";

export function checkField(field, context) {
  const control = h("input", { type: "checkbox", disabled: context.readOnly, id: freshId("check") });
  const words = field.more.buttonLabel || field.label || field.more.spoken || field.name;
  const box = h("label", { class: "check" }, control, h("span", {}, words));
  const own = Boolean(field.more.buttonLabel && field.label);
  const hint = field.hint && h("span", { class: "hint", id: `${control.id}-hint` }, field.hint);
  if (hint) control.setAttribute("aria-describedby", `${control.id}-hint`);
  const element = own
    ? h("fieldset", { class: "field", "data-field": field.name }, h("legend", { class: "label" }, field.label), box, hint)
    : h("div", { class: "field", "data-field": field.name }, box, hint);
  control.addEventListener("change", () => context.changed(control.checked));
  return { element, complain: () => {}, set: (value) => (control.checked = value === true || value === "true"), focus: () => control.focus() };
}

function optionsOf(field, value) {
  const known = field.options.map((option) => option.value);
  const strange = [value].flat().filter((one) => one && !known.includes(String(one)));
  return [...field.options, ...strange.map((one) => ({ value: String(one), label: String(one) }))];
}

function group(field) {
  const box = h("div", { class: `form-choices${field.more.layout === "horizontal" ? " is-row" : ""}` });
  return { box, ...frame(field, box, { group: true }) };
}

export function radioField(field, context) {
  const { box, element, complain } = group(field);
  const name = freshId("radio");
  box.setAttribute("role", "radiogroup");
  const draw = (value) => {
    const none = !field.required && !field.more.always && value ? [{ value: "", label: t("form.none") }] : [];
    box.replaceChildren(
      ...[...none, ...optionsOf(field, value)].map((option) => {
        const input = h("input", { type: "radio", name, value: option.value, disabled: context.readOnly });
        input.checked = option.value === String(value ?? "");
        input.addEventListener("change", () => {
          context.changed(option.value);
          complain("");
        });
        return h("label", { class: "check" }, input, h("span", {}, option.label || option.value));
      }),
    );
    if (!box.childElementCount) box.append(h("span", { class: "quiet t13" }, t("form.no-options")));
  };
  return { element, complain, set: draw, focus: () => (box.querySelector("input:checked") ?? box.querySelector("input"))?.focus() };
}

export function checksField(field, context) {
  const { box, element, complain } = group(field);
  box.setAttribute("role", "group");
  const draw = (values) => {
    const chosen = [values ?? []].flat().map(String);
    box.replaceChildren(
      ...optionsOf(field, chosen).map((option) => {
        const input = h("input", { type: "checkbox", value: option.value, disabled: context.readOnly });
        input.checked = chosen.includes(option.value);
        input.addEventListener("change", () => {
          context.changed([...box.querySelectorAll("input:checked")].map((one) => one.value));
          complain("");
        });
        return h("label", { class: "check" }, input, h("span", {}, option.label || option.value));
      }),
    );
    if (!box.childElementCount) box.append(h("span", { class: "quiet t13" }, t("form.no-options")));
  };
  return { element, complain, set: draw, focus: () => box.querySelector("input")?.focus() };
}

/** A list to choose from; with free text where the definition allows it. */
export function selectField(field, context) {
  return field.more.textInput ? freeField(field, context) : listField(field, context);
}

function listField(field, context) {
  const control = h("select", { class: "select", disabled: context.readOnly });
  const { element, complain } = frame(field, control);
  control.addEventListener("change", () => {
    complain("");
    context.changed(control.value);
  });
  const draw = (value) => {
    const empty = field.more.always && value ? [] : [h("option", { value: "" }, field.more.placeholder || t("choose"))];
    control.replaceChildren(...empty, ...optionsOf(field, value).map((option) => h("option", { value: option.value }, option.label || option.value)));
    control.value = value ?? "";
  };
  return { element, complain, set: draw, focus: () => control.focus() };
}

function freeField(field, context) {
  const list = freshId("choices");
  const byLabel = new Map(field.options.map((option) => [option.label, option.value]));
  const byValue = new Map(field.options.map((option) => [option.value, option.label]));
  const control = h("input", { class: "input", type: "text", list, autocomplete: "off", readonly: context.readOnly, placeholder: field.more.placeholder });
  const { element, complain } = frame(field, control);
  const choices = h("datalist", { id: list }, field.options.map((option) => h("option", { value: option.label || option.value })));
  element.append(choices);
  if (field.more.remote) {
    control.addEventListener("focus", async () => {
      const found = await get(`/newsroom/api/forms/remote?${new URLSearchParams(field.more.remote)}`).catch(() => []);
      for (const option of found) {
        byLabel.set(option.label, option.value);
        byValue.set(option.value, option.label);
        choices.append(h("option", { value: option.label }));
      }
    }, { once: true });
  }
  control.addEventListener("input", () => context.changed(byLabel.get(control.value) ?? control.value));
  return { element, complain, set: (value) => (control.value = byValue.get(value) ?? value ?? ""), focus: () => control.focus() };
}
