// The writing surface: ProseMirror over the closed vocabulary, with slash menu, bubble, figures and paste that tells what it dropped.

import { DOMParser, DOMSerializer, Fragment } from "prosemirror-model";
import { EditorState, NodeSelection, Plugin, Selection } from "prosemirror-state";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { baseKeymap, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { goToNextCell, tableEditing } from "prosemirror-tables";
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { schema } from "newsroom/editor/schema.js";
import { become } from "newsroom/editor/become.js";
import { CardView } from "newsroom/editor/card-view.js";
import { FigureView } from "newsroom/editor/figure-view.js";
import { slashMenu } from "newsroom/editor/slash.js";
import { bubble, editLink } from "newsroom/editor/bubble.js";
import { pins, pinsKey } from "newsroom/editor/pins.js";
import { finding } from "newsroom/editor/find.js";
import { tableKeys, tableTools } from "newsroom/editor/table-tools.js";
import { pasting } from "newsroom/editor/paste.js";
import { arrivals, arrive, expect, failed, goOnWaiting, waiting } from "newsroom/editor/paste/arrivals.js";

const { nodes } = schema;

/** Where texts become elements and back, without pictures being fetched or styles applied. */
const inert = document.implementation.createHTMLDocument();

const rules = ({ nodes }) =>
  inputRules({
    rules: [
      textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, (match) => ({ level: match[1].length })),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list),
      wrappingInputRule(/^(\d+)\.\s$/, nodes.ordered_list, (match) => ({ order: +match[1] }), (match, node) => node.childCount + node.attrs.order === +match[1]),
    ],
  });

/** The end of a text that ends with a table, a card or a picture is a new line after it. */
const toEnd = ({ nodes }) => (state, dispatch) => {
  if (state.doc.lastChild.isTextblock || /list|blockquote/.test(state.doc.lastChild.type.name)) return false;
  const transaction = state.tr.insert(state.doc.content.size, nodes.paragraph.create());
  dispatch?.(transaction.setSelection(Selection.atEnd(transaction.doc)).scrollIntoView());
  return true;
};

const keys = ({ nodes, marks }) =>
  keymap({
    "Mod-z": undo,
    "Mod-y": redo,
    "Mod-Shift-z": redo,
    "Mod-b": toggleMark(marks.strong),
    "Mod-i": toggleMark(marks.em),
    "Mod-k": (state, dispatch, view) => (dispatch && view && editLink(view), true),
    "Mod-l": (state, dispatch, view) => (dispatch && view && editLink(view), true),
    "Mod-Alt-0": setBlockType(nodes.paragraph),
    "Mod-Alt-2": setBlockType(nodes.heading, { level: 2 }),
    "Mod-Alt-3": setBlockType(nodes.heading, { level: 3 }),
    "Mod-Alt-4": setBlockType(nodes.heading, { level: 4 }),
    "Mod-Shift-7": wrapInList(nodes.ordered_list),
    "Mod-Shift-8": wrapInList(nodes.bullet_list),
    "Mod-Shift-9": wrapIn(nodes.blockquote),
    "Mod-End": toEnd({ nodes }),
    "Shift-Enter": (state, dispatch) => {
      dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
      return true;
    },
    Enter: splitListItem(nodes.list_item),
    Tab: (state, dispatch) => goToNextCell(1)(state, dispatch) || sinkListItem(nodes.list_item)(state, dispatch),
    "Shift-Tab": (state, dispatch) => goToNextCell(-1)(state, dispatch) || liftListItem(nodes.list_item)(state, dispatch),
  });

/** Says what to do in an empty text. */
const hint = (text) =>
  new Plugin({
    props: {
      decorations(state) {
        const { doc } = state;
        const empty = doc.childCount === 1 && doc.firstChild.isTextblock && doc.firstChild.content.size === 0;
        return empty && text ? DecorationSet.create(doc, [Decoration.node(0, doc.firstChild.nodeSize, { class: "is-blank", "data-hint": text })]) : null;
      },
    },
  });

/** Options: schema (another than that of stories, which has at least its nodes and marks), label, hint, readOnly, changed(html), figures (an object that knows photos, or false), insert (choices of the slash menu). */
export class Prose {
  constructor(holder, options) {
    this.options = options;
    this.schema = options.schema ?? schema;
    this.added = [];
    this.figures = options.figures || null;
    this.view = new EditorView(holder, {
      state: this.stateOf(""),
      editable: () => !options.readOnly,
      attributes: { role: "textbox", "aria-multiline": "true", "aria-label": options.label, class: "prose-text", ...(options.id ? { id: options.id } : {}) },
      nodeViews: {
        figure: (node, view, position) => new FigureView(node, view, position, this.figures),
        gallery: (node, view, position) => new CardView(node, view, position, options.refs ?? {}),
        embed: (node, view, position) => new CardView(node, view, position, options.refs ?? {}),
        card: (node, view, position) => new CardView(node, view, position, options.refs ?? {}),
        ...options.views,
      },
      dispatchTransaction: (transaction) => {
        this.view.updateState(this.view.state.apply(transaction));
        this.steps?.take(transaction);
        options.touched?.();
        if (transaction.docChanged && !transaction.getMeta("quiet")) options.changed?.(this.html());
      },
    });
  }

  stateOf(html) {
    return this.stateWith(this.read(html));
  }

  read(html) {
    const holder = inert.createElement("div");
    holder.innerHTML = html;
    return DOMParser.fromSchema(this.schema).parse(holder);
  }

  stateWith(doc) {
    const { options } = this;
    return EditorState.create({
      doc,
      plugins: [
        ...this.added,
        hint(options.hint),
        pasting(options),
        arrivals(),
        ...(options.insert ? [slashMenu(options.insert)] : []),
        ...(options.readOnly ? [] : [...(options.bubble === false ? [] : [bubble(options.comment)]), tableTools()]),
        ...(options.comment ? [pins(options.openComment)] : []),
        ...(options.find ? [finding()] : []),
        rules(this.schema),
        keymap(tableKeys),
        keys(this.schema),
        keymap(baseKeymap),
        history(),
        dropCursor({ color: false, class: "drop-line" }),
        gapCursor(),
        tableEditing(),
      ],
    });
  }

  /** Adds a plugin that is asked before the others and stays when the text is another. */
  add(plugin) {
    this.added.push(plugin);
    this.view.updateState(this.view.state.reconfigure({ plugins: [plugin, ...this.view.state.plugins] }));
  }

  /** The text as stored; empty when nothing is written. */
  html() {
    const { doc } = this.view.state;
    if (doc.textContent.trim() === "" && doc.childCount === 1 && doc.firstChild.isTextblock) return "";
    const holder = inert.createElement("div");
    holder.append(DOMSerializer.fromSchema(this.schema).serializeFragment(this.withTexts(doc.content), { document: inert }));
    for (const table of holder.querySelectorAll("table")) headOf(table);
    return holder.innerHTML;
  }

  /** Figures carry the caption, credit and alternative text of the story's photos. */
  withTexts(content) {
    if (!this.figures) return content;
    const children = [];
    content.forEach((node) => children.push(node.type === nodes.figure ? node.type.create(this.textsOf(node)) : node));
    return Fragment.from(children);
  }

  textsOf(node) {
    const photo = this.figures.of(node.attrs.asset);
    const pick = (name) => photo[name]?.trim() || node.attrs[name];
    return { ...node.attrs, caption: pick("caption"), credit: pick("credit"), alt: pick("alt") };
  }

  /** Shows another text; the caret stays at its words. */
  set(html) {
    const before = this.html();
    if (html === before) return;
    if (before) this.view.dispatch(become(this.view.state, this.read(html)).setMeta("quiet", true).setMeta("addToHistory", false));
    else this.begin(html);
    if (this.anchors) this.pin(this.anchors);
  }

  begin(html) {
    const places = waiting(this.view.state);
    this.view.updateState(this.stateOf(html));
    this.steps?.begin(this.view.state.doc);
    goOnWaiting(this.view, places);
  }

  /** From now on what was undone or done in this tab can be undone after a reload too. */
  remember(steps) {
    this.steps = steps;
    steps.replay(this.view, (doc) => this.stateWith(doc));
    if (this.anchors) this.pin(this.anchors);
  }

  /** Shows open comments at their words. */
  pin(anchors) {
    this.anchors = anchors;
    this.view.dispatch(this.view.state.tr.setMeta(pinsKey, anchors).setMeta("quiet", true));
  }

  focus() {
    this.view.focus();
  }

  words() {
    const text = this.view.state.doc.textBetween(0, this.view.state.doc.content.size, " ", " ");
    return text.split(/\s+/).filter(Boolean).length;
  }

  /** Puts figures at the caret, or at the end when the caret is elsewhere. */
  insertFigures(ids) {
    const { state } = this.view;
    const at = this.view.hasFocus() || state.selection.from > 1 ? state.selection.$to : state.doc.resolve(state.doc.content.size);
    const after = at.depth ? at.after(1) : state.doc.content.size;
    const figures = ids.map((asset) => nodes.figure.create({ asset }));
    const current = at.depth ? at.node(1) : null;
    const blank = current && current.type === nodes.paragraph && current.content.size === 0;
    const transaction = blank ? state.tr.replaceWith(at.before(1), after, figures) : state.tr.insert(after, figures);
    if (transaction.doc.lastChild.type === nodes.figure) transaction.insert(transaction.doc.content.size, nodes.paragraph.create());
    this.view.dispatch(transaction.scrollIntoView());
  }

  /** Where a picture stands that comes without a place: at the caret, or at the end when the caret is elsewhere. */
  caret() {
    const { selection, doc } = this.view.state;
    return this.view.hasFocus() || selection.from > 1 ? selection.to : doc.content.size;
  }

  /** Keeps places for pictures that are on their way. Answers what to tell of each: here(n, asset), failed(n, again), gone(n). */
  expect(places) {
    const { view } = this;
    const ids = expect(view, places);
    return {
      here: (n, asset) => arrive(view, ids[n], nodes.figure.create({ asset })),
      failed: (n, again) => failed(view, ids[n], again),
      gone: (n) => arrive(view, ids[n], null),
    };
  }

  /** Lets figures show caption, credit and alternative text anew. */
  refreshFigures() {
    this.view.dom.querySelectorAll("figure[data-asset]").forEach((figure) => figure.figureView?.refresh());
  }

  /** Says that the text is another, because photos of it got other words. */
  say() {
    this.options.changed?.(this.html());
  }

  hasFigure(id) {
    let found = false;
    this.view.state.doc.descendants((node) => {
      if (node.type === nodes.figure && node.attrs.asset === id) found = true;
    });
    return found;
  }

  selectFigure(id) {
    this.view.state.doc.descendants((node, position) => {
      if (node.type === nodes.figure && node.attrs.asset === id) {
        this.view.dispatch(this.view.state.tr.setSelection(NodeSelection.create(this.view.state.doc, position)).scrollIntoView());
      }
    });
  }
}

/** A first row of nothing but head cells is the head of the table. */
function headOf(table) {
  const row = table.querySelector("tbody > tr");
  if (!row || ![...row.children].every((cell) => cell.tagName === "TH")) return;
  const head = table.ownerDocument.createElement("thead");
  table.querySelector("tbody").before(head);
  head.append(row);
}
