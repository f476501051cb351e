// Several of many: two lists side by side, and tags from a list or free.

import { freshId, h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { frame } from "newsroom/fields/frame.js";

export function twinField(field, context) {
  const left = h("select", { class: "select form-list", multiple: true, size: 8, disabled: context.readOnly });
  const right = h("select", { class: "select form-list", multiple: true, size: 8, disabled: context.readOnly });
  left.setAttribute("aria-label", field.more.leftColumnCaption || t("form.twin.left"));
  right.setAttribute("aria-label", field.more.rightColumnCaption || t("form.twin.right"));
  let chosen = [];
  const labels = new Map(field.options.map((option) => [option.value, option.label]));
  const option = (value) => h("option", { value }, labels.get(value) || value);
  const draw = () => {
    replace(left, field.options.filter(({ value }) => !chosen.includes(value)).map(({ value }) => option(value)));
    replace(right, chosen.map(option));
  };
  const marked = (list) => [...list.selectedOptions].map((one) => one.value);
  const say = (values) => {
    chosen = values;
    draw();
    context.changed([...chosen]);
  };
  const take = () => say([...chosen, ...marked(left)]);
  const drop = () => { const gone = marked(right); say(chosen.filter((value) => !gone.includes(value))); };
  left.addEventListener("dblclick", take);
  right.addEventListener("dblclick", drop);
  for (const [list, deed] of [[left, take], [right, drop]]) {
    list.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        deed();
        event.preventDefault();
      }
    });
  }
  const button = (name, sign, deed) => h("button", { class: "btn btn-s btn-icon", type: "button", "aria-label": t(name), title: t(name), disabled: context.readOnly, onclick: deed }, icon(sign));
  const box = h(
    "div",
    { class: "form-twin", role: "group" },
    h("div", { class: "stack" }, h("span", { class: "t12 quiet" }, field.more.leftColumnCaption || t("form.twin.left")), left),
    h("div", { class: "form-twin-mid" }, button("form.twin.take", "chevron-right", take), button("form.twin.drop", "chevron-left", drop)),
    h("div", { class: "stack" }, h("span", { class: "t12 quiet" }, field.more.rightColumnCaption || t("form.twin.right")), right),
  );
  const { element, complain } = frame(field, box, { group: true });
  return {
    element,
    complain,
    set: (values) => {
      chosen = [values ?? []].flat().map(String);
      draw();
    },
    focus: () => left.focus(),
  };
}

/** Tags: chosen from the list where there is one, else typed; Enter or comma takes, Backspace removes the last. */
export function tokensField(field, context) {
  const list = freshId("tokens");
  const only = field.options.length > 0;
  const labels = new Map(field.options.map((option) => [option.value, option.label]));
  const values = new Map(field.options.flatMap((option) => [[option.label, option.value], [option.value, option.value]]));
  const tags = h("span", { class: "tags" });
  const input = h("input", { type: "text", list, autocomplete: "off", readonly: context.readOnly, placeholder: field.more.placeholder });
  const box = h("span", { class: "combo" }, tags, input, h("datalist", { id: list }, field.options.map((option) => h("option", { value: option.label || option.value }))));
  input.holder = box;
  const { element, complain } = frame(field, input);
  let chosen = [];
  const say = () => {
    draw();
    context.changed([...chosen]);
  };
  const draw = () =>
    replace(
      tags,
      chosen.map((value) =>
        h("span", { class: context.readOnly ? "tag tag-flat" : "tag" }, h("span", { class: "clip" }, labels.get(value) || value),
          !context.readOnly && h("button", { type: "button", "aria-label": t("drop", labels.get(value) || value), onclick: () => { chosen = chosen.filter((one) => one !== value); say(); input.focus(); } }, icon("x"))),
      ),
    );
  const take = () => {
    const text = input.value.replace(/,$/, "").trim();
    if (!text) return;
    const value = only ? values.get(text) : text;
    if (!value) return complain(t("form.not-in-list", text));
    complain("");
    input.value = "";
    if (!chosen.includes(value)) {
      chosen.push(value);
      say();
    }
  };
  input.addEventListener("input", () => (input.value.endsWith(",") || values.has(input.value)) && take());
  input.addEventListener("change", take);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && input.value.trim()) {
      event.preventDefault();
      take();
    } else if (event.key === "Backspace" && !input.value && chosen.length) {
      chosen.pop();
      say();
    }
  });
  return {
    element,
    complain,
    set: (given) => {
      chosen = [given ?? []].flat().map(String);
      draw();
    },
    focus: () => input.focus(),
  };
}
