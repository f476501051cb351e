// The closed vocabulary of stories (docs/reference/rich-text.md) as a ProseMirror schema. What is stored there must survive here.

import { Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";
import { bulletList, listItem, orderedList } from "prosemirror-schema-list";

const levels = [2, 3, 4];
const safeLink = (href) => /^(https?:|mailto:|tel:|item:|\/(?!\/)|#)/i.test(href ?? "");
const set = (attributes) => Object.fromEntries(Object.entries(attributes).filter(([, value]) => value));

/** Assets are written jcr:<uuid> in fields and <uuid> in figures. */
export function bareId(reference) {
  return (reference ?? "").replace(/^jcr:/, "");
}

const captionOf = (dom) => dom.querySelector("figcaption")?.textContent.trim() ?? "";
const captioned = (tag, attributes, caption) => (caption ? [tag, attributes, ["figcaption", caption]] : [tag, attributes]);

const figures = {
  figure: {
    attrs: { asset: {}, caption: { default: "" }, credit: { default: "" }, alt: { default: "" }, layout: { default: "" } },
    group: "block",
    atom: true,
    draggable: true,
    parseDOM: [
      {
        tag: "figure[data-asset]",
        getAttrs: (dom) => ({
          asset: bareId(dom.getAttribute("data-asset")),
          caption: captionOf(dom),
          credit: dom.getAttribute("data-credit") ?? "",
          alt: dom.getAttribute("data-alt") ?? "",
          layout: dom.getAttribute("data-layout") ?? "",
        }),
      },
    ],
    toDOM: ({ attrs }) => captioned("figure", { "data-asset": attrs.asset, ...set({ "data-credit": attrs.credit, "data-alt": attrs.alt, "data-layout": attrs.layout }) }, attrs.caption),
  },
  gallery: {
    attrs: { assets: {}, caption: { default: "" } },
    group: "block",
    atom: true,
    draggable: true,
    parseDOM: [{ tag: "figure[data-gallery]", getAttrs: (dom) => ({ assets: dom.getAttribute("data-gallery"), caption: captionOf(dom) }) }],
    toDOM: ({ attrs }) => captioned("figure", { "data-gallery": attrs.assets }, attrs.caption),
  },
  embed: {
    attrs: { address: {}, caption: { default: "" } },
    group: "block",
    atom: true,
    draggable: true,
    parseDOM: [{ tag: "figure[data-embed]", getAttrs: (dom) => ({ address: dom.getAttribute("data-embed"), caption: captionOf(dom) }) }],
    toDOM: ({ attrs }) => captioned("figure", { "data-embed": attrs.address }, attrs.caption),
  },
  card: {
    attrs: { kind: {}, items: {} },
    group: "block",
    atom: true,
    draggable: true,
    parseDOM: [
      { tag: "aside[data-document]", getAttrs: (dom) => ({ kind: "document", items: dom.getAttribute("data-document") }) },
      { tag: "aside[data-related]", getAttrs: (dom) => ({ kind: "related", items: dom.getAttribute("data-related") }) },
    ],
    toDOM: ({ attrs }) => ["aside", { [`data-${attrs.kind}`]: attrs.items }],
  },
};

const tables = tableNodes({ tableGroup: "block", cellContent: "paragraph+", cellAttributes: {} });
tables.table = {
  ...tables.table,
  attrs: { caption: { default: "" } },
  parseDOM: [{ tag: "table", getAttrs: (dom) => ({ caption: dom.querySelector("caption")?.textContent.trim() ?? "" }) }],
  toDOM: ({ attrs }) => ["table", ...(attrs.caption ? [["caption", attrs.caption]] : []), ["tbody", 0]],
};

const nodes = {
  doc: { content: "block+" },
  paragraph: { content: "inline*", group: "block", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
  heading: {
    attrs: { level: { default: 2 } },
    content: "inline*",
    group: "block",
    defining: true,
    parseDOM: [{ tag: "h1", attrs: { level: 2 } }, ...levels.map((level) => ({ tag: `h${level}`, attrs: { level } })), { tag: "h5", attrs: { level: 4 } }, { tag: "h6", attrs: { level: 4 } }],
    toDOM: (node) => [`h${node.attrs.level}`, 0],
  },
  blockquote: { content: "(paragraph | bullet_list | ordered_list)+", group: "block", defining: true, parseDOM: [{ tag: "blockquote" }], toDOM: () => ["blockquote", 0] },
  bullet_list: { ...bulletList, content: "list_item+", group: "block" },
  ordered_list: { ...orderedList, content: "list_item+", group: "block" },
  list_item: { ...listItem, content: "paragraph (paragraph | bullet_list | ordered_list)*" },
  ...figures,
  ...tables,
  hard_break: { inline: true, group: "inline", selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
  text: { group: "inline" },
};

const plain = (tag, ...others) => ({ parseDOM: [tag, ...others].map((one) => ({ tag: one })), toDOM: () => [tag, 0] });

const marks = {
  link: {
    attrs: { href: {} },
    inclusive: false,
    parseDOM: [{ tag: "a[href]", getAttrs: (dom) => (safeLink(dom.getAttribute("href")) ? { href: dom.getAttribute("href") } : false) }],
    toDOM: (mark) => ["a", { href: mark.attrs.href }, 0],
  },
  strong: plain("strong", "b"),
  em: plain("em", "i"),
  u: plain("u", "ins"),
  s: plain("s", "strike", "del"),
  sub: { ...plain("sub"), excludes: "sup" },
  sup: { ...plain("sup"), excludes: "sub" },
};

const cites = { cite: plain("cite") };

export const schema = new Schema({ nodes, marks: { ...marks, ...cites } });
export { safeLink };
