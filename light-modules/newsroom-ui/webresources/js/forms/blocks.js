// Blocks: content of several kinds in one order, each kind with a form of its own.

import { freshId, h, icon } from "newsroom/ui/dom.js";
import { closeMenu, openMenu } from "newsroom/ui/menu.js";
import { t } from "newsroom/ui/words.js";
import { frame } from "newsroom/fields/frame.js";
import { Entries, tool } from "newsroom/forms/entries.js";
import { Fields } from "newsroom/forms/fields.js";

export function blocksField(field, context) {
  const kinds = new Map(field.forms.map((form) => [form.name, form]));
  const most = +(field.more.maxItems ?? Infinity);
  const adder = h("button", { class: "btn btn-link btn-s self-start", type: "button", onclick: () => ask(adder, entries.all.length) }, icon("plus-lg"), h("span", {}, t("form.block.add")));
  const entries = new Entries(field.label, { readOnly: context.readOnly, changed: () => say(), adder, named: ({ block }) => kinds.get(block)?.label || block });
  const menu = h("div", { class: "menu menu-float form-kinds", id: freshId("kinds"), role: "menu", "aria-label": t("form.block.add"), hidden: true });
  const box = h("div", { class: "stack", role: "group" }, entries.list, adder, menu, entries.status);
  const { element, complain } = frame(field, box, { group: true });
  if (field.forms.length > 1) adder.setAttribute("aria-haspopup", "menu");

  const say = () => context.changed(entries.all.map(({ node, block, values }) => ({ ...(node ? { name: node } : {}), block, ...(kinds.has(block) ? { value: { ...values } } : {}) })));

  const add = (block, at) => entries.add(make({ block, value: structuredClone(field.more.fresh?.[block] ?? {}) }), at);

  /** Which kind it shall be; the usual one has the focus. */
  const ask = (button, at) => {
    if (field.forms.length === 1) return add(field.forms[0].name, at);
    const usual = field.more.defaultBlock ?? field.more.initialBlock;
    menu.replaceChildren(...field.forms.map((form) => h("button", { class: "menu-item", type: "button", role: "menuitem", "data-kind": form.name, onclick: () => { closeMenu(); add(form.name, at); } }, icon("plus-square"), h("span", {}, form.label))));
    openMenu(button, menu);
    menu.querySelector(`[data-kind="${CSS.escape(usual ?? "")}"]`)?.focus();
    return undefined;
  };

  const make = ({ name: node, block, value }) => {
    const values = structuredClone(value ?? {});
    const kind = kinds.get(block);
    const fields = new Fields(kind?.fields ?? [], values, context, () => say());
    const entry = { node, block, values, fields };
    const insert = tool("plus-lg", t("form.block.insert"), "data-insert", (event) => ask(event.currentTarget, entries.all.indexOf(entry)));
    return entries.card(entry, kind ? fields.elements : h("p", { class: "note form-note" }, icon("info-circle"), h("span", {}, t("form.block.unknown", block))), { more: [insert] });
  };
  entries.settled = () => {
    const full = entries.all.length >= most;
    adder.hidden = context.readOnly || full || !field.forms.length;
    for (const button of entries.list.querySelectorAll(":scope > .form-entry > .form-entry-group > .form-entry-head [data-insert]")) button.hidden = full || !field.forms.length;
  };
  return {
    element,
    complain,
    inner: (index, rest, message) => {
      const entry = entries.all[index];
      if (!entry) return complain(message);
      entries.fold(entry, false);
      return rest ? entry.fields.complain(rest, message) : complain(message);
    },
    clear: () => entries.all.forEach((entry) => entry.fields.clear()),
    set: (stored) => entries.set((Array.isArray(stored) ? stored : []).map(make)),
    focus: (index, rest) => (index === undefined || !rest ? adder.focus() : entries.all[index]?.fields.focus(rest)),
  };
}
