// Tools over selected words: bold, italic, link, heading, quote, list. Placed through the CSSOM; Alt+F10 reaches it by keyboard.

import { Plugin, TextSelection } from "prosemirror-state";
import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { h, icon } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { findItems } from "newsroom/editor/finder.js";
import { safeLink, schema } from "newsroom/editor/schema.js";

const { nodes, marks } = schema;

const within = (state, type) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true;
  return false;
};
const headingOrText = (state, dispatch) =>
  (state.selection.$from.parent.type === nodes.heading ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level: 2 }))(state, dispatch);
const quoteOrNot = (state, dispatch) => (within(state, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch));
const listOrNot = (state, dispatch) =>
  within(state, nodes.list_item) ? liftListItem(nodes.list_item)(state, dispatch) : wrapInList(nodes.bullet_list)(state, dispatch);

const isLinked = (state) => state.doc.rangeHasMark(state.selection.from, state.selection.to, marks.link);

const TOOLS = [
  { name: "bold", icon: "type-bold", mark: marks.strong, command: toggleMark(marks.strong) },
  { name: "italic", icon: "type-italic", mark: marks.em, command: toggleMark(marks.em) },
  { name: "link", icon: "link-45deg", mark: marks.link, run: (view) => (isLinked(view.state) ? dropLink(view) : editLink(view)) },
  { line: true },
  { name: "heading", icon: "type-h2", node: nodes.heading, command: headingOrText },
  { name: "quote", icon: "quote", node: nodes.blockquote, command: quoteOrNot },
  { name: "list", icon: "list-ul", node: nodes.list_item, command: listOrNot },
];

/** The buttons of text; used by the bubble and by the phone's sheet "Chữ". */
export function textTools(view, comment) {
  const say = comment && h("button", { class: "wide", type: "button", title: `${t("comments.add")} (Ctrl Alt M)`, onmousedown: (event) => event.preventDefault(), onclick: () => comment(view) }, icon("chat-square-text"), t("comments.add"));
  return [...TOOLS.map((tool) => {
    if (tool.line) return h("span", { class: "vr" });
    const button = h("button", { type: "button", "aria-label": t(`text.${tool.name}`), title: t(`text.${tool.name}`), "aria-pressed": "false" }, icon(tool.icon));
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      if (tool.run) return tool.run(view);
      tool.command(view.state, view.dispatch);
      view.focus();
    });
    button.tool = tool;
    return button;
  }), ...(say ? [h("span", { class: "vr" }), say] : [])];
}

const isOn = (state, tool) => {
  if (tool.node) return within(state, tool.node) || state.selection.$from.parent.type === tool.node;
  const { from, to } = state.selection;
  return state.doc.rangeHasMark(from, to, tool.mark);
};

export function bubble(comment) {
  return new Plugin({ view: (view) => new Bubble(view, comment) });
}

class Bubble {
  constructor(view, comment) {
    this.buttons = textTools(view, comment);
    this.dom = h("div", { class: "bubble", role: "toolbar", "aria-label": t("text.tools"), hidden: true }, this.buttons);
    view.dom.parentNode.append(this.dom);
    this.onKey = (event) => {
      if (event.altKey && event.key === "F10" && !this.dom.hidden) this.buttons[0].focus();
      else if (event.key === "Escape" && this.dom.contains(document.activeElement)) view.focus();
    };
    document.addEventListener("keydown", this.onKey);
    this.leave = () => setTimeout(() => {
      if (!view.hasFocus() && !this.dom.contains(document.activeElement)) this.dom.hidden = true;
    });
    view.dom.addEventListener("blur", this.leave);
    this.dom.addEventListener("keydown", (event) => {
      const real = this.buttons.filter((button) => button.tagName === "BUTTON");
      const at = real.indexOf(document.activeElement);
      if (event.key === "ArrowRight") real[(at + 1) % real.length].focus();
      else if (event.key === "ArrowLeft") real[(at + real.length - 1) % real.length].focus();
    });
  }

  update(view) {
    const { selection } = view.state;
    const words = selection instanceof TextSelection && !selection.empty && view.state.doc.textBetween(selection.from, selection.to).trim();
    this.dom.hidden = !words || !(view.hasFocus() || this.dom.contains(document.activeElement));
    if (this.dom.hidden) return;
    for (const button of this.buttons) if (button.tool) button.setAttribute("aria-pressed", String(isOn(view.state, button.tool)));
    const start = view.coordsAtPos(selection.from);
    const frame = this.dom.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0, right: innerWidth };
    const size = this.dom.getBoundingClientRect();
    const above = start.top - size.height - 8 > 60;
    this.dom.style.left = `${Math.max(0, Math.min(start.left - frame.left, frame.right - frame.left - size.width))}px`;
    this.dom.style.top = `${above ? start.top - frame.top - size.height - 8 : view.coordsAtPos(selection.to).bottom - frame.top + 8}px`;
  }

  destroy() {
    document.removeEventListener("keydown", this.onKey);
    this.dom.remove();
  }
}

/** A web address as typed, made whole; null when the text is none. */
function asAddress(text) {
  if (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text)) return `https://${text}`;
  return /^(https?:\/\/\S+\.\S+|mailto:\S+@\S+|tel:\+?[\d .-]+|item:[\da-f-]{36}|\/(?!\/)\S*|#[\w-]+)$/i.test(text) && safeLink(text) ? text : null;
}

/** The link around the caret, as far as it reaches. */
function linkAround(state) {
  const { $from, empty, from, to } = state.selection;
  if (!empty) return { from, to };
  const mark = state.schema.marks.link.isInSet($from.marks());
  if (!mark) return { from, to };
  let [start, end] = [$from.parentOffset, $from.parentOffset];
  $from.parent.forEach((node, offset) => {
    if (mark.isInSet(node.marks) && offset <= $from.parentOffset && offset + node.nodeSize >= $from.parentOffset) [start, end] = [offset, offset + node.nodeSize];
  });
  return { from: $from.start() + start, to: $from.start() + end };
}

/** Links words to an item found by typing (or by `search`) or to an address; with nothing selected the title of the item is written. */
export async function editLink(view, search) {
  const { from, to } = linkAround(view.state);
  const present = view.state.doc.nodeAt(from)?.marks.find((mark) => mark.type.name === "link")?.attrs.href ?? "";
  const found = await findItems({ title: t("link.title"), hint: t("link.hint"), doer: t("link.set"), typed: present.startsWith("item:") ? "" : present, address: asAddress, search });
  if (!found) return view.focus();
  const href = found.href ?? `item:${found.id}`;
  const { schema } = view.state;
  const { link } = schema.marks;
  const mark = link.create({ href });
  const transaction = view.state.tr;
  if (from === to) transaction.insert(from, schema.text(found.title, [mark]));
  else transaction.removeMark(from, to, link).addMark(from, to, mark);
  view.dispatch(transaction.removeStoredMark(link));
  view.focus();
}

/** Takes the link off the words at the caret or selected. */
export function dropLink(view) {
  const { from, to } = linkAround(view.state);
  view.dispatch(view.state.tr.removeMark(from, to, view.state.schema.marks.link));
  view.focus();
}
