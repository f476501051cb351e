// What the slash menu and the phone's "Chèn" can put into the text.

import { setBlockType, wrapIn } from "prosemirror-commands";
import { wrapInList } from "prosemirror-schema-list";
import { t } from "newsroom/ui/words.js";
import { schema } from "newsroom/editor/schema.js";

const { nodes } = schema;

const command = (wanted) => (view) => {
  wanted(view.state, view.dispatch);
  view.focus();
};

function table(view) {
  const cell = (type) => type.createAndFill();
  const row = (type) => nodes.table_row.create(null, [cell(type), cell(type), cell(type)]);
  const made = nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell)]);
  view.dispatch(view.state.tr.replaceSelectionWith(made).scrollIntoView());
  view.focus();
}

/** `photos(multiple)` lets the person choose pictures; null where a text has none. */
export function insertChoices(photos) {
  return [
    photos && { label: t("insert.photo"), sub: t("insert.photo.sub"), icon: "image", run: () => photos(false) },
    photos && { label: t("insert.photos"), sub: t("insert.photos.sub"), icon: "images", run: () => photos(true) },
    { label: t("insert.heading"), icon: "type-h2", key: "##", run: command(setBlockType(nodes.heading, { level: 2 })) },
    { label: t("insert.heading3"), icon: "type", key: "###", run: command(setBlockType(nodes.heading, { level: 3 })) },
    { label: t("insert.quote"), icon: "quote", key: ">", run: command(wrapIn(nodes.blockquote)) },
    { label: t("insert.list"), icon: "list-ul", key: "-", run: command(wrapInList(nodes.bullet_list)) },
    { label: t("insert.numbers"), icon: "list", key: "1.", run: command(wrapInList(nodes.ordered_list)) },
    { label: t("insert.table"), icon: "table", run: table },
  ].filter(Boolean);
}
