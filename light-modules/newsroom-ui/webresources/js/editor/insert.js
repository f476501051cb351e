// What the slash menu and the phone's "Chèn" can put into the text.

import { setBlockType, wrapIn } from "prosemirror-commands";
import { TextSelection } from "prosemirror-state";
import { wrapInList } from "prosemirror-schema-list";
import { freshId, h } from "newsroom/ui/dom.js";
import { ask } from "newsroom/ui/dialog.js";
import { t } from "newsroom/ui/words.js";
import { editLink } from "newsroom/editor/bubble.js";
import { findItems } from "newsroom/editor/finder.js";
import { schema } from "newsroom/editor/schema.js";

const { nodes } = schema;
const STORIES = ["article", "photo-story", "conference", "signing"];

const command = (wanted) => (view) => {
  wanted(view.state, view.dispatch);
  view.focus();
};

function table(view) {
  const cell = (type) => type.createAndFill();
  const row = (type) => nodes.table_row.create(null, [cell(type), cell(type), cell(type)]);
  const made = nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell)]);
  const transaction = view.state.tr.replaceSelectionWith(made);
  transaction.doc.descendants((node, at) => {
    if (node === made) transaction.setSelection(TextSelection.near(transaction.doc.resolve(at + 1)));
  });
  view.dispatch(transaction.scrollIntoView());
  view.focus();
}

/** Puts a block in; writing goes on in the line after it. */
const put = (view, node) => {
  const transaction = view.state.tr.replaceSelectionWith(node);
  let after = transaction.doc.content.size;
  transaction.doc.forEach((child, at) => {
    if (child === node) after = at + child.nodeSize;
  });
  if (!transaction.doc.nodeAt(after)?.isTextblock) transaction.insert(after, nodes.paragraph.create());
  view.dispatch(transaction.setSelection(TextSelection.near(transaction.doc.resolve(after))).scrollIntoView());
  view.focus();
};

/** A card for documents by number or title, or a box of related stories. */
async function card(view, kind, types, refs) {
  const found = await findItems({ title: t(`insert.${kind}`), hint: t(`insert.${kind}.hint`), doer: t("insert.do"), types, multiple: true });
  if (!found) return view.focus();
  for (const hit of found) refs[hit.id] = hit;
  put(view, nodes.card.create({ kind, items: found.map((hit) => hit.id).join(" ") }));
}

/** A film or post by its address; nothing of it is loaded before a reader asks for it. */
async function embed(view) {
  const id = freshId("embed");
  const input = h("input", { class: "input", id, type: "url", inputmode: "url", placeholder: "https://www.youtube.com/watch?v=…", spellcheck: "false" });
  let address = "";
  const done = await ask({
    title: t("insert.embed"),
    doer: t("insert.do"),
    content: [h("div", { class: "field" }, h("label", { for: id }, t("link.address")), input, h("span", { class: "hint" }, t("insert.embed.hint")))],
    run: () => {
      const text = /^https?:\/\//.test(input.value.trim()) ? input.value.trim().replace(/^http:/, "https:") : `https://${input.value.trim()}`;
      if (!/^https:\/\/[\w-]+(\.[\w-]+)+([/?#]\S*)?$/.test(text)) throw new Error(t("insert.embed.bad"));
      address = text;
    },
  });
  if (done) put(view, nodes.embed.create({ address }));
}

/** `photos(multiple)` lets the person choose pictures, `gallery(view)` several for one block, `library(view)` such that are there already; null where a text has none. */
export function insertChoices({ photos, gallery, library, refs = {} }) {
  return [
    photos && { label: t("insert.photo"), sub: t("insert.photo.sub"), icon: "image", run: () => photos(false) },
    photos && { label: t("insert.photos"), sub: t("insert.photos.sub"), icon: "images", run: () => photos(true) },
    library && { label: t("insert.library"), sub: t("insert.library.sub"), icon: "search", run: library },
    gallery && { label: t("insert.gallery"), sub: t("insert.gallery.sub"), icon: "collection", run: gallery },
    { label: t("insert.heading"), icon: "type-h2", key: "##", run: command(setBlockType(nodes.heading, { level: 2 })) },
    { label: t("insert.heading3"), icon: "type", key: "###", run: command(setBlockType(nodes.heading, { level: 3 })) },
    { label: t("insert.quote"), icon: "quote", key: ">", run: command(wrapIn(nodes.blockquote)) },
    { label: t("insert.list"), icon: "list-ul", key: "-", run: command(wrapInList(nodes.bullet_list)) },
    { label: t("insert.numbers"), icon: "list-ol", key: "1.", run: command(wrapInList(nodes.ordered_list)) },
    { label: t("insert.table"), icon: "table", run: table },
    { label: t("insert.document"), sub: t("insert.document.sub"), icon: "file-earmark-ruled", run: (view) => card(view, "document", ["document"], refs) },
    { label: t("insert.related"), icon: "link-45deg", run: (view) => card(view, "related", STORIES, refs) },
    { label: t("insert.embed"), sub: t("insert.embed.sub"), icon: "play-btn", run: embed },
    { label: t("insert.link"), icon: "link-45deg", key: "Ctrl L", run: editLink },
  ].filter(Boolean);
}
