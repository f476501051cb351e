// Several short texts: each on its own line, Enter adds one, Backspace in an empty one takes it away.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { frame } from "newsroom/fields/frame.js";

export function listField(field, context) {
  const box = h("div", { class: "lines", role: "group" });
  const { element, complain } = frame(field, box, { group: true });
  let values = [];

  const say = () => context.changed(values.map((value) => value.trim()).filter(Boolean));
  const draw = (focusAt) => {
    replace(
      box,
      values.map((value, n) => line(value, n)),
      !context.readOnly && h("button", { class: "btn btn-link btn-s self-start", type: "button", onclick: () => add(values.length) }, icon("plus-lg"), t("add", field.label.toLowerCase())),
    );
    if (focusAt !== undefined) (box.querySelectorAll("input")[focusAt] ?? box.querySelector("button"))?.focus();
  };
  const add = (at) => {
    values.splice(at, 0, "");
    draw(at);
  };
  const drop = (n) => {
    values.splice(n, 1);
    say();
    draw(Math.max(0, n - 1));
  };
  const line = (value, n) => {
    const input = h("input", { class: "input", type: "text", value, readonly: context.readOnly, "aria-label": `${field.label} ${n + 1}` });
    input.addEventListener("input", () => {
      values[n] = input.value;
      say();
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        add(n + 1);
      } else if (event.key === "Backspace" && !input.value && values.length > 0) {
        event.preventDefault();
        drop(n);
      }
    });
    const away = h("button", { class: "tail btn btn-plain btn-s btn-icon", type: "button", "aria-label": t("drop", `${field.label} ${n + 1}`), onclick: () => drop(n) }, icon("x"));
    return h("span", { class: "with-tail" }, input, !context.readOnly && away);
  };
  return {
    element,
    complain,
    set: (given) => {
      values = Array.isArray(given) ? [...given] : given ? [given] : [];
      draw();
    },
    focus: () => (box.querySelector("input") ?? box.querySelector("button"))?.focus(),
  };
}
