// One of a few options, and yes or no.

import { h } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { frame } from "newsroom/fields/frame.js";

export function selectField(field, context) {
  const control = h("select", { class: "select", disabled: context.readOnly });
  control.append(h("option", { value: "" }, t("choose")));
  for (const option of field.options) control.append(h("option", { value: option.value }, option.label));
  const { element, complain } = frame(field, control);
  control.addEventListener("change", () => context.changed(control.value));
  return {
    element,
    complain,
    set: (value) => {
      if (value && ![...control.options].some((option) => option.value === value)) {
        control.append(h("option", { value }, value));
      }
      control.value = value ?? "";
    },
    focus: () => control.focus(),
  };
}

export function checkField(field, context) {
  const control = h("input", { class: "switch end", type: "checkbox", role: "switch", disabled: context.readOnly });
  const element = h("label", { class: "row", "data-field": field.name }, field.label, control);
  control.addEventListener("change", () => context.changed(control.checked));
  return {
    element,
    complain: () => {},
    set: (value) => {
      control.checked = value === true || value === "true";
    },
    focus: () => control.focus(),
  };
}
