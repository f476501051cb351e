// Text on one line or several with its longest length, words of an address, code, passwords.

import { h } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { frame } from "newsroom/fields/frame.js";
import { grow } from "newsroom/fields/text.js";

export function textField(field, context) {
  const rows = +(field.more.rows ?? 1);
  const longest = +(field.more.maxLength ?? 0);
  const many = rows > 1;
  const common = { readonly: context.readOnly, placeholder: field.more.placeholder, maxlength: longest || undefined };
  const control = many ? h("textarea", { class: "area", rows: Math.min(rows, 20), ...common }) : h("input", { class: "input", type: "text", autocomplete: "off", ...common });
  const left = longest > 0 && h("span", { class: "t12 quiet end" });
  const { element, complain } = frame(field, control, { tail: left || undefined });
  const count = () => left && (left.textContent = `${[...control.value].length}/${longest}`);
  control.addEventListener("input", () => {
    if (many) grow(control);
    count();
    complain("");
    context.changed(control.value);
  });
  return {
    element,
    complain,
    set: (value) => {
      control.value = value ?? "";
      count();
      if (many) requestAnimationFrame(() => grow(control));
    },
    focus: () => control.focus(),
  };
}

const slug = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

/** Words of an address: follows another field as long as nobody has written here, and takes only what an address may hold. */
export function slugField(field, context) {
  const part = textField(field, context);
  const control = part.element.querySelector("input");
  const source = field.more.slugOf;
  let own = false;
  control.addEventListener("input", () => (own = control.value !== ""));
  control.addEventListener("change", () => {
    control.value = slug(control.value);
    context.changed(control.value);
  });
  return {
    ...part,
    set: (value) => {
      own = Boolean(value);
      part.set(value);
    },
    follow: (values) => {
      if (own || !source || context.readOnly) return;
      const next = slug(String(values[source] ?? ""));
      if (next === control.value) return;
      part.set(next);
      context.changed(next);
    },
  };
}

export function codeField(field, context) {
  const control = h("textarea", { class: "area mono form-code", rows: Math.min(24, Math.max(4, Math.round((+field.more.height || 160) / 20))), spellcheck: "false", autocapitalize: "none", wrap: "off", readonly: context.readOnly });
  const { element, complain } = frame(field, control, { tail: field.more.language && h("span", { class: "t12 quiet end mono" }, field.more.language), hint: field.hint ?? t("form.code.hint") });
  let trap = true;
  control.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && trap && !context.readOnly) {
      trap = false;
      event.preventDefault(); // the first Escape opens the way out of the field, only the next one leaves the form
    }
    if (event.key !== "Tab" || !trap || event.shiftKey || context.readOnly) return;
    event.preventDefault();
    control.setRangeText("  ", control.selectionStart, control.selectionEnd, "end");
    context.changed(control.value);
  });
  control.addEventListener("focus", () => (trap = true));
  control.addEventListener("input", () => context.changed(control.value));
  return { element, complain, set: (value) => (control.value = value ?? ""), focus: () => control.focus() };
}

export function passwordField(field, context) {
  const control = h("input", { class: "input", type: "password", autocomplete: "new-password", readonly: context.readOnly });
  const { element, complain } = frame(field, control);
  control.addEventListener("input", () => context.changed(control.value));
  return { element, complain, set: (value) => (control.value = value ?? ""), focus: () => control.focus() };
}
