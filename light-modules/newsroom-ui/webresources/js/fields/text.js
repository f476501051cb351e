// Text on one line or several, and numbers.

import { h } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { frame } from "newsroom/fields/frame.js";

/** Grows with its text, so that nobody scrolls inside a field. */
export function grow(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}

export function textField(field, context) {
  const many = (field.rows ?? 1) > 1;
  const control = many
    ? h("textarea", { class: "area", rows: field.rows, readonly: context.readOnly, spellcheck: "false" })
    : h("input", { class: "input", type: "text", readonly: context.readOnly, autocomplete: "off" });
  const { element, complain } = frame(field, control);
  control.addEventListener("input", () => {
    if (many) grow(control);
    context.changed(control.value);
  });
  return {
    element,
    complain,
    set: (value) => {
      control.value = value ?? "";
      if (many) requestAnimationFrame(() => grow(control));
    },
    focus: () => control.focus(),
  };
}

export function numberField(field, context) {
  const control = h("input", { class: "input", type: "text", inputmode: "decimal", readonly: context.readOnly, autocomplete: "off" });
  const { element, complain } = frame(field, control);
  control.addEventListener("input", () => {
    const text = control.value.trim().replace(field.whole ? /[.\s]/g : /\s/g, "").replace(",", ".");
    const fits = text === "" || (field.whole ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/).test(text);
    complain(fits ? "" : t(field.whole ? "number.whole" : "number.decimal"));
    if (fits) context.changed(text === "" ? "" : Number(text));
  });
  return {
    element,
    complain,
    set: (value) => {
      control.value = value ?? "";
    },
    focus: () => control.focus(),
  };
}
