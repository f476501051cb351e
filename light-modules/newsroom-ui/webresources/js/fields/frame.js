// The frame of a field: label above, hint and error below, wired to the control for those who listen.

import { freshId, h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";

/** Puts a control into a field. Answers { element, id, complain } ; complain("") takes the error away. */
export function frame(field, control, { hint, group = false, tail } = {}) {
  const id = control.id || (control.id = freshId(`f-${field.name}`));
  const optional = !field.required && !field.readOnly && field.label && h("span", { class: "opt" }, t("optional"));
  const label = !field.label && !tail ? null : group
    ? h("span", { class: "label", id: `${id}-label` }, field.label, optional, tail)
    : h("label", { for: id }, field.label, optional, tail);
  const words = hint ?? field.hint;
  const below = words && h("span", { class: "hint", id: `${id}-hint` }, words);
  const error = h("span", { class: "err", id: `${id}-err`, hidden: true });
  const element = h("div", { class: "field", "data-field": field.name }, label, control.holder ?? control, below, error);
  if (group && label) control.setAttribute("aria-labelledby", `${id}-label`);
  if (!field.label && field.more?.spoken) control.setAttribute("aria-label", field.more.spoken);
  if (words) control.setAttribute("aria-describedby", `${id}-hint`);
  const complain = (message) => {
    element.classList.toggle("bad", Boolean(message));
    error.hidden = !message;
    replace(error, message && [icon("exclamation-circle"), h("span", {}, message)]);
    if (message) {
      control.setAttribute("aria-invalid", "true");
      control.setAttribute("aria-describedby", error.id);
    } else {
      control.removeAttribute("aria-invalid");
      if (words) control.setAttribute("aria-describedby", `${id}-hint`);
      else control.removeAttribute("aria-describedby");
    }
  };
  return { element, id, complain };
}
