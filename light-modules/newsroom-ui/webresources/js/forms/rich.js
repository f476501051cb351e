// Rich text: the writing surface where nothing would be lost by it, else the HTML itself, with a way over.

import { h, icon } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { frame } from "newsroom/fields/frame.js";
import { Prose } from "newsroom/editor/prose.js";
import { formatBar } from "newsroom/forms/format.js";
import { isForeign, richSchema } from "newsroom/forms/rich-schema.js";

const USUAL = { tools: ["bold", "italic", "list", "numbers", "quote", "link"], levels: [2, 3, 4] };

/** Pictures of the library stand as item:<uuid> in the text. */
class PictureView {
  constructor(node) {
    const { src, alt, title } = node.attrs;
    const id = /^item:([\da-f-]{36})$/.exec(src)?.[1] ?? /\/dam\/(?:jcr:)?([\da-f-]{36})\//.exec(src)?.[1];
    this.dom = h("img", { class: "form-picture", src: id ? `/newsroom/assets/${id}/640` : src, alt, title });
  }
}

export function richField(field, context) {
  const rich = field.more.rich ?? USUAL;
  const holder = h("div", { class: "area rich-area prose form-rich" });
  if (rich.height) holder.style.minHeight = `${rich.height}px`;
  const source = h("textarea", { class: "area mono form-code", rows: 10, spellcheck: "false", readonly: context.readOnly, hidden: true, "aria-label": `${field.label} (HTML)` });
  const note = h("p", { class: "note form-note", hidden: true }, icon("info-circle"), h("span", {}, t("form.rich.foreign")));
  const toggle = h("button", { class: "btn btn-plain btn-s end", type: "button", onclick: () => mode(source.hidden) }, icon("code"), h("span", {}, "HTML"));
  const tools = h("div", { class: "form-format", role: "toolbar", "aria-label": t("form.rich.tools", field.label) });
  const box = h("div", { class: "form-rich-box" }, !context.readOnly && tools, holder, source, note);
  const { element, complain } = frame(field, box, { group: true, tail: toggle });
  let value = "";
  const prose = new Prose(holder, {
    schema: richSchema,
    label: field.label || field.more.spoken || field.name,
    readOnly: context.readOnly,
    assets: {},
    refs: context.links,
    figures: false,
    bubble: false,
    views: { picture: (node) => new PictureView(node) },
    changed: (html) => { value = html; context.changed(html); },
    touched: () => refresh?.(),
  });
  const refresh = formatBar(tools, prose, rich);
  source.addEventListener("input", () => {
    value = source.value;
    context.changed(value);
  });
  const mode = (html) => {
    source.hidden = !html;
    holder.hidden = html;
    tools.hidden = html;
    toggle.hidden = !rich.source && !isForeign(value);
    toggle.setAttribute("aria-pressed", String(html));
    note.hidden = !html || !isForeign(value);
    if (html) source.value = value;
    else prose.set(value);
    refresh();
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
