// The small bar over rich text in forms, where no slash menu teaches what there is.

import { h, icon } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { wrapInList } from "prosemirror-schema-list";
import { schema } from "newsroom/editor/schema.js";
import { editLink } from "newsroom/editor/bubble.js";

const { nodes, marks } = schema;

export const FORMAT_BAR = (prose) => {
  const deeds = [
    ["form.rich.bold", "type-bold", toggleMark(marks.strong)],
    ["form.rich.italic", "type-italic", toggleMark(marks.em)],
    ["form.rich.heading", "type-h2", (state, dispatch) => setBlockType(nodes.heading, { level: 2 })(state, dispatch) || setBlockType(nodes.paragraph)(state, dispatch)],
    ["form.rich.list", "list-ul", wrapInList(nodes.bullet_list)],
    ["form.rich.numbers", "list-ol", wrapInList(nodes.ordered_list)],
    ["form.rich.quote", "quote", wrapIn(nodes.blockquote)],
  ];
  const button = (name, sign, run) => h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-label": t(name), title: t(name), onmousedown: (event) => event.preventDefault(), onclick: run }, icon(sign));
  return [
    ...deeds.map(([name, sign, deed]) => button(name, sign, () => { deed(prose.view.state, prose.view.dispatch); prose.focus(); })),
    button("form.rich.link", "link-45deg", () => { prose.focus(); editLink(prose.view); }),
  ];
};
