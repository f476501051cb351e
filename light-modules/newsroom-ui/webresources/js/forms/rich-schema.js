// The vocabulary of rich text in forms of modules: that of stories, with pictures, rules, alignment and the looks that a definition may allow.

import { Schema } from "prosemirror-model";
import { schema } from "newsroom/editor/schema.js";

const SIDES = ["left", "center", "right", "justify"];
/** What a style attribute says; read from its text, because the policy of the page keeps it from the element itself. */
function styleOf(dom) {
  const { style } = document.createElement("i");
  style.cssText = dom.getAttribute("style") ?? "";
  return style;
}

const styled = (style) => (style ? { style } : {});

/** A paragraph or heading that may be aligned. */
const aligned = (spec, tag) => ({
  ...spec,
  attrs: { ...spec.attrs, align: { default: "" } },
  parseDOM: spec.parseDOM.map((rule) => ({
    ...rule,
    attrs: undefined,
    getAttrs: (dom) => ({ ...rule.attrs, align: SIDES.find((side) => side === (styleOf(dom).textAlign || dom.getAttribute("align"))) ?? "" }),
  })),
  toDOM: (node) => [tag(node), styled(node.attrs.align && `text-align: ${node.attrs.align}`), 0],
});

const picture = {
  inline: true,
  group: "inline",
  draggable: true,
  attrs: { src: {}, alt: { default: "" }, title: { default: "" }, width: { default: "" }, height: { default: "" } },
  parseDOM: [{ tag: "img[src]", getAttrs: (dom) => Object.fromEntries(["src", "alt", "title", "width", "height"].map((name) => [name, dom.getAttribute(name) ?? ""])) }],
  toDOM: ({ attrs }) => ["img", Object.fromEntries(Object.entries(attrs).filter(([name, value]) => value || name === "alt"))],
};

/** A look of words that stands in a style attribute, such as their colour. */
const look = (name, property) => ({
  attrs: { value: {} },
  excludes: name,
  parseDOM: [{ tag: "span[style]", consuming: false, getAttrs: (dom) => { const value = styleOf(dom).getPropertyValue(property); return value ? { value } : false; } }],
  toDOM: (mark) => ["span", { style: `${property}: ${mark.attrs.value}` }, 0],
});

const { spec } = schema;

export const richSchema = new Schema({
  nodes: spec.nodes
    .update("paragraph", aligned(spec.nodes.get("paragraph"), () => "p"))
    .update("heading", aligned(spec.nodes.get("heading"), (node) => `h${node.attrs.level}`))
    .addBefore("text", "picture", picture)
    .addBefore("hard_break", "rule", { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] }),
  marks: spec.marks
    .update("link", {
      ...spec.marks.get("link"),
      attrs: { href: {}, target: { default: "" } },
      parseDOM: [{ tag: "a[href]", getAttrs: (dom) => ({ href: dom.getAttribute("href"), target: dom.getAttribute("target") === "_blank" ? "_blank" : "" }) }],
      toDOM: ({ attrs }) => ["a", { href: attrs.href, ...(attrs.target ? { target: attrs.target, rel: "noopener" } : {}) }, 0],
    })
    .addToEnd("color", look("color", "color"))
    .addToEnd("font", look("font", "font-family"))
    .addToEnd("size", look("size", "font-size")),
});

const ALLOWED = { P: ["style"], H2: ["style"], H3: ["style"], H4: ["style"], SPAN: ["style"], A: ["href", "target", "rel"], IMG: ["src", "alt", "title", "width", "height"], TD: ["colspan", "rowspan"], TH: ["colspan", "rowspan"], OL: ["start"] };
const PLAIN = new Set("P H2 H3 H4 SPAN A IMG TD TH OL UL LI STRONG B EM I U S SUB SUP BR HR BLOCKQUOTE TABLE TBODY THEAD TR CAPTION CITE".split(" "));
const LOOKS = new Set(["text-align", "color", "font-family", "font-size"]);

/** Whether something of the text would be lost on the writing surface. */
export function isForeign(html) {
  const holder = document.implementation.createHTMLDocument().createElement("div");
  holder.innerHTML = html ?? "";
  return [...holder.querySelectorAll("*")].some(
    (one) =>
      !PLAIN.has(one.tagName) ||
      [...one.attributes].some(({ name }) => !ALLOWED[one.tagName]?.includes(name)) ||
      [...styleOf(one)].some((property) => !LOOKS.has(property) || (property === "text-align") === (one.tagName === "SPAN")),
  );
}
