// Rich text: the writing surface where nothing would be lost by it, else the HTML itself, with a way over.

import { h, icon } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { frame } from "newsroom/fields/frame.js";
import { Prose } from "newsroom/editor/prose.js";
import { FORMAT_BAR } from "newsroom/forms/format.js";

/** Elements and attributes that the surface has no place for. */
const isForeign = (html) => /<(img|iframe|div|span|section|article|video|audio|object|hr|pre|code|dl|form|h1|h5|h6)\b|\s(class|style|id|target)=/i.test(html ?? "");

export function richField(field, context) {
  const holder = h("div", { class: "area rich-area prose form-rich" });
  const source = h("textarea", { class: "area mono form-code", rows: 10, spellcheck: "false", readonly: context.readOnly, hidden: true, "aria-label": `${field.label} (HTML)` });
  const note = h("p", { class: "note form-note", hidden: true }, icon("info-circle"), h("span", {}, t("form.rich.foreign")));
  const toggle = h("button", { class: "btn btn-plain btn-s end", type: "button", onclick: () => mode(source.hidden) }, icon("code"), h("span", {}, "HTML"));
  const tools = h("div", { class: "form-format", role: "toolbar", "aria-label": t("form.rich.tools", field.label) });
  const box = h("div", { class: "form-rich-box" }, !context.readOnly && tools, holder, source, note);
  const { element, complain } = frame(field, box, { group: true, tail: toggle });
  let value = "";
  const prose = new Prose(holder, { label: field.label, readOnly: context.readOnly, assets: {}, refs: context.links, figures: false, changed: (html) => { value = html; context.changed(html); } });
  tools.append(...FORMAT_BAR(prose));
  source.addEventListener("input", () => {
    value = source.value;
    context.changed(value);
  });
  const mode = (html) => {
    source.hidden = !html;
    holder.hidden = html;
    tools.hidden = html;
    toggle.setAttribute("aria-pressed", String(html));
    note.hidden = !html || !isForeign(value);
    if (html) source.value = value;
    else prose.set(value);
  };
  return {
    element,
    complain,
    set: (given) => {
      value = given ?? "";
      mode(isForeign(value));
    },
    focus: () => (source.hidden ? prose.focus() : source.focus()),
  };
}
