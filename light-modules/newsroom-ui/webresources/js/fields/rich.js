// Rich text in the inspector, such as the results of a conference: the same writing surface, framed as a field.

import { h } from "newsroom/ui/dom.js";
import { frame } from "newsroom/fields/frame.js";
import { Prose } from "newsroom/editor/prose.js";

export function richField(field, context) {
  const holder = h("div", { class: "area rich-area prose" });
  const { element, complain } = frame(field, holder, { group: true });
  const prose = new Prose(holder, { label: field.label, readOnly: context.readOnly, assets: context.assets, refs: context.refs, changed: context.changed, figures: false });
  return { element, complain, set: (value) => prose.set(value ?? ""), focus: () => prose.focus() };
}
